// Seeded luck whose whole state is plain data (pure-rand underneath), so that a climb with its luck can be saved and replayed.

/** The generator's state, as JSON. */
export type RandomState = readonly number[];

/** A stream of numbers that can be saved at any moment. */
export interface Luck {
  /** The next number, uniform in [0, 1). */
  uniform(): number;
  /** The next whole number, uniform in 0 to below - 1. */
  below(below: number): number;
  state(): RandomState;
}
