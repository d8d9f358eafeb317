// What a long run is told, and what it saw.

export interface SoakOptions {
  /** How long a part that can be long or short takes. */
  readonly minutes: number;
  /** Of a part that has several, these alone; all where none is named. */
  readonly only: readonly string[];
  readonly seed: number;
}

/** One line of it: what was watched, what it should be, what it was. */
export interface Seen {
  readonly what: string;
  readonly aim: string;
  readonly seen: string;
  readonly holds: boolean;
}
