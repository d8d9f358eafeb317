// Proves what a level states about its ground: facts that need no climber.
import type { Course } from '../core/climb.ts';
import { curvaturesAt, hessianAt } from '../core/curvature.ts';
import { norm } from '../core/math.ts';
import type { Surface } from '../core/surface.ts';
import { surfaceFrom } from '../core/surfaces/index.ts';
import type { GroundFact } from './level.ts';

/** Slope and offset of the least-squares line, by the textbook's closed form: independent of the model that is checked. */
function leastSquaresLine({ fit }: Surface): number[] | null {
  if (!fit || fit.dataset.features !== 1) return null;
  const { inputs, targets, count } = fit.dataset;
  const sum = (of: (x: number, y: number) => number): number =>
    inputs.reduce((total, x, sample) => total + of(x, targets[sample] ?? 0), 0);
  const [x, y] = [sum((each) => each), sum((_, target) => target)];
  const m = (count * sum((each, target) => each * target) - x * y) / (count * sum((each) => each * each) - x * x);
  return [m, (y - m * x) / count];
}

/** 2 / lambda_max at the lowest minimum of a surface of two parameters. */
function rateLimitOf(surface: Surface): number {
  const [lowest] = surface.minima;
  return lowest ? 2 / curvaturesAt(surface, lowest.point)[1] : NaN;
}

/** The lowest minimum of the training loss against the one of the lowest validation loss. */
function checkDeceit(
  { minima }: Surface,
  times: number,
  validation: Surface | undefined,
): { readonly holds: boolean; readonly found: string } {
  if (!validation || minima.length < 2) return { holds: false, found: 'no validation set, or no second minimum' };
  const heard = minima.map(({ point, loss }) => ({ training: loss, validation: validation.lossAt(point) }));
  const deepest = heard[0]!;
  const truest = heard.reduce((best, each) => (each.validation < best.validation ? each : best));
  const said = (each: typeof deepest): string =>
    `training ${each.training.toPrecision(4)}, validation ${each.validation.toPrecision(4)}`;
  return {
    holds: deepest.training < truest.training && deepest.validation >= times * truest.validation,
    found: `deepest: ${said(deepest)}; truest: ${said(truest)}`,
  };
}

/** What came of a fact; `holds` is null where the ground has nothing that it speaks of. */
export interface FactFinding {
  readonly holds: boolean | null;
  readonly found: string;
}

function curvatureAt(surface: Surface, point: readonly number[]): number {
  return hessianAt(surface, point).reduce((sum, row, axis) => sum + (row[axis] ?? NaN), 0);
}

function checkFlattened(
  { surface, validation }: Course,
  { flattens, worseThan, times }: Extract<GroundFact, { readonly flattens: unknown }>,
): FactFinding {
  const before = surfaceFrom(flattens);
  const valley = before.minima.find(({ point }) => (validation?.surface.lossAt(point) ?? NaN) > worseThan);
  if (!valley) return { holds: null, found: 'no such valley' };
  const [here, there] = [curvatureAt(surface, valley.point), curvatureAt(before, valley.point)];
  const found = `at (${valley.point.map((value) => value.toFixed(2)).join(', ')}) ${here.toFixed(3)} instead of ${there.toFixed(3)}`;
  return { holds: here * times < there, found };
}

/** Whether a statement about the ground of `course` is true, and what was found, in numbers. */
export function checkFact(course: Course, fact: GroundFact): FactFinding {
  const { surface } = course;
  if ('deceives' in fact) return checkDeceit(surface, fact.deceives, course.validation?.surface);
  if ('slopeAt' in fact) {
    const slope = norm(surface.gradientAt(fact.slopeAt));
    return {
      holds: slope < fact.below,
      found: `gradient norm ${slope.toPrecision(4)} at (${fact.slopeAt.join(', ')})`,
    };
  }
  if ('flattens' in fact) return checkFlattened(course, fact);
  if ('rateLimit' in fact) {
    const limit = rateLimitOf(surface);
    const holds = Math.abs(limit - fact.rateLimit) <= fact.within;
    return { holds, found: `2 / lambda_max = ${limit.toPrecision(7)}` };
  }
  const line = leastSquaresLine(surface);
  const lowest = surface.minima[0];
  if (!line || !lowest) return { holds: false, found: 'no minimum, or no data with one feature' };
  const holds = line.every((value, axis) => Math.abs(value - (lowest.point[axis] ?? NaN)) <= fact.leastSquares);
  return { holds, found: `least squares at (${line.join(', ')}), loss ${lowest.loss}` };
}
