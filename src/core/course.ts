// From what a level says to what its climbers share: the ground is made, the rest is taken as it stands.
import type { Course, Validation } from './climb.ts';
import type { SurfaceSpec } from './surface.ts';
import { surfaceFrom } from './surfaces/index.ts';

/** What of a level a course is made from; `surface` names the ground instead of being it. */
export type CourseSpec = Omit<Course, 'surface' | 'validation'> & {
  readonly surface: SurfaceSpec;
  readonly validation?: (Omit<Validation, 'surface'> & { readonly surface: SurfaceSpec }) | undefined;
};

/** What every climber on a level shares. Throws what `surfaceFrom` throws. */
export function courseFrom(spec: CourseSpec): Course {
  const { start, budget, campLoss, flatSlope, patience, validation } = spec;
  const course = { surface: surfaceFrom(spec.surface), start, budget, campLoss, flatSlope, patience };
  return validation ? { ...course, validation: { ...validation, surface: surfaceFrom(validation.surface) } } : course;
}
