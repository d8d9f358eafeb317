// The radio: what a climber hears of the validation loss on the way. Readings are free, as the full loss is: no rule trains on
// them.
import type { Climb, Course } from './climb.ts';

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
