// The shape of flat ground: a bowl on every side, or a plateau, a pass, a ridge. Read from the Hessian (the second
// derivatives), which is measured with central differences of the gradient; nobody pays for it, because no climber sees it.
import type { Domain, Point, Surface } from './surface.ts';

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
