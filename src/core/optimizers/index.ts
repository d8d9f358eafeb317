// The list of optimizers, in the chapter's order. Ids, menus, tests and the lab derive from it.
import type { Optimizer } from '../optimizer.ts';
import { adadelta } from './adadelta.ts';
import { adagrad } from './adagrad.ts';
import { adam } from './adam.ts';
import { descent } from './descent.ts';
import { finiteDifference } from './finite-difference.ts';
import { momentum } from './momentum.ts';
import { nesterov } from './nesterov.ts';
import { randomSearch } from './random-search.ts';
import { rmsprop } from './rmsprop.ts';

export const optimizers: readonly Optimizer[] = [
  randomSearch,
  finiteDifference,
  descent,
  momentum,
  nesterov,
  adagrad,
  adadelta,
  rmsprop,
  adam,
];

const byId = new Map(optimizers.map((optimizer) => [optimizer.id, optimizer]));

/** The optimizer with this id; throws an error that names the choices. */
export function optimizerFor(id: string): Optimizer {
  const optimizer = byId.get(id);
  if (optimizer) return optimizer;
  throw new Error(`optimizer "${id}" is not one of ${[...byId.keys()].join(', ')}`);
}
