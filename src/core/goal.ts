// Goals: sentences about a finished climb that are true or false, as a level file writes them.
// { "all": [{ "lossBelow": 0.05 }, { "stepsAtMost": 40 }] } reads aloud as what it means.
import type { Climb } from './climb.ts';
import type { Outcome } from './events.ts';

/** A sentence about a finished climb. Losses are full losses at the end of the climb. */
export type Goal =
  | { readonly stepsAtMost: number }
  | { readonly samplesAtMost: number }
  | { readonly lossesAtMost: number }
  | { readonly weightsAtLeast: number }
  | { readonly lossBelow: number }
  /** Some weight is at most this far from 0. */
  | { readonly weightBelow: number }
  | { readonly outcome: Outcome }
  | { readonly all: readonly Goal[] }
  | { readonly any: readonly Goal[] };

/** True when the climb is over and the goal's sentence is true of it. */
export function goalHolds(goal: Goal, climb: Climb): boolean {
  return climb.outcome !== null && isTrue(goal, climb);
}

function isTrue(goal: Goal, climb: Climb): boolean {
  if ('all' in goal) return goal.all.every((part) => isTrue(part, climb));
  if ('any' in goal) return goal.any.some((part) => isTrue(part, climb));
  if ('stepsAtMost' in goal) return climb.spent.steps <= goal.stepsAtMost;
  if ('samplesAtMost' in goal) return climb.spent.samples <= goal.samplesAtMost;
  if ('lossesAtMost' in goal) return climb.spent.losses <= goal.lossesAtMost;
  if ('weightsAtLeast' in goal) return (climb.settings['weights'] ?? 0) >= goal.weightsAtLeast;
  if ('lossBelow' in goal) return climb.losses.at(-1)! < goal.lossBelow;
  if ('weightBelow' in goal) return climb.trail.at(-1)!.some((weight) => Math.abs(weight) <= goal.weightBelow);
  return climb.outcome === goal.outcome;
}

/** True when the goal itself says how the climb must end, so that it can be won without reaching camp. */
export function namesOutcome(goal: Goal): boolean {
  if ('all' in goal) return goal.all.some(namesOutcome);
  if ('any' in goal) return goal.any.some(namesOutcome);
  return 'outcome' in goal;
}
