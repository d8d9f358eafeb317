// Runs in a worker: the ground of a level as heights and slopes on a grid, and the spacing of its contour lines.
import { expose, transfer } from 'comlink';
import { gridFor } from './grid.ts';
import type { Grid, GridOrder } from './ground.ts';

const builder = {
  /** Builds the grid; the arrays are handed over, not copied. */
  buildGrid(order: GridOrder): Grid {
    const grid = gridFor(order);
    return transfer(grid, [grid.heights.buffer, grid.normals.buffer, ...grid.layers.map((layer) => layer.buffer)]);
  },
};
export type GridBuilder = typeof builder;
expose(builder);
