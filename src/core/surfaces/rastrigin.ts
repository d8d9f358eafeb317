// f(x, y) = 20 + x^2 + y^2 - 10 (cos 2 pi x + cos 2 pi y)
// An egg box in a bowl: about a hundred pits, one of them the camp. The climber's light shows only the nearest pit, and the
// gradient says nothing of the bowl underneath.
import { cos, PI, sin } from '../math.ts';
import { square, type Surface } from '../surface.ts';

/** One full turn in radians: the pits are one unit apart. */
const TURN = 2 * PI;

/** Rastrigin's function, a formula of two parameters. */
export const rastrigin: Surface = {
  id: 'rastrigin',
  parameters: ['x', 'y'],
  domain: square(5.12),
  minima: [{ point: [0, 0], loss: 0 }],

  lossAt(point) {
    const x = point[0] ?? 0;
    const y = point[1] ?? 0;
    return 20 + x * x + y * y - 10 * (cos(TURN * x) + cos(TURN * y));
  },

  gradientAt(point, into = []) {
    const x = point[0] ?? 0;
    const y = point[1] ?? 0;
    into[0] = 2 * x + 10 * TURN * sin(TURN * x);
    into[1] = 2 * y + 10 * TURN * sin(TURN * y);
    return into;
  },
};
