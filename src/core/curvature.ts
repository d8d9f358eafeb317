// The shape of flat ground: a bowl on every side, or a plateau, a pass, a ridge. Read from the Hessian (the second
// derivatives), which is measured with central differences of the gradient; nobody pays for it, because no climber sees it.
import { distance } from './math.ts';
import { isInside, type Domain, type Point, type Surface } from './surface.ts';

/** Distance of the two gradients on each axis, as a part of the domain's width there. */
const PROBE = 1e-4;
/** Above so many parameters the Hessian is not built: flat ground up there is hardly ever a bowl on every side. */
const MOST_PARAMETERS = 100;

/** The length of the domain's diagonal, in parameter units. */
export function diagonalOf(domain: Domain): number {
  return Math.sqrt(domain.reduce((sum, [low, high]) => sum + (high - low) * (high - low), 0));
}

/** The Hessian at `point`, row by row, symmetric; probes stay inside the domain. */
export function hessianAt(surface: Surface, point: Point): number[][] {
  const probe = [...point];
  const rows = point.map((here, i) => {
    const [low, high] = surface.domain[i]!;
    const reach = PROBE * (high - low);
    const above = Math.min(here + reach, high);
    const below = Math.max(here - reach, low);
    probe[i] = above;
    const gradientAbove = surface.gradientAt(probe);
    probe[i] = below;
    const gradientBelow = surface.gradientAt(probe);
    probe[i] = here;
    return gradientAbove.map((slope, j) => (slope - gradientBelow[j]!) / (above - below));
  });
  return rows.map((row, i) => row.map((value, j) => (value + rows[j]![i]!) / 2));
}

/** The smallest and largest curvature (eigenvalues of the Hessian) at `point`, for surfaces of two parameters. */
export function curvaturesAt(surface: Surface, point: Point): [low: number, high: number] {
  const [[a = 0, b = 0] = [], [, c = 0] = []] = hessianAt(surface, point);
  const middle = (a + c) / 2;
  const half = Math.sqrt(((a - c) / 2) * ((a - c) / 2) + b * b);
  return [middle - half, middle + half];
}

/** True when every eigenvalue of the symmetric `matrix` is above `least`: matrix - least I then has a Cholesky root. */
export function eigenvaluesExceed(matrix: readonly (readonly number[])[], least: number): boolean {
  const root: number[][] = [];
  for (const [i, row] of matrix.entries()) {
    const own: number[] = [];
    for (let j = 0; j <= i; j++) {
      let rest = row[j]! - (i === j ? least : 0);
      for (let k = 0; k < j; k++) rest -= own[k]! * (i === j ? own[k]! : root[j]![k]!);
      if (i === j && !(rest > 0)) return false;
      own.push(i === j ? Math.sqrt(rest) : rest / root[j]![j]!);
    }
    root.push(own);
  }
  return true;
}

/** True when the ground rises clearly on every side: all curvatures (eigenvalues of the Hessian) are above `least`. */
export function isBowl(surface: Surface, point: Point, least: number): boolean {
  if (point.length > MOST_PARAMETERS) return false;
  return eigenvaluesExceed(hessianAt(surface, point), least);
}

/** Newton steps within which a saddle point must be reached, and how far it may lie, as a part of the domain's diagonal. */
const SADDLE_STEPS = 12;
const SADDLE_NEAR = 0.03;
/** A step shorter than this part of the diagonal has arrived. */
const ARRIVED = 1e-9;
/** Curvatures count as of both signs when their product is below minus this part of the Hessian's size, squared. */
const BOTH_SIGNS = 1e-4;

/**
 * The saddle point beside `point`: flat ground that rises one way and falls another. Null when there is none within a few
 * hundredths of the domain, and for surfaces that have not exactly two parameters.
 */
export function saddleNear(surface: Surface, point: Point): [number, number] | null {
  if (surface.domain.length !== 2 || !isInside(point, surface.domain)) return null;
  const diagonal = diagonalOf(surface.domain);
  let [x = 0, y = 0] = point;
  for (let taken = 0; taken < SADDLE_STEPS; taken++) {
    const [[a = 0, b = 0] = [], [, c = 0] = []] = hessianAt(surface, [x, y]);
    const product = a * c - b * b;
    if (!(product < -BOTH_SIGNS * (a * a + 2 * b * b + c * c))) return null;
    const [gx = 0, gy = 0] = surface.gradientAt([x, y]);
    const [dx, dy] = [(c * gx - b * gy) / product, (a * gy - b * gx) / product];
    x -= dx;
    y -= dy;
    if (!isInside([x, y], surface.domain) || distance([x, y], point) > SADDLE_NEAR * diagonal) return null;
    if (Math.sqrt(dx * dx + dy * dy) < ARRIVED * diagonal) return [x, y];
  }
  return null;
}
