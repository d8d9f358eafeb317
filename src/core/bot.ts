// Bots: a bot is an optimizer with fixed settings on the same course as everybody. Where it stands in the level decides its luck.
import { climbFrom, step } from './climb.ts';
import type { Climb, Course } from './climb.ts';
import type { RuledGear } from './gear/ruled.ts';

/** The bot at `place` of a level before its first step; it draws its luck from a seed of its own. Throws what `climbFrom` throws. */
export function botFrom(course: Course, bot: Omit<RuledGear, 'kind'>, seed: number, place: number): Climb {
  return climbFrom(course, { kind: 'optimizer', ...bot }, seed + 1 + place);
}

/** Lets a bot walk to the end of its climb (changes `climb`). */
export function walkToTheEnd(climb: Climb, course: Course): void {
  while (climb.outcome === null) step(climb, { kind: 'step' }, course);
}
