// The triangles of the ground's mesh. Each cell is two, and the edge between them runs where the ground bends least: cut the other way, a
// narrow valley that runs aslant would be a flight of steps, and its contour lines saws.
import type { Grid } from './ground.ts';

export const indicesPerCell = 6;

type Heights = Pick<Grid, 'heights' | 'columns' | 'rows'>;

/**
 * Fills `into` (6 indices for each cell) with the triangles of `grid` (at least 4 by 4 vertices), rows from north (far) to south (near):
 * a height field that is seen from the south then needs no depth buffer.
 */
export function fillTriangles(into: Uint16Array, grid: Heights): void {
  const { columns, rows } = grid;
  let at = 0;
  for (let row = rows - 2; row >= 0; row--) {
    for (let column = 0; column < columns - 1; column++) {
      const southWest = row * columns + column;
      const southEast = southWest + 1;
      const northWest = southWest + columns;
      const northEast = northWest + 1;
      const rising = bendsLessToNorthEast(grid, column, row);
      into[at] = northWest;
      into[at + 1] = southWest;
      into[at + 2] = rising ? northEast : southEast;
      into[at + 3] = northEast;
      into[at + 4] = rising ? southWest : northWest;
      into[at + 5] = southEast;
      at += indicesPerCell;
    }
  }
}

/** Whether the ground is straighter along the cell's diagonal from south-west to north-east than along the other one. */
function bendsLessToNorthEast({ heights, columns, rows }: Heights, column: number, row: number): boolean {
  // At the map's edge there is nothing beyond the cell to bend to: its neighbour further in decides.
  const southWest = Math.max(1, Math.min(rows - 3, row)) * columns + Math.max(1, Math.min(columns - 3, column));
  const northWest = southWest + columns;
  const toNorthEast =
    heights[southWest]! +
    heights[northWest + 1]! -
    heights[southWest - columns - 1]! -
    heights[northWest + columns + 2]!;
  const toNorthWest =
    heights[southWest + 1]! +
    heights[northWest]! -
    heights[southWest - columns + 2]! -
    heights[northWest + columns - 1]!;
  return Math.abs(toNorthEast) <= Math.abs(toNorthWest);
}
