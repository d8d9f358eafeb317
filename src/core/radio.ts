// The radio: what a climber hears of the validation loss on the way, and what bots do by it. Readings are free, as the full loss is:
// nobody is trained on them.
import type { Climb, Command, Course } from './climb.ts';
import { ruledGear } from './gear/index.ts';
import { trialsOf } from './trials.ts';

/** One reading: after so many steps, the validation loss there. */
export interface Reading {
  readonly step: number;
  readonly loss: number;
}

/** Every reading so far, the start first; none on a course without a radio. */
export function readingsOf(climb: Climb, { validation }: Course): Reading[] {
  const every = validation?.radio;
  if (!validation || every === undefined) return [];
  return climb.trail.flatMap((point, step) =>
    step % every === 0 ? [{ step, loss: validation.surface.lossAt(point) }] : [],
  );
}

/** How many of the last readings, in a row, were each higher than the one before. */
export function risesOf(readings: readonly Reading[]): number {
  let rises = 0;
  for (let i = readings.length - 1; i > 0 && readings[i]!.loss > readings[i - 1]!.loss; i--) rises++;
  return rises;
}

/**
 * What a bot does next: a step by its rule; the next setting of its plan, and then the trial with the lowest validation loss; or
 * the tent, once the radio has risen as often in a row as its patience says.
 */
export function nextOf(climb: Climb, course: Course): Command {
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
