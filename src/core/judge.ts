// Who judges a climb: samples that nobody is trained on.
import type { Course } from './climb.ts';
import type { Surface } from './surface.ts';

/** Who decides what an ending is called, and how: the test set where there is one, else the validation set, if any. */
export function judgeOf({
  validation,
}: Pick<Course, 'validation'>): { readonly surface: Surface; readonly campLoss: number } | undefined {
  return validation?.test ?? validation;
}
