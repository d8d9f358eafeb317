// Bots: a bot is an optimizer with fixed settings on the same course as everybody, or the lead of a team with a plan. Where it stands
// in the level decides its luck.
import { climbFrom, step } from './climb.ts';
import type { Climb, Course } from './climb.ts';
import type { Gear } from './gear/index.ts';
import type { RuledGear } from './gear/ruled.ts';
import type { Settings } from './optimizer.ts';
import { nextOf } from './radio.ts';

/** What a bot is: a rule; `plan`: it leads a team, tries these settings in turn, and chooses the lowest validation loss. */
export type Bot = Omit<RuledGear, 'kind'> & { readonly plan?: readonly Settings[] | undefined };

/** The gear of `bot` on a level whose player wears `player`: a bot's trials are as long as the player's. */
export function botGear({ plan, ...rule }: Bot, player: Gear): Gear {
  if (!plan || player.kind !== 'team') return { kind: 'optimizer', ...rule };
  const { optimizer, settings, penalty } = rule;
  return { kind: 'team', optimizer, settings, penalty, steps: player.steps, plan };
}

/** The bot at `place` of a level before its first step; it draws its luck from a seed of its own. Throws what `climbFrom` throws. */
export function botFrom(
  course: Course,
  bot: Bot,
  { player, seed, place }: { readonly player: Gear; readonly seed: number; readonly place: number },
): Climb {
  return climbFrom(course, botGear(bot, player), seed + 1 + place);
}

/** Lets a bot walk to the end of its climb (changes `climb`). */
export function walkToTheEnd(climb: Climb, course: Course): void {
  while (climb.outcome === null) step(climb, nextOf(climb, course), course);
}
