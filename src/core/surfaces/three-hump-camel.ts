// f(x, y) = 2 x^2 - 1.05 x^4 + x^6 / 6 + x y + y^2
// Three valleys in a row, the middle one the deepest. The outer two are shallow: a climber who rolls has a chance to roll on,
// one who walks downhill stays.
import { square, type Surface } from '../surface.ts';

/** The three-hump camel, a formula of two parameters. */
export const threeHumpCamel: Surface = {
  id: 'three-hump-camel',
  parameters: ['x', 'y'],
  domain: square(5),
  minima: [
    { point: [0, 0], loss: 0 },
    { point: [1.7475523458302889, -0.8737761729151445], loss: 0.29863844223685982 },
    { point: [-1.7475523458302889, 0.8737761729151445], loss: 0.29863844223685982 },
  ],

  lossAt(point) {
    const x = point[0] ?? 0;
    const y = point[1] ?? 0;
    const xx = x * x;
    return xx * (2 - 1.05 * xx + (xx * xx) / 6) + x * y + y * y;
  },

  gradientAt(point, into = []) {
    const x = point[0] ?? 0;
    const y = point[1] ?? 0;
    const xx = x * x;
    into[0] = x * (4 - 4.2 * xx + xx * xx) + y;
    into[1] = x + 2 * y;
    return into;
  },
};
