// y = x1, with a second feature x2 that has nothing to do with it (both normal, deviation 1). A few noisy samples give the
// bystander a small weight all the same: it is learned from noise.
import type { Family } from '../family.ts';
import { gaussian } from '../random.ts';

/** Samples with two independent features, of which only the first matters. */
export const bystander: Family = {
  id: 'bystander',
  features: 2,
  inputsFrom: (luck) => [gaussian(luck), gaussian(luck)],
  truthAt: ([x1 = 0]) => x1,
};
