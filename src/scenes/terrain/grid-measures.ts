// How far apart the contour lines of a ground are drawn, and how steep and how high most of it is: read from its vertices, quickly
// enough for ground that changes while the player looks.
import { lossOfHeight, RELIEF_HEIGHT, type Terrain } from '../../core/heights.ts';
import type { Grid, IndexLine } from './ground.ts';

/** Lines that a lamp shows across its whole reach on ground of common slope. */
const linesInLamp = 13;
/** Fewest and most lines on a whole mountain by night. */
const nightLines = [40, 260] as const;
/** Lines on the morning's map: few enough to read, an index line every fifth. */
const mapLines = 45;
const linesPerIndex = 5;
/** Every so many vertices along each axis, the ground is sampled. */
const sampleStride = 7;

/** What a grid's measures are: all but the slope of the loss. */
export type Measures = Pick<Grid, 'nightInterval' | 'mapInterval' | 'indexLines' | 'commonHeight'>;

/** The measures of `terrain` for a lamp that shines `reach` world units. */
export function measuresOf(terrain: Terrain, reach: number): Measures {
  const wished = (commonSteepness(terrain) * reach) / RELIEF_HEIGHT / linesInLamp;
  const mapInterval = 1 / mapLines;
  return {
    nightInterval: Math.min(1 / nightLines[0], Math.max(1 / nightLines[1], wished)),
    mapInterval,
    indexLines: indexLines(terrain, mapInterval),
    commonHeight: median(sampled(terrain, (vertex) => terrain.heights[vertex] ?? 0)),
  };
}

/** The value in the middle of `values`, which are sorted in place; 0 of none. */
export function median(values: number[]): number {
  values.sort((a, b) => a - b);
  return values[values.length >> 1] ?? 0;
}

/** `of` at every few vertices. */
export function sampled({ columns, rows }: Terrain, of: (vertex: number) => number): number[] {
  const values: number[] = [];
  for (let row = 0; row < rows; row += sampleStride) {
    for (let column = 0; column < columns; column += sampleStride) values.push(of(row * columns + column));
  }
  return values;
}

function indexLines(terrain: Terrain, interval: number): IndexLine[] {
  const lines: IndexLine[] = [];
  for (let height = interval * linesPerIndex; height < 1; height += interval * linesPerIndex)
    lines.push({ height, loss: lossOfHeight(terrain.relief, height) });
  return lines;
}

/** The median of |slope| of the drawn ground, from its normals. */
function commonSteepness(terrain: Terrain): number {
  const slopes = sampled(terrain, (vertex) => {
    const up = terrain.normals[vertex * 3 + 2] ?? 1;
    return Math.sqrt(1 - Math.min(1, up * up)) / Math.max(up, 1e-3);
  });
  return median(slopes);
}
