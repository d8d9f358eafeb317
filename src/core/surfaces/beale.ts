// f(x, y) = (1.5 - x + x y)^2 + (2.25 - x + x y^2)^2 + (2.625 - x + x y^3)^2
// A flat plain between cliffs that rise to 180,000 at the corners. The climber sees slopes that differ by a factor of a
// million within one walk, so no single learning rate suits both: what adaptive rules are for.
import { square, type Surface } from '../surface.ts';

/** Beale's function, a formula of two parameters. */
export const beale: Surface = {
  id: 'beale',
  parameters: ['x', 'y'],
  domain: square(4.5),
  minima: [{ point: [3, 0.5], loss: 0 }],

  lossAt(point) {
    const x = point[0] ?? 0;
    const y = point[1] ?? 0;
    const first = 1.5 - x + x * y;
    const second = 2.25 - x + x * y * y;
    const third = 2.625 - x + x * y * y * y;
    return first * first + second * second + third * third;
  },

  gradientAt(point, into = []) {
    const x = point[0] ?? 0;
    const y = point[1] ?? 0;
    const first = 1.5 - x + x * y;
    const second = 2.25 - x + x * y * y;
    const third = 2.625 - x + x * y * y * y;
    into[0] = 2 * (first * (y - 1) + second * (y * y - 1) + third * (y * y * y - 1));
    into[1] = 2 * x * (first + 2 * second * y + 3 * third * y * y);
    return into;
  },
};
