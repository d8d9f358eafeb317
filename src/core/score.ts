// Stars: one for camp, one for beating the level's par bot, one for the level's own rule.
import type { Climb } from './climb.ts';
import type { Outcome } from './events.ts';
import { goalHolds, namesOutcome } from './goal.ts';
import type { Goal } from './goal.ts';

/** The second star beats the bot `par` (index in the level's bots); the third is the level's own rule. */
export interface StarRules {
  readonly par: number;
  readonly own: Goal;
}

/** Camp, par, own: true where the star was earned. */
export type Stars = readonly [camp: boolean, par: boolean, own: boolean];

/** What is compared of two climbs: how each ended, and after how many steps. */
export interface End {
  readonly outcome: Outcome | null;
  readonly spent: { readonly steps: number };
}

/** Par is beaten by reaching camp in fewer steps than the bot, or at all where it did not; one still climbing has not arrived. */
export function beatsPar({ outcome, spent }: End, par: End): boolean {
  return outcome === 'camp' && (par.outcome !== 'camp' || spent.steps < par.spent.steps);
}

/** The level's own rule counts only in camp, unless it names an outcome itself. */
export function hasOwnStar(climb: Climb, own: Goal): boolean {
  return (climb.outcome === 'camp' || namesOutcome(own)) && goalHolds(own, climb);
}

/** The stars of a finished climb. Throws when no bot has the index `rules.par`. */
export function starsFor(climb: Climb, bots: readonly End[], rules: StarRules): Stars {
  const par = bots[rules.par];
  if (!par) throw new Error(`stars.par ${rules.par} is not the index of one of ${bots.length} bots`);
  return [climb.outcome === 'camp', beatsPar(climb, par), hasOwnStar(climb, rules.own)];
}
