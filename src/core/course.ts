// From what a level says to what its climbers share: the ground is made, the rest is taken as it stands.
import type { Course, Validation } from './climb.ts';
import type { Point, Start, Surface, SurfaceSpec } from './surface.ts';
import { surfaceFrom } from './surfaces/index.ts';

/** What of a level a course is made from; `surface` names the ground instead of being it. */
export type CourseSpec = Omit<Course, 'surface' | 'start' | 'validation'> & {
  readonly surface: SurfaceSpec;
  readonly start: Start;
  readonly validation?: ValidationSpec | undefined;
};

/** How a level names its validation set, its test set and its folds (so many, of the training samples). */
export type ValidationSpec = Omit<Validation, 'surface' | 'test' | 'folds'> & {
  readonly surface: SurfaceSpec;
  readonly test?: { readonly surface: SurfaceSpec; readonly campLoss: number } | undefined;
  readonly folds?: number | undefined;
};

/** The point that a start means on `surface`; throws where the surface makes none of a seed. */
export function startOn(surface: Surface, start: Start): Point {
  if (!('seed' in start)) return start;
  if (!surface.startFrom) throw new Error(`surface "${surface.id}" needs a point to start from, not a seed`);
  return surface.startFrom(start.seed);
}

/** What every climber on a level shares. Throws what `surfaceFrom` throws. */
export function courseFrom(spec: CourseSpec): Course {
  const { budget, campLoss, flatSlope, patience, validation } = spec;
  const surface = surfaceFrom(spec.surface);
  const course = { surface, start: startOn(surface, spec.start), budget, campLoss, flatSlope, patience };
  return validation ? { ...course, validation: validationFrom(spec.surface, validation) } : course;
}

function validationFrom(training: SurfaceSpec, { surface, test, folds, ...rest }: ValidationSpec): Validation {
  return {
    ...rest,
    surface: surfaceFrom(surface),
    ...(test && { test: { ...test, surface: surfaceFrom(test.surface) } }),
    ...(folds && {
      folds: foldSpecs(training, folds).map((fold) => ({
        training: surfaceFrom(fold.training),
        validation: surfaceFrom(fold.validation),
      })),
    }),
  };
}

/** The ground of each of so many folds of the samples that `training` is made from; none on a formula. */
export function foldSpecs(
  training: SurfaceSpec,
  folds: number,
): { readonly training: SurfaceSpec; readonly validation: SurfaceSpec }[] {
  if (!('model' in training)) return [];
  const parts = training.part === undefined ? [] : [training.part].flat();
  return Array.from({ length: folds }, (_, place) => {
    const held = (take: 'training' | 'validation'): SurfaceSpec => ({
      ...training,
      part: [...parts, { folds, fold: place + 1, take }],
    });
    return { training: held('training'), validation: held('validation') };
  });
}
