// The seven points of the chapter: the first data a climber meets, and the bowl that comes of a line through them.
// The inputs lie far from 0 and close together, so slope and offset pull against each other: condition number 316.
import { datasetFrom } from '../dataset.ts';

/** Seven samples of one feature, 2.4 to 5.0, with targets between 1.7 and 2.7. */
export const sevenPoints = datasetFrom('seven-points', [
  [2.4, 1.7],
  [2.8, 1.85],
  [3.2, 1.79],
  [3.6, 1.95],
  [4.0, 2.1],
  [4.2, 2.0],
  [5.0, 2.7],
]);
