// What a request that cannot be done is answered with.
import type { Refusal } from '../protocol/replies.ts';

/** Thrown where a request cannot be done; says why to whoever asked. */
export class Refused extends Error {
  readonly why: Refusal;
  constructor(why: Refusal) {
    super(why);
    this.why = why;
  }
}
