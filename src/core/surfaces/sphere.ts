// f(x, y) = x^2 + y^2
// A round bowl. The climber sees circles for contour lines, so downhill points straight at the camp from everywhere.
// It is the one place where that is true: with rate 1/2 a single step of descent arrives, above rate 1 every step climbs.
import { square, type Surface } from '../surface.ts';

/** The sphere function, a formula of two parameters. */
export const sphere: Surface = {
  id: 'sphere',
  parameters: ['x', 'y'],
  domain: square(5),
  minima: [{ point: [0, 0], loss: 0 }],

  lossAt(point) {
    const x = point[0] ?? 0;
    const y = point[1] ?? 0;
    return x * x + y * y;
  },

  gradientAt(point, into = []) {
    const x = point[0] ?? 0;
    const y = point[1] ?? 0;
    into[0] = 2 * x;
    into[1] = 2 * y;
    return into;
  },
};
