// Finds the minima of a surface of two parameters that has no formula for them: a lattice shows the hollows, Newton's
// method walks each to its bottom. Deterministic and a matter of milliseconds, so that new data needs no table of minima.
import { distance, norm } from './math.ts';
import { isInside, type Domain, type Minimum, type Point, type Surface } from './surface.ts';

/** Lattice points along each axis. A hollow narrower than two lattice cells may be missed. */
const LATTICE = 49;
/** A bottom is accepted where the gradient is shorter than this ... */
const FLAT = 1e-10;
/** ... after at most this many Newton steps. */
const NEWTON_STEPS = 60;
/** Step of the difference of gradients that gives the Hessian, in parts of the domain's width. */
const HESSIAN_STEP = 1e-6;
/** Newton steps shorter than this part of the width are taken unseen: the loss, being rounded, cannot tell them apart. */
const NEAR = 1e-4;
/** Bottoms closer than this part of the domain's width are one. */
const SAME = 1e-5;

/** Every minimum strictly inside the domain, lowest first; none for surfaces that have not exactly two parameters. */
export function minimaOf(surface: Surface): readonly Minimum[] {
  if (surface.domain.length !== 2) return [];
  const found: Minimum[] = [];
  const near = SAME * widest(surface.domain);
  for (const hollow of hollowsOf(surface)) {
    const point = bottomFrom(surface, hollow);
    if (!point || found.some((minimum) => distance(minimum.point, point) < near)) continue;
    found.push({ point, loss: surface.lossAt(point) });
  }
  return found.sort((a, b) => a.loss - b.loss);
}

/** Inner lattice points lower than their eight neighbours. */
function hollowsOf({ domain, lossAt }: Surface): number[][] {
  const last = LATTICE - 1;
  const pointAt = (column: number, row: number): number[] =>
    domain.map(([low, high], axis) => low + ((high - low) * (axis === 0 ? column : row)) / last);
  const losses = Array.from({ length: LATTICE * LATTICE }, (_, at) =>
    lossAt(pointAt(at % LATTICE, Math.floor(at / LATTICE))),
  );
  const neighbours = [-LATTICE - 1, -LATTICE, -LATTICE + 1, -1, 1, LATTICE - 1, LATTICE, LATTICE + 1];
  const hollows: number[][] = [];
  for (let row = 1; row < last; row++) {
    for (let column = 1; column < last; column++) {
      const at = row * LATTICE + column;
      const loss = losses[at] ?? 0;
      if (neighbours.every((offset) => loss < (losses[at + offset] ?? 0))) hollows.push(pointAt(column, row));
    }
  }
  return hollows;
}

/** The bottom of the hollow around `start`, or null when Newton's method leaves the domain or ends where it is not a bottom. */
function bottomFrom(surface: Surface, start: Point): number[] | null {
  const point = [...start];
  for (let taken = 0; taken < NEWTON_STEPS; taken++) {
    const gradient = surface.gradientAt(point);
    const [a, b, c] = hessianAt(surface, point);
    const determinant = a * c - b * b;
    const isBowl = a > 0 && determinant > 0;
    if (norm(gradient) < FLAT) return isBowl ? point : null;
    const [gx = 0, gy = 0] = gradient;
    // Where the ground does not curve upward Newton's step would climb: there go down along the gradient instead.
    const step = isBowl ? [(c * gx - b * gy) / determinant, (a * gy - b * gx) / determinant] : gradient;
    const isNear = isBowl && norm(step) < NEAR * widest(surface.domain);
    if (isNear) step.forEach((by, axis) => (point[axis] = (point[axis] ?? 0) - by));
    else if (!descend(surface, point, step)) return null;
  }
  return null;
}

/** Moves `point` by -step, halved until the loss is no higher and the point inside; false when no length will do. */
function descend(surface: Surface, point: number[], step: readonly number[]): boolean {
  const loss = surface.lossAt(point);
  for (let scale = 1; scale > 1e-9; scale /= 2) {
    const next = point.map((value, axis) => value - scale * (step[axis] ?? 0));
    if (!isInside(next, surface.domain) || surface.lossAt(next) > loss) continue;
    next.forEach((value, axis) => (point[axis] = value));
    return true;
  }
  return false;
}

/** The second derivatives [xx, xy, yy], as central differences of the gradient. */
function hessianAt(surface: Surface, [x = 0, y = 0]: Point): [xx: number, xy: number, yy: number] {
  const h = HESSIAN_STEP * widest(surface.domain);
  const east = surface.gradientAt([x + h, y]);
  const west = surface.gradientAt([x - h, y]);
  const north = surface.gradientAt([x, y + h]);
  const south = surface.gradientAt([x, y - h]);
  const difference = (a: number[], b: number[], axis: number): number => ((a[axis] ?? 0) - (b[axis] ?? 0)) / (2 * h);
  return [difference(east, west, 0), difference(east, west, 1), difference(north, south, 1)];
}

function widest(domain: Domain): number {
  return Math.max(...domain.map(([low, high]) => high - low));
}
