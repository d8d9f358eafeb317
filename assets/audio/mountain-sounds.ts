// How the mountain sounds: wind, steps, stones. A recipe gets the sample rate and returns a finished sound.
import { echoing, filtered, finished, glide, grains, mixed, noiseFrom, sound, struck, swell } from './synth.ts';
import type { Samples } from './synth.ts';

/** Length of the wind's loop in seconds; every movement in it takes a whole number of turns in that time. */
export const windLoop = 5;

const turns = (time: number, count: number, phase = 0): number =>
  Math.sin(2 * Math.PI * ((count * time) / windLoop + phase));

/** Three layers: a deep hum of air, the body that comes and goes in gusts, a thin whistle over the rocks. */
export function wind(rate: number): Samples {
  const random = noiseFrom(11);
  const air = sound(windLoop, rate, random);
  const rumble = filtered(air, rate, { kind: 'low', cutoff: () => 140, sharpness: 0.7 }, true);
  const gust = (time: number): number => 0.55 + 0.25 * turns(time, 1, 0.1) + 0.2 * turns(time, 2, 0.45);
  const body = filtered(air, rate, { kind: 'band', cutoff: (t) => 330 + 260 * gust(t), sharpness: 1.4 }, true);
  const whistle = filtered(
    air,
    rate,
    { kind: 'band', cutoff: (t) => 980 + 420 * gust(t) + 60 * turns(t, 3), sharpness: 14 },
    true,
  );
  const whole = body.map((value, index) => {
    const strength = gust(index / rate);
    return 1.5 * (rumble[index] ?? 0) + value * (0.5 + strength) + 2.2 * (whistle[index] ?? 0) * strength ** 3;
  });
  return finished(whole, rate, 0.75, 0);
}

/** A boot on rock: a dull heel, a scrape of the sole, a little grit. Each variant has its own seed and pitch. */
export function stepOnRock(rate: number, seed: number): Samples {
  const random = noiseFrom(seed);
  const pitch = 105 + 14 * random();
  const heel = glide(0.2, rate, (t) => pitch * (1 + 0.9 * Math.exp(-t / 0.012))).map(
    (value, index) => value * struck(index / rate, 0.002, 0.026),
  );
  const sole = filtered(sound(0.2, rate, random), rate, {
    kind: 'band',
    cutoff: (t) => 2300 + 300 * random() - 5000 * t,
    sharpness: 1.1,
  }).map(
    (value, index) => value * (struck(index / rate, 0.003, 0.016) + 0.35 * struck(index / rate - 0.055, 0.01, 0.024)),
  );
  const grit = grains(rate, { seconds: 0.2, count: 7, seed: seed + 50, pitch: [2500, 5200], decay: 0.004 });
  return finished(
    echoing(
      mixed(0.2, rate, [
        [heel, 0.9],
        [sole, 1.6],
        [grit, 0.35],
      ]),
      rate,
      0.12,
      0.25,
    ),
    rate,
    0.7,
  );
}

/** A boot in snow: many small crystals giving way under a soft press. */
export function stepOnSnow(rate: number, seed: number): Samples {
  const crystals = grains(rate, { seconds: 0.26, count: 70, seed, pitch: [1400, 5600], decay: 0.006 });
  const press = filtered(sound(0.26, rate, noiseFrom(seed + 7)), rate, {
    kind: 'band',
    cutoff: (t) => 700 + 1400 * t,
    sharpness: 0.9,
  }).map((value, index) => value * swell(index / rate, 0, 0.2));
  return finished(
    mixed(0.26, rate, [
      [crystals, 1],
      [press, 1.3],
    ]),
    rate,
    0.6,
  );
}

/** A body that slides past its mark and knocks on the far wall, twice. */
export function thud(rate: number): Samples {
  const knock = (pitch: number): Samples =>
    glide(0.3, rate, (t) => pitch * (0.6 + 0.5 * Math.exp(-t / 0.05))).map(
      (value, index) => value * struck(index / rate, 0.003, 0.07),
    );
  const dust = filtered(sound(0.5, rate, noiseFrom(21)), rate, {
    kind: 'low',
    cutoff: (t) => 1500 - 2400 * t,
    sharpness: 0.8,
  });
  const slid = dust.map(
    (value, index) => value * (struck(index / rate, 0.02, 0.09) + 0.5 * struck(index / rate - 0.17, 0.005, 0.06)),
  );
  return finished(
    echoing(
      mixed(0.55, rate, [
        [knock(96), 1],
        [knock(118), 0.55, 0.17],
        [slid, 0.9],
      ]),
      rate,
      0.25,
      0.5,
    ),
    rate,
    0.8,
  );
}

/** The loss has no end: a crack, a falling roar, stones. */
export function explosion(rate: number): Samples {
  const seconds = 1.5;
  const air = sound(seconds, rate, noiseFrom(31));
  const roar = filtered(air, rate, {
    kind: 'low',
    cutoff: (t) => 140 + 4200 * Math.exp(-t / 0.22),
    sharpness: 0.8,
  }).map((value, index) => value * struck(index / rate, 0.004, 0.34));
  const deep = glide(seconds, rate, (t) => 38 + 52 * Math.exp(-t / 0.25)).map(
    (value, index) => value * struck(index / rate, 0.008, 0.42),
  );
  const stones = grains(rate, { seconds: 1.4, count: 34, seed: 32, pitch: [300, 1500], decay: 0.014 });
  const loud = mixed(seconds, rate, [
    [roar, 2.2],
    [deep, 1.1],
    [stones, 0.3, 0.2],
  ]).map((value) => Math.tanh(1.6 * value));
  return finished(echoing(loud, rate, 0.22, 1.1), rate, 0.9, 0.25);
}

/** Pebbles knocked loose, back and forth. */
export function rattle(rate: number): Samples {
  const there = grains(rate, { seconds: 0.3, count: 9, seed: 51, pitch: [1500, 3400], decay: 0.011 });
  const back = grains(rate, { seconds: 0.3, count: 8, seed: 57, pitch: [1200, 2600], decay: 0.012 });
  return finished(
    echoing(
      mixed(0.55, rate, [
        [there, 1],
        [back, 0.8, 0.22],
      ]),
      rate,
      0.2,
      0.4,
    ),
    rate,
    0.65,
  );
}
