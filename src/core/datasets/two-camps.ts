// Ten samples that one sigmoid neuron cannot serve: high at both ends, low in the middle. A rising neuron catches the right
// end and gives up the left, a falling one the other way round: two valleys, and the fewer samples a valley serves the
// higher its floor. After Auer, Herbster and Warmuth (1996), who showed how outliers dig such valleys; the numbers are ours.
import { datasetFrom } from '../dataset.ts';

/** Samples of one feature, -4 to 4, with targets 0.1 and 0.9. */
export const twoCamps = datasetFrom('two-camps', [
  [-3.5, 0.9],
  [-2.5, 0.9],
  [-1, 0.1],
  [-0.5, 0.1],
  [0, 0.1],
  [0.5, 0.1],
  [1.5, 0.9],
  [2, 0.9],
  [3, 0.9],
  [3.5, 0.9],
]);
