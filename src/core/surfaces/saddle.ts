// f(x, y) = x^2 - y^2
// A saddle point at the origin and no minimum anywhere. On the ridge y = 0 the climber sees ground that slopes only toward
// the saddle, so descent walks there and stalls: the gradient across the ridge is exactly zero. One nudge aside and the
// slope grows from step to step, without end.
import { square, type Surface } from '../surface.ts';

/** The saddle, a formula of two parameters. */
export const saddle: Surface = {
  id: 'saddle',
  parameters: ['x', 'y'],
  domain: square(3),
  minima: [],

  lossAt(point) {
    const x = point[0] ?? 0;
    const y = point[1] ?? 0;
    return x * x - y * y;
  },

  gradientAt(point, into = []) {
    const x = point[0] ?? 0;
    const y = point[1] ?? 0;
    into[0] = 2 * x;
    into[1] = -2 * y;
    return into;
  },
};
