// f(w) = r / (r + 9/4), r = d1^2 + d2^2, d = w - (-2.3, 1.4)
// The canyon turned into a hollow of two parameters: through its middle, along each axis, it is the very same valley. A loss of
// 0.1 or less takes one tenth of each axis, and so less than a hundredth of the map.
import { square, type Surface } from '../surface.ts';

/** Where the floor is. */
const FLOOR = [-2.3, 1.4] as const;
/** The loss is one half so far from the floor. */
const HALF_WIDTH = 1.5;
const HALF_SQUARE = HALF_WIDTH * HALF_WIDTH;

/** A round hollow, a formula of two parameters. */
export const hollow: Surface = {
  id: 'hollow',
  parameters: ['w₁', 'w₂'],
  domain: square(5),
  minima: [{ point: FLOOR, loss: 0 }],

  lossAt(point) {
    const d1 = (point[0] ?? 0) - FLOOR[0];
    const d2 = (point[1] ?? 0) - FLOOR[1];
    const r = d1 * d1 + d2 * d2;
    return r / (r + HALF_SQUARE);
  },

  gradientAt(point, into = []) {
    const d1 = (point[0] ?? 0) - FLOOR[0];
    const d2 = (point[1] ?? 0) - FLOOR[1];
    const r = d1 * d1 + d2 * d2;
    const slope = (2 * HALF_SQUARE) / ((r + HALF_SQUARE) * (r + HALF_SQUARE));
    into[0] = slope * d1;
    into[1] = slope * d2;
    return into;
  },
};
