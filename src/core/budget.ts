// Whether a climber can afford its next step. A climb ends before it spends what it does not have, so that nobody gets a
// measurement more than the others.
import type { Climb, Course } from './climb.ts';
import { gearRuleOf } from './gear/index.ts';
import { samplesPerMeasurement } from './ground.ts';

/** The largest batch that every budget of samples still covers for one step; Infinity where samples are not counted. */
export function largestBatch(climb: Climb, { budget, surface }: Course): number {
  const cost = gearRuleOf(climb.gear).costOf(climb, climb.gear);
  const perDraw = samplesPerMeasurement(surface, 1) || 1;
  return Math.floor(((budget.samples ?? Infinity) - climb.spent.samples) / (cost.gradients + cost.losses) / perDraw);
}

/** The loss evaluations that are left; Infinity where they are not counted. */
export function lossesLeft({ spent }: Climb, { budget }: Course): number {
  return (budget.losses ?? Infinity) - spent.losses;
}

/** True when every budget covers one more step, with the batch of the last one or with another. */
export function canPay(climb: Climb, course: Course, batch = climb.settings['batch']): boolean {
  const { spent, gear } = climb;
  const { steps, gradients = Infinity, losses = Infinity, samples = Infinity } = course.budget;
  const cost = gearRuleOf(gear).costOf(climb, gear);
  const drawn = (cost.gradients + cost.losses) * samplesPerMeasurement(course.surface, batch);
  return (
    spent.steps < steps &&
    spent.gradients + cost.gradients <= gradients &&
    spent.losses + cost.losses <= losses &&
    spent.samples + drawn <= samples
  );
}
