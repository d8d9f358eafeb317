// f(x, y) = (x^2 + y - 11)^2 + (x + y^2 - 7)^2
// Four valleys, all equally deep. Where the climber ends depends on the start and on the rate alone; no valley is wrong.
import { square, type Surface } from '../surface.ts';

/** Himmelblau's function, a formula of two parameters. */
export const himmelblau: Surface = {
  id: 'himmelblau',
  parameters: ['x', 'y'],
  domain: square(5),
  minima: [
    { point: [3, 2], loss: 0 },
    { point: [-2.805118086952745, 3.131312518250573], loss: 0 },
    { point: [-3.779310253377747, -3.28318599128617], loss: 0 },
    { point: [3.5844283403304917, -1.8481265269644036], loss: 0 },
  ],

  lossAt(point) {
    const x = point[0] ?? 0;
    const y = point[1] ?? 0;
    const first = x * x + y - 11;
    const second = x + y * y - 7;
    return first * first + second * second;
  },

  gradientAt(point, into = []) {
    const x = point[0] ?? 0;
    const y = point[1] ?? 0;
    const first = x * x + y - 11;
    const second = x + y * y - 7;
    into[0] = 4 * x * first + 2 * second;
    into[1] = 2 * first + 4 * y * second;
    return into;
  },
};
