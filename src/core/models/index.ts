// The list of all models: one file and one line each.
import type { Model } from '../model.ts';
import { line } from './line.ts';
import { ripple } from './ripple.ts';
import { sigmoid } from './sigmoid.ts';
import { sine } from './sine.ts';
import { twoFeatures } from './two-features.ts';

const models: readonly Model[] = [line, ripple, sigmoid, sine, twoFeatures];

/** The ids that a level may name as its model. */
export const modelIds: readonly string[] = models.map((model) => model.id);

/** The model with this id; an unknown id throws an error that names the choices. */
export function modelFor(id: string): Model {
  const model = models.find((each) => each.id === id);
  if (!model) throw new Error(`model "${id}" is not one of ${modelIds.join(', ')}`);
  return model;
}
