// f(x, y) = (sqrt(1 + (x + 2.4)^2 + (y + 1.4)^2) - 1) / 2 - 0.7 exp(-((x - 1)^2 + (y - 0.8)^2) / 0.8)
// A wide cone with camp at its tip and a tarn (a small mountain lake) in its flank; the formula is ours. The climber who comes
// down from the north-east meets the tarn first: a hollow with a low lip, a third of the way up. Who stands still in it sees
// rising ground on all sides; who comes with some speed rolls over the lip.
import { exp } from '../math.ts';
import { square, type Surface } from '../surface.ts';

/** Where the tip of the cone is. */
const CAMP_X = -2.4;
const CAMP_Y = -1.4;
/** Where the tarn is, how deep it is cut, and how wide (squared parameter units). */
const TARN_X = 1;
const TARN_Y = 0.8;
const DEPTH = 0.7;
const WIDTH = 0.8;

/** A cone with a hollow in its flank, a formula of two parameters. */
export const tarn: Surface = {
  id: 'tarn',
  parameters: ['x', 'y'],
  domain: square(5),
  minima: [
    { point: [-2.3999999851231784, -1.3999999903738212], loss: -8.751071634622763e-10 },
    { point: [0.738362454252464, 0.6307051174574768], loss: 0.8147737186655388 },
  ],

  lossAt(point) {
    const east = (point[0] ?? 0) - CAMP_X;
    const north = (point[1] ?? 0) - CAMP_Y;
    const x = (point[0] ?? 0) - TARN_X;
    const y = (point[1] ?? 0) - TARN_Y;
    return (Math.sqrt(1 + east * east + north * north) - 1) / 2 - DEPTH * exp(-(x * x + y * y) / WIDTH);
  },

  gradientAt(point, into = []) {
    const east = (point[0] ?? 0) - CAMP_X;
    const north = (point[1] ?? 0) - CAMP_Y;
    const x = (point[0] ?? 0) - TARN_X;
    const y = (point[1] ?? 0) - TARN_Y;
    const twice = 2 * Math.sqrt(1 + east * east + north * north);
    const pull = ((2 * DEPTH) / WIDTH) * exp(-(x * x + y * y) / WIDTH);
    into[0] = east / twice + pull * x;
    into[1] = north / twice + pull * y;
    return into;
  },
};
