// f(x, y) = x^2 / 2 + (y^2 / 4 - 1)^2
// A mountain pass with a camp on either side; the formula is ours. The classic saddle has no bottom, so nobody could arrive:
// this one bends up again and has camps at (0, 2) and (0, -2). On the ridge y = 0 the slope across is exactly zero, so descent
// walks to the pass at the origin (loss 1, curvatures 1 and -1) and stalls there. One nudge aside leads down to a camp.
import { square, type Surface } from '../surface.ts';

/** The pass, a formula of two parameters. */
export const pass: Surface = {
  id: 'pass',
  parameters: ['x', 'y'],
  domain: square(4),
  minima: [
    { point: [0, 2], loss: 0 },
    { point: [0, -2], loss: 0 },
  ],

  lossAt(point) {
    const x = point[0] ?? 0;
    const y = point[1] ?? 0;
    const level = (y * y) / 4 - 1;
    return (x * x) / 2 + level * level;
  },

  gradientAt(point, into = []) {
    const x = point[0] ?? 0;
    const y = point[1] ?? 0;
    into[0] = x;
    into[1] = y * ((y * y) / 4 - 1);
    return into;
  },
};
