// Twelve noisy samples of sin(1.3 x + 0.4): what the sine model is for, and it can find w = 1.3, p = 0.4 only nearly.
// Made with luckFrom(7): each x uniform in -3 to 3, then the target with normal noise of deviation 0.15, both rounded to
// two places, then sorted. A test makes them again from that seed.
import { datasetFrom } from '../dataset.ts';

/** Twelve samples of one feature, -3 to 3, with targets about -1 to 1. */
export const noisySine = datasetFrom('noisy-sine', [
  [-2.17, -0.61],
  [-1.98, -0.49],
  [-1.45, -1],
  [-0.88, -0.79],
  [-0.84, -0.57],
  [-0.57, -0.53],
  [-0.25, -0.11],
  [0.28, 0.74],
  [1.17, 1.24],
  [1.4, 0.73],
  [2.17, -0.09],
  [2.54, -0.95],
]);
