// Curvatures of a surface for the tests: eigenvalues of the Hessian, from differences of the gradient.
import type { Point, Surface } from '../../src/core/surface.ts';

/** The smaller and the larger eigenvalue of the Hessian at a point of a surface of two parameters. */
export function curvaturesAt(surface: Surface, [x = 0, y = 0]: Point): [low: number, high: number] {
  const h = 2 ** -14;
  const difference = (ahead: number[], behind: number[], axis: number): number =>
    ((ahead[axis] ?? NaN) - (behind[axis] ?? NaN)) / (2 * h);
  const [east, west] = [surface.gradientAt([x + h, y]), surface.gradientAt([x - h, y])];
  const [north, south] = [surface.gradientAt([x, y + h]), surface.gradientAt([x, y - h])];
  const xx = difference(east, west, 0);
  const xy = (difference(east, west, 1) + difference(north, south, 0)) / 2;
  const yy = difference(north, south, 1);
  const middle = (xx + yy) / 2;
  const spread = Math.sqrt(((xx - yy) / 2) ** 2 + xy * xy);
  return [middle - spread + 0, middle + spread + 0];
}
