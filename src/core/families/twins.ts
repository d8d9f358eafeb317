// y = x1, with a second feature x2 that is x1 and a little of its own (0.9 x1 + 0.44 z; both of deviation 1). Two features that
// say nearly the same make a long valley across which a few noisy samples cannot decide: w1 or w2.
import type { Family } from '../family.ts';
import { gaussian } from '../random.ts';

/** Samples with two features of correlation 0.9, of which only the first matters. */
export const twins: Family = {
  id: 'twins',
  features: 2,
  inputsFrom(luck) {
    const first = gaussian(luck);
    return [first, 0.9 * first + Math.sqrt(1 - 0.81) * gaussian(luck)];
  },
  truthAt: ([x1 = 0]) => x1,
};
