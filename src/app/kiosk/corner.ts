// The staff's sign: seven taps in the upper left corner, the last one held for a second. Visitors do not do that by chance, and a hand
// that rests on the screen does not either.

const taps = 7;
const heldFor = 1000; // ms
/** Between two taps, in milliseconds. */
const longestPause = 1500;
/** The corner's side: this part of the smaller side of the screen, but at least so many CSS px. */
const cornerPart = 0.14;
const leastCorner = 96;

/** Counts taps in the corner; times in milliseconds, of the taps themselves: a page that was busy hears of them late. */
export class CornerTaps {
  private count = 0;
  private lastAt = -Infinity;

  /** A finger comes down; true when it is the last of the sign and only has to stay. */
  press(inCorner: boolean, now: number): boolean {
    if (!inCorner || now - this.lastAt > longestPause) this.count = 0;
    if (!inCorner) return false;
    this.count++;
    this.lastAt = now;
    return this.count >= taps;
  }
}

function isInCorner({ clientX, clientY }: PointerEvent): boolean {
  const side = Math.max(leastCorner, cornerPart * Math.min(innerWidth, innerHeight));
  return clientX < side && clientY < side;
}

/** Calls `open` each time somebody makes the sign. */
export function watchCorner(open: () => void): void {
  const corner = new CornerTaps();
  let timer = 0;
  const stop = (): void => clearTimeout(timer);
  addEventListener(
    'pointerdown',
    (event) => {
      stop();
      if (corner.press(isInCorner(event), event.timeStamp)) timer = window.setTimeout(open, heldFor);
    },
    { capture: true, passive: true },
  );
  for (const name of ['pointerup', 'pointercancel', 'blur'] as const) addEventListener(name, stop, { capture: true });
}
