// Bots: a bot is an optimizer with fixed settings on the same course as everybody, or the lead of a team with a plan. Where it stands
// in the level decides its luck.
import { climbFrom, step, type Climb, type Command, type Course } from './climb.ts';
import type { ClimbEvent } from './events.ts';
import { ruledGear, type Gear } from './gear/index.ts';
import type { RuledGear } from './gear/ruled.ts';
import type { Settings } from './optimizer.ts';
import { readingsOf, risesOf } from './radio.ts';
import { trialsOf } from './trials.ts';

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

/**
 * What a bot does next: a step by its rule; the next setting of its plan, and then the trial with the lowest validation loss; or
 * the tent, once the radio has risen as often in a row as its patience says.
 */
function nextCommand(climb: Climb, course: Course): Command {
  const { gear } = climb;
  if (gear.kind === 'team') {
    const settings = gear.plan?.[climb.commands.length];
    if (settings) return { kind: 'trial', settings };
    const trials = trialsOf(climb, course);
    const lowest = Math.min(...trials.map((trial) => trial.validation));
    return { kind: 'choose', trial: trials.findIndex((trial) => trial.validation === lowest) };
  }
  const patience = ruledGear(gear)?.patience;
  if (patience !== undefined && risesOf(readingsOf(climb, course)) >= patience) return { kind: 'rest' };
  return { kind: 'step' };
}

/**
 * Lets a bot walk until it has taken `steps` steps or its climb has ended (changes `climb`), and returns what happened on the
 * way. The only loop that moves a bot: what it does next depends on its rule, its plan and the radio.
 */
export function walkBot(climb: Climb, course: Course, steps = Infinity): ClimbEvent[] {
  const events: ClimbEvent[] = [];
  while (isBehind(climb, steps)) events.push(...step(climb, nextCommand(climb, course), course));
  return events;
}

/** True when a climb goes on and has taken fewer than so many steps. */
export function isBehind({ outcome, spent }: Pick<Climb, 'outcome' | 'spent'>, steps: number): boolean {
  return outcome === null && spent.steps < steps;
}
