// f(x, y) = 0.26 (x^2 + y^2) - 0.48 x y
// A shallow trough along the line x = y (condition number 25). The climber quickly falls into the trough and then creeps:
// the floor slopes so little that a rate below 2 still feels slow, although nothing explodes before it.
import { square, type Surface } from '../surface.ts';

/** Matyas' function, a formula of two parameters. */
export const matyas: Surface = {
  id: 'matyas',
  parameters: ['x', 'y'],
  domain: square(10),
  minima: [{ point: [0, 0], loss: 0 }],

  lossAt(point) {
    const x = point[0] ?? 0;
    const y = point[1] ?? 0;
    return 0.26 * (x * x + y * y) - 0.48 * x * y;
  },

  gradientAt(point, into = []) {
    const x = point[0] ?? 0;
    const y = point[1] ?? 0;
    into[0] = 0.52 * x - 0.48 * y;
    into[1] = 0.52 * y - 0.48 * x;
    return into;
  },
};
