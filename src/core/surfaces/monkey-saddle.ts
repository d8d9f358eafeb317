// f(x, y) = x^3 - 3 x y^2
// A saddle for two legs and a tail: three ways down, three up, and at the origin no curvature at all (the Hessian is zero).
// The climber sees ground that is flatter the nearer the saddle, so descent slows down long before it is there.
import { square, type Surface } from '../surface.ts';

/** The monkey saddle, a formula of two parameters. */
export const monkeySaddle: Surface = {
  id: 'monkey-saddle',
  parameters: ['x', 'y'],
  domain: square(1.5),
  minima: [],

  lossAt(point) {
    const x = point[0] ?? 0;
    const y = point[1] ?? 0;
    return x * (x * x - 3 * y * y);
  },

  gradientAt(point, into = []) {
    const x = point[0] ?? 0;
    const y = point[1] ?? 0;
    into[0] = 3 * (x * x - y * y);
    into[1] = -6 * x * y;
    return into;
  },
};
