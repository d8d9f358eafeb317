// f(x, y) = -20 exp(-0.2 sqrt((x^2 + y^2) / 2)) - exp((cos 2 pi x + cos 2 pi y) / 2) + e + 20
// A dimpled plain with one funnel. Far out the climber sees dimples only; near the camp the walls stay steep to the very end,
// for the camp is a cusp: the formula's gradient there is 0 / 0. We say 0, the middle of the slopes around it, so that a
// climber who stands exactly on the camp stays.
import { cos, E, exp, PI, sin } from '../math.ts';
import { square, type Surface } from '../surface.ts';

/** One full turn in radians: the dimples are one unit apart. */
const TURN = 2 * PI;

/** Ackley's function, a formula of two parameters. */
export const ackley: Surface = {
  id: 'ackley',
  parameters: ['x', 'y'],
  domain: square(5),
  minima: [{ point: [0, 0], loss: 0 }],

  lossAt(point) {
    const x = point[0] ?? 0;
    const y = point[1] ?? 0;
    const radius = Math.sqrt((x * x + y * y) / 2);
    const ripple = exp((cos(TURN * x) + cos(TURN * y)) / 2);
    return 20 - 20 * exp(-0.2 * radius) + (E - ripple);
  },

  gradientAt(point, into = []) {
    const x = point[0] ?? 0;
    const y = point[1] ?? 0;
    const radius = Math.sqrt((x * x + y * y) / 2);
    const ripple = exp((cos(TURN * x) + cos(TURN * y)) / 2);
    const funnel = radius === 0 ? 0 : (2 * exp(-0.2 * radius)) / radius;
    into[0] = funnel * x + (TURN / 2) * sin(TURN * x) * ripple;
    into[1] = funnel * y + (TURN / 2) * sin(TURN * y) * ripple;
    return into;
  },
};
