// Predict moments: what a level may ask before a climb, what can be answered, and what becomes of it. Types only, so that any folder
// may name them; protocol/predict-answer.ts finds the truth.
import type { Outcome } from '../core/events.ts';
import type { Point } from '../core/surface.ts';

/** What people believe about training before they have seen it; each has its sentence in assets/lang. */
export const beliefIds = [
  'gradient-points-at-minimum',
  'flat-means-done',
  'bigger-rate-is-faster',
  'small-steps-arrive',
  'scaling-is-cosmetic',
  'noise-only-hurts',
  'momentum-rolls-out',
  'adaptive-never-tires',
  'one-optimizer-is-best',
  'lower-training-loss-is-better',
] as const;
export type BeliefId = (typeof beliefIds)[number];

/** Where a belief expects the climber: at the lowest minimum, or as far as it really got but straight on along its first step. */
export const expectedPlaces = ['minimum', 'straight-on'] as const;

/** A question before the climb, about one of the level's bots. */
export type PredictSpec =
  /** How will bot `bot` end? One of `choices`; who holds the belief would say `believes`. */
  | {
      readonly kind: 'outcome';
      readonly bot: number;
      readonly choices: readonly Outcome[];
      readonly belief: BeliefId;
      readonly believes: Outcome;
    }
  /** Where will bot `bot` be after `steps` steps? A flag within `within` (parameter units) of it is right. */
  | {
      readonly kind: 'place';
      readonly bot: number;
      readonly steps: number;
      readonly within: number;
      readonly belief: BeliefId;
      readonly believes: (typeof expectedPlaces)[number];
    };

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
