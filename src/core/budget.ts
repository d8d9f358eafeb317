// Whether a climber can afford its next step. A climb ends before it spends what it does not have, so that nobody gets a
// measurement more than the others.
import type { Climb, Course } from './climb.ts';
import { gearRuleOf } from './gear/index.ts';
import { samplesPerMeasurement } from './ground.ts';

/** True when every budget covers one more step. */
export function canPay(climb: Climb, course: Course): boolean {
  const { spent, gear } = climb;
  const { steps, gradients = Infinity, losses = Infinity, samples = Infinity } = course.budget;
  const cost = gearRuleOf(gear).costOf(climb);
  const batch = gear.kind === 'optimizer' ? gear.batch : undefined;
  const drawn = (cost.gradients + cost.losses) * samplesPerMeasurement(course.surface, batch);
  return (
    spent.steps < steps &&
    spent.gradients + cost.gradients <= gradients &&
    spent.losses + cost.losses <= losses &&
    spent.samples + drawn <= samples
  );
}
