// Eight samples in two camps, high at both ends and low in the middle. A sigmoid neuron has three valleys here: the lowest
// answers about the mean everywhere, one catches the right camp, one the left. Two-ends is the data with just two valleys.
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
