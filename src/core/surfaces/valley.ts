// f(x, y) = x^2 / 2 + 50 y^2
// A straight valley along the x axis, a hundred times steeper across than along. The climber sees a wall on either side and
// hardly any slope ahead: a rate that is safe for the walls (below 0.02) crawls along the floor. The formula is that of a
// published optimizer race, whose table our tests repeat.
import { square, type Surface } from '../surface.ts';

/** The straight valley, a formula of two parameters. */
export const valley: Surface = {
  id: 'valley',
  parameters: ['x', 'y'],
  domain: square(12),
  minima: [{ point: [0, 0], loss: 0 }],

  lossAt(point) {
    const x = point[0] ?? 0;
    const y = point[1] ?? 0;
    return (x * x) / 2 + 50 * y * y;
  },

  gradientAt(point, into = []) {
    const x = point[0] ?? 0;
    const y = point[1] ?? 0;
    into[0] = x;
    into[1] = 100 * y;
    return into;
  },
};
