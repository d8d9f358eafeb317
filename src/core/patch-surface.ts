// A surface of two parameters between the losses of a square patch: a Catmull-Rom spline through every vertex. It is for drawing ground finer than
// it was measured; nobody climbs on it.
import { type Point, square, type Surface } from './surface.ts';

/** The spline's weights of four neighbouring values at part `t` (0 to 1) between the middle two. */
function weightsAt(t: number): readonly [number, number, number, number] {
  const [square, cube] = [t * t, t * t * t];
  return [
    (-cube + 2 * square - t) / 2,
    (3 * cube - 5 * square + 2) / 2,
    (-3 * cube + 4 * square + t) / 2,
    (cube - square) / 2,
  ];
}

/** The ground through `losses`, `side` x `side` of them from -half to half on both axes, row by row; beyond the edge it stays as it is there. */
export function surfaceThrough(losses: Float64Array, side: number, half: number): Surface {
  const last = side - 1;
  const inside = (value: number): number => Math.min(last, Math.max(0, value));
  const lossAt = ([x = 0, y = 0]: Point): number => {
    const column = inside(((x / half + 1) / 2) * last);
    const row = inside(((y / half + 1) / 2) * last);
    const [west, south] = [Math.floor(column), Math.floor(row)];
    const across = weightsAt(column - west);
    const along = weightsAt(row - south);
    let loss = 0;
    for (let i = 0; i < 4; i++) {
      const from = inside(south + i - 1) * side;
      let sum = 0;
      for (let j = 0; j < 4; j++) sum += across[j]! * losses[from + inside(west + j - 1)]!;
      loss += along[i]! * sum;
    }
    return loss;
  };
  const step = half / last;
  return {
    id: 'patch',
    parameters: ['a', 'b'],
    domain: square(half),
    minima: [],
    lossAt,
    gradientAt: ([x = 0, y = 0]) => [
      (lossAt([x + step, y]) - lossAt([x - step, y])) / (2 * step),
      (lossAt([x, y + step]) - lossAt([x, y - step])) / (2 * step),
    ],
  };
}
