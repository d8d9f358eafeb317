// Stars: one for camp, one for beating the level's par bot, one for the level's own rule.
import type { Climb } from './climb.ts';
import { goalHolds, namesOutcome } from './goal.ts';
import type { Goal } from './goal.ts';

/** The second star beats the bot `par` (index in the level's bots); the third is the level's own rule. */
export interface StarRules {
  readonly par: number;
  readonly own: Goal;
}

/** Camp, par, own: true where the star was earned. */
export type Stars = readonly [camp: boolean, par: boolean, own: boolean];

/**
 * The stars of a finished climb. Par is beaten by reaching camp in fewer steps than the bot, or at all where the bot did
 * not; a bot that is still climbing has not arrived. The own rule counts only in camp, unless it names an outcome itself.
 * Throws when no bot has the index `rules.par`.
 */
export function starsFor(climb: Climb, bots: readonly Climb[], rules: StarRules): Stars {
  const par = bots[rules.par];
  if (!par) throw new Error(`stars.par ${rules.par} is not the index of one of ${bots.length} bots`);
  const camp = climb.outcome === 'camp';
  const beaten = par.outcome !== 'camp' || climb.spent.steps < par.spent.steps;
  return [camp, camp && beaten, (camp || namesOutcome(rules.own)) && goalHolds(rules.own, climb)];
}
