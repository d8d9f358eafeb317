// From what a level says to what its climbers share: the ground is made, the rest is taken as it stands.
import type { Course } from './climb.ts';
import type { SurfaceSpec } from './surface.ts';
import { surfaceFrom } from './surfaces/index.ts';

/** What of a level a course is made from; `surface` names the ground instead of being it. */
export type CourseSpec = Omit<Course, 'surface'> & { readonly surface: SurfaceSpec };

/** What every climber on a level shares. Throws what `surfaceFrom` throws. */
export function courseFrom({ surface, start, budget, campLoss, flatSlope, patience }: CourseSpec): Course {
  return { surface: surfaceFrom(surface), start, budget, campLoss, flatSlope, patience };
}
