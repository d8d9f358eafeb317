// The grid of a level, worked out in the worker: the core's terrain, the layers it can be mixed from, and its measures.
import { heightsFor, type ReliefMap, sharedRelief, worldScale } from '../../core/heights.ts';
import { layersOf } from '../../core/mixed-terrain.ts';
import type { Surface } from '../../core/surface.ts';
import { surfaceFrom } from '../../core/surfaces/index.ts';
import { measuresOf, median } from './grid-measures.ts';
import { type Grid, type GridOrder, verticesOf } from './ground.ts';

/** How a grid is to be made, whatever its surface. */
export type GridLook = Omit<GridOrder, 'surface' | 'beside'>;

/** The grid for an order; throws for a surface of more than two parameters. */
export function gridFor(order: GridOrder): Grid {
  const surface = surfaceFrom(order.surface);
  return gridOn(surface, order, sharedRelief([surface, ...(order.beside ?? []).map(surfaceFrom)], order.relief));
}

/** The grid of a surface, its heights by `map` where it shares them with others; throws when it has more than two parameters. */
export function gridOn(surface: Surface, { relief, lampRadius, side, penalty }: GridLook, map?: ReliefMap): Grid {
  const [columns, rows] = verticesOf(surface.domain, side);
  const terrain = heightsFor(surface, relief, [columns, rows], map);
  return {
    ...terrain,
    ...measuresOf(terrain, lampRadius * worldScale(surface.domain)),
    commonSlope: commonSlope(surface),
    layers: layersOf(surface, penalty, columns, rows),
  };
}

/** The median gradient norm over the domain, in loss a parameter unit. */
function commonSlope(surface: Surface): number {
  const slopes: number[] = [];
  const parts = 13;
  for (let i = 0; i < parts * parts; i++) {
    const point = surface.domain.map(
      ([low, high], axis) => low + ((high - low) * ((axis === 0 ? i % parts : Math.floor(i / parts)) + 0.5)) / parts,
    );
    slopes.push(Math.hypot(...surface.gradientAt(point)));
  }
  return median(slopes);
}
