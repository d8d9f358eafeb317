// Minibatches as the player may see them: the ones a step might draw next (why the lantern flickers), and the one a step of
// the trail did draw (for the formula). Both only look: neither touches the climb's own luck.
import type { Climb, Course } from './climb.ts';
import { ruledGear } from './gear/index.ts';
import { minibatchFrom } from './ground.ts';
import { optimizerFor } from './optimizers/index.ts';
import { luckFrom } from './random.ts';

/** An odd number that spreads the steps of a climb over the seeds, so that its flickers are not those of the next seed. */
const STEP_SPREAD = 0x9e3779b1;

/**
 * `count` minibatches that the next step might draw, each as likely as the one it will, and none of them that one; null, `count`
 * times, when the batch is everything. The same climb at the same step always gives the same. Throws on a formula: nothing can
 * be drawn there.
 */
export function possibleMinibatches(climb: Climb, course: Course, batch: number, count: number): (number[] | null)[] {
  const { fit, id } = course.surface;
  if (!fit) throw new Error(`surface "${id}" is a formula and has no samples to draw`);
  const luck = luckFrom(Math.imul(climb.seed, STEP_SPREAD) ^ Math.imul(climb.spent.steps + 1, STEP_SPREAD >>> 1));
  return Array.from({ length: count }, () => minibatchFrom(course.surface, batch, () => luck));
}

/** The gradients that those minibatches give at the climber's point; the full gradient for a batch that is everything. */
export function flickerOf(climb: Climb, course: Course, batch: number, count: number): number[][] {
  const { point } = climb.state;
  const full = course.surface.gradientAt(point);
  return possibleMinibatches(climb, course, batch, count).map(
    (samples) => (samples && course.surface.fit?.gradientOf(point, samples)) ?? full,
  );
}

/**
 * The samples that step `number` (1 is the first) was measured on, by drawing the climb's luck again; null where the step used
 * the full loss, there was no such step, or the rule spends luck on other things than minibatches.
 */
export function minibatchOf(climb: Climb, course: Course, number: number): number[] | null {
  const { commands, seed } = climb;
  const gear = ruledGear(climb.gear);
  if (gear?.batch === undefined || optimizerFor(gear.optimizer).leaps) return null;
  const luck = luckFrom(seed);
  let { batch } = gear;
  let drawn: number[] | null = null;
  for (const command of commands.slice(0, number)) {
    if (command.kind !== 'step') return null;
    batch = command.settings?.['batch'] ?? batch;
    drawn = minibatchFrom(course.surface, batch, () => luck);
  }
  return number >= 1 && number < climb.trail.length ? drawn : null;
}
