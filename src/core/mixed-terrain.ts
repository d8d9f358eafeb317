// Ground that changes while somebody looks at it: the loss at every vertex is a weighted sum of layers that are worked out once.
//   rope: data loss + lambda * (penalty with lambda 1)        masks, noisy copies: the mean of those that are drawn
// Relief and normals are made anew from the sum, which takes a few milliseconds; measuring every vertex again would not.
import { heightsOf, lossesOn, normalsOf, reliefOfLosses, type Terrain } from './heights.ts';
import { drawsIn, samplesIn } from './dataset.ts';
import { penaltyAt, type PenaltyKind } from './penalty.ts';
import type { Surface } from './surface.ts';

/** The losses at the vertices of one grid, layer by layer. */
export type Layers = readonly Float64Array[];

/** The layers of `surface` on a grid: data loss and penalty where there is a rope, else one for each group of samples. */
export function layersOf(surface: Surface, penalty: PenaltyKind | undefined, columns: number, rows: number): Layers {
  const over = (lossAt: Surface['lossAt']): Float64Array => lossesOn({ ...surface, lossAt }, columns, rows);
  if (penalty) return [over(surface.lossAt), over((point) => penaltyAt({ kind: penalty, lambda: 1 }, point))];
  const { fit } = surface;
  if (fit?.dataset.groups === undefined) return [];
  return Array.from({ length: drawsIn(fit.dataset) }, (_, group) => {
    const samples = samplesIn(fit.dataset, [group]);
    return over((point) => fit.lossOf(point, samples));
  });
}

/** The sum of `weights[i] * layers[i]` at every vertex; a weight that is missing counts as 0. */
export function mixedLosses(layers: Layers, weights: readonly number[]): Float64Array {
  const sum = new Float64Array(layers[0]?.length ?? 0);
  layers.forEach((layer, i) => {
    const weight = weights[i] ?? 0;
    if (weight === 0) return;
    for (let vertex = 0; vertex < sum.length; vertex++) sum[vertex]! += weight * layer[vertex]!;
  });
  return sum;
}

/** `terrain` with these losses at its vertices; the kind of relief stays, and its range is theirs where it is not given. */
export function terrainOf(
  terrain: Terrain,
  losses: Float64Array,
  relief = reliefOfLosses(losses, terrain.relief.kind),
): Terrain {
  const { columns, rows, width, depth } = terrain;
  const heights = heightsOf(losses, relief);
  const normals = normalsOf(heights, columns, width / (columns - 1), depth / (rows - 1));
  return { ...terrain, relief, heights, normals };
}
