// f(x, y) = x^2 + y^2 - 2 exp(-((x - 1)^2 + y^2) / 0.2) - 3 exp(-((x + 1)^2 + y^2) / 0.2)
// A bowl with two wells in it, the left one deeper. From the right the climber rolls into the shallow well, and nothing in
// the light tells that there is a deeper one beyond the rise.
import { exp } from '../math.ts';
import { square, type Surface } from '../surface.ts';

/** How wide the wells are: twice the variance of each, in squared parameter units. */
const WIDTH = 0.2;

/** Dupont's function, a formula of two parameters. */
export const dupont: Surface = {
  id: 'dupont',
  parameters: ['x', 'y'],
  domain: square(2),
  minima: [
    { point: [-0.9363006340109186, 0], loss: -2.063090251768194 },
    { point: [0.905317899160115, 0], loss: -1.0927319992017409 },
  ],

  lossAt(point) {
    const x = point[0] ?? 0;
    const y = point[1] ?? 0;
    const right = 2 * exp(-((x - 1) * (x - 1) + y * y) / WIDTH);
    const left = 3 * exp(-((x + 1) * (x + 1) + y * y) / WIDTH);
    return x * x + y * y - right - left;
  },

  gradientAt(point, into = []) {
    const x = point[0] ?? 0;
    const y = point[1] ?? 0;
    const right = 2 * exp(-((x - 1) * (x - 1) + y * y) / WIDTH);
    const left = 3 * exp(-((x + 1) * (x + 1) + y * y) / WIDTH);
    into[0] = 2 * x + (2 / WIDTH) * ((x - 1) * right + (x + 1) * left);
    into[1] = 2 * y + (2 / WIDTH) * y * (right + left);
    return into;
  },
};
