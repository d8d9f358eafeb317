// Eight samples that one sigmoid neuron cannot serve: high at both ends, low in the middle. A rising neuron catches the right
// end and gives up the left, a falling one the other way round: two valleys, and the fewer samples a valley serves the
// higher its floor. After Auer, Herbster and Warmuth (1996), who showed how outliers dig such valleys; the numbers are ours.
import { datasetFrom } from '../dataset.ts';

/** Samples of one feature, -4 to 4, with targets 0.1 and 0.95. */
export const twoCamps = datasetFrom('two-camps', [
  [-3.75, 0.95],
  [-2.25, 0.95],
  [-0.75, 0.1],
  [-0.5, 0.1],
  [0, 0.1],
  [1.75, 0.95],
  [3.25, 0.95],
  [3.75, 0.95],
]);
