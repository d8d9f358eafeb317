// The rooms' clock. It counts by itself, so that whatever happens to the machine's clock changes no round, and it stands still
// while the server is away: stopped, suspended with its laptop, or too busy to tick.
export interface Clock {
  /** Room time, whole milliseconds; it never goes back. */
  now(): number;
}

/** The most that is counted from one tick to the next; ticks come several times a second. */
const longestGap = 2000; // ms

export class RoomClock implements Clock {
  readonly #steady: () => number;
  #time: number;
  #tickedAt: number;

  /** Counts on from `time` (ms); `steady` is a clock that nobody can set. */
  constructor(time: number, steady = (): number => performance.now()) {
    this.#time = time;
    this.#steady = steady;
    this.#tickedAt = steady();
  }

  now(): number {
    return Math.round(this.#exactly());
  }

  #exactly(): number {
    return this.#time + Math.min(longestGap, Math.max(0, this.#steady() - this.#tickedAt));
  }

  /** The server is here: what has passed since the last tick counts, up to two seconds. */
  tick(): void {
    this.#time = this.#exactly();
    this.#tickedAt = this.#steady();
  }

  /** Another process of the same rooms is at `time`: this one is no earlier. */
  atLeast(time: number): void {
    if (time > this.#exactly()) this.#time += time - this.#exactly();
  }
}
