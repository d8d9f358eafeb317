// f(x, y) = (1 - x)^2 + 100 (y - x^2)^2
// A narrow valley bent along the parabola y = x^2 (condition number 2508 at the camp). The climber finds the valley in a few
// steps and then follows its bends for hundreds: the walls shout, the floor whispers.
import type { Surface } from '../surface.ts';

/** Rosenbrock's function, a formula of two parameters. */
export const rosenbrock: Surface = {
  id: 'rosenbrock',
  parameters: ['x', 'y'],
  domain: [
    [-2, 2],
    [-1, 3],
  ],
  minima: [{ point: [1, 1], loss: 0 }],

  lossAt(point) {
    const x = point[0] ?? 0;
    const y = point[1] ?? 0;
    const ahead = 1 - x;
    const aside = y - x * x;
    return ahead * ahead + 100 * aside * aside;
  },

  gradientAt(point, into = []) {
    const x = point[0] ?? 0;
    const y = point[1] ?? 0;
    const aside = y - x * x;
    into[0] = -2 * (1 - x) - 400 * x * aside;
    into[1] = 200 * aside;
    return into;
  },
};
