// f(x, y) = sqrt(1 + (x + 3)^2) - 1 + sqrt(1 + (y + 1)^2) - 1 + exp(3 (x - 3))
// A cliff in the east, then one long even slope down to camp in the west; the formula is ours. The climber falls down the cliff
// in a few steps and meets slopes of 200 there, and of 1 ever after: whoever keeps adding up squared slopes stays tired from
// the cliff for the rest of the way.
import { exp } from '../math.ts';
import { square, type Surface } from '../surface.ts';

/** Where the two slopes end. */
const CAMP_X = -3;
const CAMP_Y = -1;
/** Where the cliff is 1 high, and how fast it grows from there. */
const CLIFF_X = 3;
const CLIFF_GROWTH = 3;

/** A cliff above a long slope, a formula of two parameters. */
export const longSlope: Surface = {
  id: 'long-slope',
  parameters: ['x', 'y'],
  domain: square(5),
  minima: [{ point: [-3.000000045689933, -1], loss: 1.52299785453209e-8 }],

  lossAt(point) {
    const x = (point[0] ?? 0) - CAMP_X;
    const y = (point[1] ?? 0) - CAMP_Y;
    const cliff = exp(CLIFF_GROWTH * ((point[0] ?? 0) - CLIFF_X));
    return Math.sqrt(1 + x * x) - 1 + (Math.sqrt(1 + y * y) - 1) + cliff;
  },

  gradientAt(point, into = []) {
    const x = (point[0] ?? 0) - CAMP_X;
    const y = (point[1] ?? 0) - CAMP_Y;
    const cliff = exp(CLIFF_GROWTH * ((point[0] ?? 0) - CLIFF_X));
    into[0] = x / Math.sqrt(1 + x * x) + CLIFF_GROWTH * cliff;
    into[1] = y / Math.sqrt(1 + y * y);
    return into;
  },
};
