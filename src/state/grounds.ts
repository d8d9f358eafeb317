// The grounds of a level, as the morning shows them one after the other: training first (the one that was walked), then what it was
// judged by.
import type { Level } from '../content/level.ts';
import { foldSpecs } from '../core/course.ts';
import type { SurfaceSpec } from '../core/surface.ts';
import { text } from './text.ts';

/** One ground: which samples its loss is measured on; a fold's number counts from 1. */
export interface ShownGround {
  readonly set: 'training' | 'validation' | 'test' | 'fold';
  readonly number: number;
  readonly spec: SurfaceSpec;
}

/** Every ground of `level`; only the training ground where nothing else judges. A fold's is that of the samples it holds out. */
export function groundsOf({ surface, validation }: Level): ShownGround[] {
  const grounds: ShownGround[] = [{ set: 'training', number: 0, spec: surface }];
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
  return groundsOf(level)
    .map((ground) => ground.spec)
    .filter((other) => JSON.stringify(other) !== own);
}

/** What a ground is called. */
export function groundName({ set, number }: ShownGround): string {
  return set === 'fold' ? text('ground.fold', { number }) : text(`ground.${set}`);
}
