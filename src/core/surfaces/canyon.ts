// f(w) = d^2 / (d^2 + 9/4), d = w - 1.8
// One parameter: on the map a canyon, the same all along its second axis. Steep near its floor, ever flatter farther out, never
// above 1. A loss of 0.1 or less takes one tenth of the axis: whoever guesses evenly needs about ten guesses to land there.
import type { Surface } from '../surface.ts';

/** Where the floor is: no round number, and not in the middle. */
const FLOOR = 1.8;
/** The loss is one half so far from the floor. */
const HALF_WIDTH = 1.5;

/** A valley of a single parameter. */
export const canyon: Surface = {
  id: 'canyon',
  parameters: ['w'],
  domain: [[-5, 5]],
  minima: [{ point: [FLOOR], loss: 0 }],

  lossAt(point) {
    const d = (point[0] ?? 0) - FLOOR;
    return (d * d) / (d * d + HALF_WIDTH * HALF_WIDTH);
  },

  gradientAt(point, into = []) {
    const d = (point[0] ?? 0) - FLOOR;
    const square = HALF_WIDTH * HALF_WIDTH;
    into[0] = (2 * d * square) / ((d * d + square) * (d * d + square));
    return into;
  },
};
