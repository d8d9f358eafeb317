// What a player may foretell before a climb, and what becomes of it.
import type { Outcome } from '../core/events.ts';
import type { Point } from '../core/surface.ts';

/** What the player foretells, and what came of it: an outcome, or a place in parameter units. */
export type Guess =
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  | { readonly kind: 'place'; readonly at: Point };

/** What became of a prediction. */
export interface Answer {
  /** What the bot really did. */
  readonly truth: Guess;
  /** The player's guess came true. */
  readonly right: boolean;
  /** What the belief expects came true here. */
  readonly held: boolean;
}
