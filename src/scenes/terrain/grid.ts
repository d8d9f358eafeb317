// The grid of a level, worked out in the worker: the core's terrain, the layers it can be mixed from, and its measures.
import { heightsFor, sharedRelief, worldScale } from '../../core/heights.ts';
import { layersOf } from '../../core/mixed-terrain.ts';
import type { Surface } from '../../core/surface.ts';
import { surfaceFrom } from '../../core/surfaces/index.ts';
import { measuresOf, median } from './grid-measures.ts';
import { type Grid, type GridOrder, verticesOf } from './ground.ts';

/** The grid for an order; throws for a surface of more than two parameters. */
export function gridFor(order: GridOrder): Grid {
  const surface = surfaceFrom(order.surface);
  const [columns, rows] = verticesOf(surface.domain, order.side);
  const relief = sharedRelief([surface, ...(order.beside ?? []).map(surfaceFrom)], order.relief);
  const terrain = heightsFor(surface, order.relief, [columns, rows], relief);
  return {
    ...terrain,
    ...measuresOf(terrain, order.lampRadius * worldScale(surface.domain)),
    commonSlope: commonSlope(surface),
    layers: layersOf(surface, order.penalty, columns, rows),
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
