// What a long run saw.

/** One line of it: what was watched, what it should be, what it was. */
export interface Seen {
  readonly what: string;
  readonly aim: string;
  readonly seen: string;
  readonly holds: boolean;
}
