// Replays: course, gear, seed and commands give a climb again, bit for bit, in any engine; the fingerprint proves it.
import { climbFrom, step } from './climb.ts';
import type { Climb, Command, Course, Gear } from './climb.ts';
import { outcomes } from './events.ts';

/** All that must be kept of a climb to see it again on the same course: plain JSON data. */
export interface Recording {
  readonly gear: Gear;
  readonly seed: number;
  readonly commands: readonly Command[];
}

/** What to keep of this climb. */
export function recordingOf(climb: Climb): Recording {
  return { gear: climb.gear, seed: climb.seed, commands: [...climb.commands] };
}

/** The climb that these commands give; throws, as `step` does, on a command that does not fit. */
export function replay(course: Course, { gear, seed, commands }: Recording): Climb {
  const climb = climbFrom(course, gear, seed);
  for (const command of commands) step(climb, command, course);
  return climb;
}

/** As `step`, but a command that the core refuses counts for nothing. True when it was taken. */
export function stepIfTaken(climb: Climb, command: Command, course: Course): boolean {
  try {
    step(climb, command, course);
    return true;
  } catch {
    return false;
  }
}

/** The climb of what a seat has stored: whatever the core refused counts for nothing, as it does for the server's referee. */
export function replayStored(course: Course, { gear, seed, commands }: Recording): Climb {
  const climb = climbFrom(course, gear, seed);
  for (const command of commands) stepIfTaken(climb, command, course);
  return climb;
}

/** Odd 32-bit multipliers of two independent multiply-and-fold hashes (the second is the 32-bit FNV prime). */
const MULTIPLIERS = [0x85ebca6b, 0x01000193] as const;
const SEEDS = [0x9e3779b9, 0x811c9dc5] as const;

/**
 * A hash over the exact float64 bits of trail, losses and spending, and the outcome: 16 hexadecimal digits.
 * -0 counts as 0, because JSON does not keep the sign of zero.
 */
export function fingerprint(climb: Climb): string {
  const bytes = new DataView(new ArrayBuffer(8));
  let [first, second]: [number, number] = [SEEDS[0], SEEDS[1]];
  const mixWord = (word: number) => {
    first = Math.imul(first ^ word, MULTIPLIERS[0]);
    first ^= first >>> 15;
    second = Math.imul(second ^ word, MULTIPLIERS[1]);
    second ^= second >>> 13;
  };
  const mix = (value: number) => {
    bytes.setFloat64(0, value + 0);
    mixWord(bytes.getUint32(0));
    mixWord(bytes.getUint32(4));
  };
  const { trail, losses, spent, outcome } = climb;
  mix(trail.length);
  for (const point of trail) for (const value of point) mix(value);
  for (const loss of losses) mix(loss);
  for (const count of [spent.steps, spent.gradients, spent.losses, spent.samples]) mix(count);
  mix(outcome ? outcomes.indexOf(outcome) : -1);
  return [first, second].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}
