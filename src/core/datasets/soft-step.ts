// Eleven samples of a soft step: low on the left, high on the right, with a slope between. One sigmoid neuron serves them well,
// so the neuron's mountain has one camp; where the neuron is saturated (says nearly 0, or nearly 1, to everything) it is a
// plateau, thousands of times flatter than the ground around camp. The numbers are ours.
import { datasetFrom } from '../dataset.ts';

/** Eleven samples of one feature, -3 to 3, with targets between 0.05 and 0.95. */
export const softStep = datasetFrom('soft-step', [
  [-3, 0.1],
  [-2.25, 0.05],
  [-1.5, 0.15],
  [-1, 0.3],
  [-0.5, 0.25],
  [0, 0.4],
  [0.5, 0.55],
  [1, 0.6],
  [1.5, 0.75],
  [2.25, 0.8],
  [3, 0.95],
]);
