// Contour lines by marching squares: where one height runs through the cells of a grid.
import type { Terrain } from './heights.ts';

/** Heights of a cell's corners: south-west, south-east, north-east, north-west. */
export type Corners = readonly [number, number, number, number];

const cornerPlaces = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const;

/** Where the line at `level` crosses the edges of a cell: places in cell units (0 to 1 east and north), two for each piece of line. */
export function cellCrossings(corners: Corners, level: number): [east: number, north: number][] {
  const places: [number, number][] = [];
  for (const [edge, [ax, ay]] of cornerPlaces.entries()) {
    const next = (edge + 1) % 4;
    const [a, b] = [corners[edge] ?? 0, corners[next] ?? 0];
    if (a < level === b < level) continue;
    const part = (level - a) / (b - a);
    const [bx, by] = cornerPlaces[next] ?? [ax, ay];
    places.push([ax + (bx - ax) * part, ay + (by - ay) * part]);
  }
  return places.slice(0, places.length - (places.length % 2));
}

/** The corners of the cell whose south-west vertex is at this column and row. */
export function cornersAt(
  { heights, columns }: Pick<Terrain, 'heights' | 'columns'>,
  column: number,
  row: number,
): Corners {
  const at = row * columns + column;
  return [heights[at] ?? 0, heights[at + 1] ?? 0, heights[at + columns + 1] ?? 0, heights[at + columns] ?? 0];
}

/** Calls `each` with the ends of every piece of line at `level` (height 0 to 1), in grid units from the south-west vertex. */
export function eachPiece(
  terrain: Terrain,
  level: number,
  each: (from: readonly [number, number], to: readonly [number, number]) => void,
): void {
  for (let row = 0; row < terrain.rows - 1; row++) {
    for (let column = 0; column < terrain.columns - 1; column++) {
      const places = cellCrossings(cornersAt(terrain, column, row), level);
      for (let i = 0; i + 1 < places.length; i += 2) {
        const [from = [0, 0], to = from] = places.slice(i, i + 2);
        each([column + from[0], row + from[1]], [column + to[0], row + to[1]]);
      }
    }
  }
}
