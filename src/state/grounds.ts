// The grounds of a level, as the morning shows them one after the other: the one that was walked first, then what it would be without
// rope, masks or noise, then what it was judged by.
import type { Level } from '../content/level.ts';
import { foldSpecs } from '../core/course.ts';
import { penaltyOf } from '../core/gear/index.ts';
import type { SurfaceSpec } from '../core/surface.ts';
import { text } from './text.ts';

/** The training ground goes by what is done to it: nothing, a rope that bends it, masks or noise that it is the mean of. */
type TrainingSet = 'training' | 'bent' | 'mean';
/** One ground: which samples its loss is measured on; a fold's number counts from 1. */
export interface ShownGround {
  readonly set: TrainingSet | 'unbent' | 'plain' | 'validation' | 'test' | 'fold';
  readonly number: number;
  readonly spec: SurfaceSpec;
}

/** The ground that was walked, and the same samples without what bent or changed it. */
function trainingGrounds({ surface, gear }: Level): ShownGround[] {
  const ground = (set: ShownGround['set'], spec: SurfaceSpec): ShownGround => ({ set, number: 0, spec });
  if (penaltyOf(gear)) return [ground('bent', surface), ground('unbent', surface)];
  if (!('model' in surface) || !surface.augment) return [ground('training', surface)];
  const { augment: _, ...plain } = surface;
  return [ground('mean', surface), ground('plain', plain)];
}

/** Every ground of `level`; only the training ground where nothing else judges. A fold's is that of the samples it holds out. */
export function groundsOf(level: Level): ShownGround[] {
  const { surface, validation } = level;
  const grounds = trainingGrounds(level);
  if (validation?.folds !== undefined) {
    const folds = foldSpecs(surface, validation.folds);
    grounds.push(...folds.map(({ validation: spec }, i) => ({ set: 'fold' as const, number: i + 1, spec })));
  } else if (validation) grounds.push({ set: 'validation', number: 0, spec: validation.surface });
  if (validation?.test) grounds.push({ set: 'test', number: 0, spec: validation.test.surface });
  return grounds;
}

/** The grounds of `level` that share one scale of heights with the one made from `spec`. */
export function besideOf(level: Level, spec: SurfaceSpec): SurfaceSpec[] {
  const own = JSON.stringify(spec);
  const others = groundsOf(level).map((ground) => JSON.stringify(ground.spec));
  return [...new Set(others)].filter((other) => other !== own).map((other) => JSON.parse(other) as SurfaceSpec);
}

/** What a ground is called. */
export function groundName({ set, number }: ShownGround): string {
  return set === 'fold' ? text('ground.fold', { number }) : text(`ground.${set}`);
}
