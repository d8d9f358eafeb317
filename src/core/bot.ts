// Bots: a bot is an optimizer with fixed settings on the same course as everybody. Where it stands in the level decides its luck.
import { climbFrom } from './climb.ts';
import type { Climb, Course } from './climb.ts';
import type { RuledGear } from './gear/ruled.ts';

/** The bot at `place` of a level before its first step; it draws its luck from a seed of its own. Throws what `climbFrom` throws. */
export function botFrom(course: Course, bot: Omit<RuledGear, 'kind'>, seed: number, place: number): Climb {
  return climbFrom(course, { kind: 'optimizer', ...bot }, seed + 1 + place);
}
