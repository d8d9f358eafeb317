// Forty days on the way to a hut: how many hours late a party arrives (negative: early), for the wind of the day, which is
// never missing, and for snow, which falls on two days only. A rare feature hardly ever pulls at its weight, so the valley is
// long and flat along that weight and steep across it.
// Made with luckFrom(11): each day wind uniform in -2 to 2 rounded to one place, then the delay 0.8 wind + 2 snow with normal
// noise of deviation 0.1, rounded too. A test makes them again from that seed.
import type { Dataset } from '../dataset.ts';

/** Wind (-2 from behind, 2 in the face), snow (1 where it fell), delay in hours. */
const days: readonly (readonly [wind: number, snow: number, delay: number])[] = [
  [-1.2, 0, -1.1],
  [-1.9, 0, -1.6],
  [0.3, 0, 0.3],
  [-1.9, 0, -1.7],
  [-1.4, 0, -1.1],
  [1.4, 0, 1.1],
  [0.8, 0, 0.6],
  [0.3, 0, 0.3],
  [1.2, 0, 1],
  [-1.6, 0, -1.2],
  [1.8, 0, 1.4],
  [0.8, 1, 2.7],
  [1.7, 0, 1.4],
  [0.8, 0, 0.6],
  [0.4, 0, 0.3],
  [0.8, 0, 0.5],
  [0.7, 0, 0.5],
  [-1.4, 0, -1.1],
  [-0.5, 0, -0.3],
  [1.5, 0, 1.2],
  [-1, 0, -0.7],
  [-0.5, 0, -0.5],
  [1, 0, 0.8],
  [0, 0, 0],
  [-1.2, 0, -1],
  [-0.4, 0, -0.4],
  [-0.1, 0, 0],
  [0.6, 0, 0.6],
  [-0.3, 0, -0.2],
  [-1.8, 0, -1.5],
  [0.3, 1, 2.1],
  [0.9, 0, 0.6],
  [1, 0, 1],
  [1.8, 0, 1.6],
  [0.6, 0, 0.4],
  [-0.1, 0, -0.1],
  [-0.7, 0, -0.5],
  [0.8, 0, 0.7],
  [0, 0, 0],
  [-1.9, 0, -1.5],
];

/** Forty samples of two features, wind and snow, with the delay as target. */
export const rareSnow: Dataset = {
  id: 'rare-snow',
  features: 2,
  count: days.length,
  inputs: days.flatMap(([wind, snow]) => [wind, snow]),
  targets: days.map(([, , delay]) => delay),
};
