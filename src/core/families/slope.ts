// y = 0.8 x, x uniform in -2 to 2: a plain trend. Whatever a model adds to a straight line through 0 it has learned from noise.
import type { Family } from '../family.ts';

/** Samples of a straight line through the origin with slope 0.8. */
export const slope: Family = {
  id: 'slope',
  features: 1,
  inputsFrom: (luck) => [4 * luck.uniform() - 2],
  truthAt: ([x = 0]) => 0.8 * x,
};
