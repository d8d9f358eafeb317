// f(x, y) = (x^4 - 16 x^2 + 5 x + y^4 - 16 y^2 + 5 y) / 2
// Four valleys of three depths. The climber meets a low ridge on each axis; on the wrong side of it the ground is just as
// steep and just as round, only not as deep.
import { square, type Surface } from '../surface.ts';

/** The Styblinski-Tang function, a formula of two parameters. */
export const styblinskiTang: Surface = {
  id: 'styblinski-tang',
  parameters: ['x', 'y'],
  domain: square(5),
  minima: [
    { point: [-2.903534027771177, -2.903534027771177], loss: -78.33233140754284 },
    { point: [-2.903534027771177, 2.7468027709908369], loss: -64.19561235905536 },
    { point: [2.7468027709908369, -2.903534027771177], loss: -64.19561235905536 },
    { point: [2.7468027709908369, 2.7468027709908369], loss: -50.05889331056788 },
  ],

  lossAt(point) {
    const x = point[0] ?? 0;
    const y = point[1] ?? 0;
    const xx = x * x;
    const yy = y * y;
    return (xx * xx - 16 * xx + 5 * x + yy * yy - 16 * yy + 5 * y) / 2;
  },

  gradientAt(point, into = []) {
    const x = point[0] ?? 0;
    const y = point[1] ?? 0;
    into[0] = 2 * x * x * x - 16 * x + 2.5;
    into[1] = 2 * y * y * y - 16 * y + 2.5;
    return into;
  },
};
