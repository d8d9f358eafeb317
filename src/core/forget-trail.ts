// A climb that must only be judged needs little of the way behind it. In thousands of dimensions that way is what fills a memory: a
// point of the haystack has 11,935 numbers.
import type { Climb, Course } from './climb.ts';

/** Steps, verdicts and the slice look back over so many points, the present one included. */
const pointsLookedAt = 2;
const forgotten: number[] = [];

const bytesANumber = 8;
/** A list, or a command with all that is in it. */
const bytesAList = 100;

/**
 * Forgets the points of the trail that no later step, verdict, star or result looks at (changes `climb`). Losses, spending and
 * outcome stay what they would be; the trail itself can no longer be drawn or fingerprinted.
 */
export function forgetTrail(climb: Climb, { validation }: Course): void {
  const { gear, trail, flatSteps, flatSince } = climb;
  // A team goes back to its start, and to the end of the trial that is chosen.
  if (gear.kind === 'team') return;
  const end = trail.length - Math.max(pointsLookedAt, validation?.radio ?? 0);
  for (let at = 0; at < end; at++) if (flatSteps === 0 || at !== flatSince) trail[at] = forgotten;
}

/** About how many bytes `climb` takes in memory. */
export function bytesOf({ trail, gradient, losses, commands, state }: Climb): number {
  const lists = [...trail, gradient, losses, ...Object.values(state).filter(Array.isArray)];
  return lists.reduce((sum, { length }) => sum + bytesAList + length * bytesANumber, bytesAList * commands.length);
}
