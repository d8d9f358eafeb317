// The lowest place of a surface whose minima are not known, such as ground that a rope bends.
//   The best point of a lattice, then a compass search: try a stride along each axis both ways, halve it when none is lower. It needs
//   no gradient, so that it also ends in the crease of |w|, where there is none.
import type { Minimum, Surface } from './surface.ts';

/** Points a side of the lattice; for two parameters about a thousand measurements. */
const LATTICE = 33;
/** How often the stride is halved, from one cell of the lattice on. */
const HALVINGS = 40;

/** The lowest point found inside the domain of a surface of one or two parameters. Of two equal valleys, one. */
export function lowestOf({ domain, lossAt }: Pick<Surface, 'domain' | 'lossAt'>): Minimum {
  let best = latticeOf(domain)
    .map((point): Minimum => ({ point, loss: lossAt(point) }))
    .reduce((lowest, each) => (each.loss < lowest.loss ? each : lowest));
  const strides = domain.map(([low, high]) => (high - low) / (LATTICE - 1));
  for (let halvings = 0; halvings < HALVINGS;) {
    const lower = neighbours(best.point, strides)
      .filter((point) => point.every((value, axis) => value >= domain[axis]![0] && value <= domain[axis]![1]))
      .map((point): Minimum => ({ point, loss: lossAt(point) }))
      .find(({ loss }) => loss < best.loss);
    if (lower) best = lower;
    else {
      strides.forEach((stride, axis) => (strides[axis] = stride / 2));
      halvings++;
    }
  }
  return best;
}

function latticeOf(domain: Surface['domain']): number[][] {
  return domain.reduce<number[][]>(
    (points, [low, high]) =>
      points.flatMap((point) =>
        Array.from({ length: LATTICE }, (_, place) => [...point, low + ((high - low) * place) / (LATTICE - 1)]),
      ),
    [[]],
  );
}

function neighbours(point: readonly number[], strides: readonly number[]): number[][] {
  return strides.flatMap((stride, axis) =>
    [stride, -stride].map((by) => point.map((value, i) => (i === axis ? value + by : value))),
  );
}
