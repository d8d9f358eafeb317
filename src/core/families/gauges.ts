// y = 0.4 x1 + 0.4 x2, where x1 and x2 are two gauges that read the same thing z (uniform in -2 to 2), each with an error of its
// own (deviation 0.25). Only their sum is well measured: from a few samples the difference w1 - w2 is learned from noise.
import type { Family } from '../family.ts';
import { gaussian } from '../random.ts';

const ERROR = 0.25;

/** Samples with two features that say nearly the same and matter equally. */
export const gauges: Family = {
  id: 'gauges',
  features: 2,
  inputsFrom(luck) {
    const both = 4 * luck.uniform() - 2;
    return [both + ERROR * gaussian(luck), both + ERROR * gaussian(luck)];
  },
  truthAt: ([x1 = 0, x2 = 0]) => 0.4 * (x1 + x2),
};
