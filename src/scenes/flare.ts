// A thrown flare as it is shown: it rises in an arc from the climber, comes down, flashes, and goes on glowing where it lies.

/** `at` is where it falls, in parameter units east and north; `from` the world place it is thrown from; `age` in seconds. */
export interface ThrownFlare {
  readonly at: readonly [east: number, north: number];
  readonly loss: number;
  readonly from: readonly [x: number, y: number];
  age: number;
}

/** Seconds in the air, and until the flash has sunk to a glow. */
export const flightTime = 0.65;
export const flareOver = 1.9;

/** Where on its way a flare is: `flown` 0 to 1; `lift` 0 to 1 and back above that way; `flash` 1 at the landing, sinking to 0. */
export function flightOf({ age }: ThrownFlare): {
  readonly flown: number;
  readonly lift: number;
  readonly flash: number;
} {
  const flown = Math.min(1, age / flightTime);
  const burnt = Math.min(1, Math.max(0, (age - flightTime) / (flareOver - flightTime)));
  return { flown, lift: 4 * flown * (1 - flown), flash: flown < 1 ? 0 : (1 - burnt) * (1 - burnt) };
}
