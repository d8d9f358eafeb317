// Forty hikes: how long each was in kilometres, and how many hours it took. Centred and scaled, so that the bowl is round and
// what a minibatch adds to the way is its noise alone: one hike says something else than all forty.
// Made with luckFrom(13): each length 2 km plus uniform 0 to 10 rounded to one place, then the hours 0.3 + 0.4 km with normal
// noise of deviation 0.4, rounded too, then sorted. A test makes them again from that seed.
import { datasetFrom, standardised } from '../dataset.ts';

/** Length in kilometres, duration in hours. */
export const fortyHikes = datasetFrom('forty-hikes', [
  [2.2, 1.7],
  [3, 1.8],
  [3.5, 1.4],
  [3.6, 1.3],
  [4.2, 2.4],
  [4.3, 1.5],
  [4.7, 2.1],
  [4.9, 1.6],
  [5, 1.5],
  [5.3, 2.5],
  [5.4, 2],
  [5.6, 1.8],
  [6.1, 2.3],
  [6.8, 2.7],
  [6.8, 3.3],
  [7, 3.2],
  [7.2, 3.9],
  [7.3, 3.3],
  [7.4, 3.3],
  [7.5, 4],
  [7.6, 3.6],
  [7.7, 4.1],
  [7.8, 3.6],
  [9, 3.5],
  [9.5, 4.1],
  [9.7, 3.8],
  [9.8, 3.2],
  [9.8, 4.1],
  [9.9, 4.2],
  [10.2, 4.5],
  [10.2, 4.8],
  [10.6, 3.8],
  [10.6, 4.5],
  [10.6, 4.9],
  [10.7, 4.8],
  [10.9, 5],
  [11.2, 5.2],
  [11.3, 5.2],
  [11.4, 5.1],
  [11.8, 4.3],
]);

/** Forty samples of one feature with mean 0 and deviation 1, and the hours as targets. */
export const fortyHikesStandardised = standardised(fortyHikes);
