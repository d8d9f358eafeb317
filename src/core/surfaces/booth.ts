// f(x, y) = (x + 2y - 7)^2 + (2x + y - 5)^2
// A bowl stretched along the diagonal (condition number 9). The climber sees tilted ellipses: downhill points past the camp,
// because the axes of the valley are not the axes of the map.
import { square, type Surface } from '../surface.ts';

/** Booth's function, a formula of two parameters. */
export const booth: Surface = {
  id: 'booth',
  parameters: ['x', 'y'],
  domain: square(10),
  minima: [{ point: [1, 3], loss: 0 }],

  lossAt(point) {
    const x = point[0] ?? 0;
    const y = point[1] ?? 0;
    const first = x + 2 * y - 7;
    const second = 2 * x + y - 5;
    return first * first + second * second;
  },

  gradientAt(point, into = []) {
    const x = point[0] ?? 0;
    const y = point[1] ?? 0;
    const first = x + 2 * y - 7;
    const second = 2 * x + y - 5;
    into[0] = 2 * first + 4 * second;
    into[1] = 4 * first + 2 * second;
    return into;
  },
};
