// Six samples that one sigmoid neuron cannot serve: high at both ends, low in the middle. A rising neuron catches the right
// end and gives up the left one, a falling neuron the other way round: two valleys with a ridge between, and since the left
// end is less high, one floor lies nearly twice as high as the other. After Auer, Herbster and Warmuth (1996), who showed
// how such samples dig extra valleys; the numbers are ours.
import { datasetFrom } from '../dataset.ts';

/** Six samples of one feature, -2.5 to 3, with targets between 0.1 and 0.9. */
export const twoEnds = datasetFrom('two-ends', [
  [-2.5, 0.7],
  [-1.25, 0.1],
  [0.25, 0.1],
  [0.5, 0.1],
  [1, 0.3],
  [3, 0.9],
]);
