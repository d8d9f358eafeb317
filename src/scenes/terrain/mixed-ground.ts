// The ground as it is mixed now: other heights and measures on the same grid, quickly enough to follow a dial that is being turned.
import { lossOfHeight, type ReliefMap, worldScale } from '../../core/heights.ts';
import { mixedLosses, terrainOf } from '../../core/mixed-terrain.ts';
import type { Domain } from '../../core/surface.ts';
import { measuresOf, median, sampled } from './grid-measures.ts';
import { groundFrom, type Grid, type Ground } from './ground.ts';

/** The ground whose loss is the sum of `weights[i]` times layer i of `grid`; `reach` is the lamp's, in world units. */
export function mixedGround(grid: Grid, weights: readonly number[], domain: Domain, reach: number): Ground {
  const losses = mixedLosses(grid.layers, weights);
  const terrain = terrainOf(grid, losses);
  const measures = measuresOf(terrain, reach);
  return groundFrom({ ...grid, ...terrain, ...measures, commonSlope: commonSlope(grid, losses, domain) }, domain);
}

/** `ground` with its losses on another scale of heights. */
export function rescaledGround(ground: Ground, relief: ReliefMap, domain: Domain, reach: number): Ground {
  const losses = Float64Array.from(ground.heights, (height) => lossOfHeight(ground.relief, height));
  const terrain = terrainOf(ground, losses, relief);
  return groundFrom({ ...ground, ...terrain, ...measuresOf(terrain, reach) }, domain, { face: ground.face });
}

/** The median slope of the loss, in loss a parameter unit, from differences between neighbouring vertices. */
function commonSlope(grid: Grid, losses: Float64Array, domain: Domain): number {
  const { columns, rows, width } = grid;
  const cell = width / (columns - 1) / worldScale(domain);
  const slopes = sampled(grid, (vertex) => {
    const east = vertex % columns === columns - 1 ? vertex - 1 : vertex + 1;
    const north = vertex >= columns * (rows - 1) ? vertex - columns : vertex + columns;
    const here = losses[vertex] ?? 0;
    return Math.hypot((losses[east] ?? 0) - here, (losses[north] ?? 0) - here) / cell;
  });
  return median(slopes);
}
