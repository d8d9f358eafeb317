// One step of the player as numbers, for the formula at dawn: where from, where to, the gradient there, what the rule made of it.
import type { Climb, Course } from '../core/climb.ts';
import { ruledGear } from '../core/gear/index.ts';
import { ownSettings } from '../core/gear/ruled.ts';
import { minibatchOf } from '../core/minibatch.ts';
import type { Settings } from '../core/optimizer.ts';

/** One step of a trail. All vectors are in parameter units; `gradient` is that of the loss at `from`: of the batch's, where there is one. */
export interface LastStep {
  readonly number: number;
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** to − from. */
  readonly moved: readonly number[];
  readonly gradient: readonly number[];
  readonly lossBefore: number;
  readonly lossAfter: number;
  readonly settings: Settings;
  /** The samples it was measured on, where the gear draws minibatches; all of them where the batch was the whole dataset. */
  readonly batch: readonly number[] | null;
  /** How far the step turned away from straight downhill, in degrees, 0 to 180; null where the ground was flat. */
  readonly offDownhill: number | null;
}

const DEGREES = 180 / Math.PI;

function lengthOf(vector: readonly number[]): number {
  return Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
}

function angleFromDownhill(moved: readonly number[], gradient: readonly number[]): number | null {
  const lengths = lengthOf(moved) * lengthOf(gradient);
  if (!(lengths > 0)) return null;
  const along = moved.reduce((sum, value, axis) => sum - value * (gradient[axis] ?? 0), 0);
  return Math.acos(Math.min(1, Math.max(-1, along / lengths))) * DEGREES;
}

/** The settings that step `count` was taken with: the gear's own, changed by every command up to it. */
function settingsAt(climb: Climb, count: number): Settings {
  const gear = ruledGear(climb.gear);
  const first = gear ? { ...gear.settings, ...ownSettings(gear) } : {};
  const taken = climb.commands.slice(0, count);
  return taken.reduce(
    (settings, command) => (command.kind === 'step' ? { ...settings, ...command.settings } : settings),
    first,
  );
}

function batchOf(climb: Climb, course: Course, count: number): readonly number[] | null {
  if (ruledGear(climb.gear)?.batch === undefined) return null;
  const everything = course.surface.fit?.dataset.targets.map((_, sample) => sample) ?? null;
  return minibatchOf(climb, course, count) ?? everything;
}

/** The step that ended at trail[`count`]; null when there was none. */
export function stepOf(climb: Climb, course: Course, count: number): LastStep | null {
  const to = climb.trail[count];
  const from = climb.trail[count - 1];
  if (!to || !from) return null;
  const batch = batchOf(climb, course, count);
  const { fit } = course.surface;
  const gradient = batch && fit ? fit.gradientOf(from, batch) : course.surface.gradientAt(from);
  const moved = to.map((value, axis) => value - (from[axis] ?? value));
  return {
    number: count,
    from,
    to,
    moved,
    gradient,
    batch,
    lossBefore: climb.losses[count - 1] ?? NaN,
    lossAfter: climb.losses[count] ?? NaN,
    settings: settingsAt(climb, count),
    offDownhill: angleFromDownhill(moved, gradient),
  };
}
