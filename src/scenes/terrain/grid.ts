// The grid of a level, worked out in the worker: the core's terrain, and how far apart its contour lines are drawn.
import { heightsFor, lossOfHeight, sharedRelief, RELIEF_HEIGHT, type Terrain, worldScale } from '../../core/heights.ts';
import type { Surface } from '../../core/surface.ts';
import { surfaceFrom } from '../../core/surfaces/index.ts';
import { type Grid, type GridOrder, type IndexLine, verticesOf } from './ground.ts';

/** Lines that a lamp shows across its whole reach on ground of common slope. */
const linesInLamp = 13;
/** Fewest and most lines on a whole mountain by night. */
const nightLines = [40, 260] as const;
/** Lines on the morning's map: few enough to read, an index line every fifth. */
const mapLines = 45;
const linesPerIndex = 5;
/** Every so many vertices along each axis, the slope is sampled. */
const sampleStride = 7;

/** The grid for an order; throws for a surface of more than two parameters. */
export function gridFor(order: GridOrder): Grid {
  const surface = surfaceFrom(order.surface);
  const relief = sharedRelief([surface, ...(order.beside ?? []).map(surfaceFrom)], order.relief);
  const terrain = heightsFor(surface, order.relief, verticesOf(surface.domain, order.side), relief);
  const reach = order.lampRadius * worldScale(surface.domain);
  const wished = (commonSteepness(terrain) * reach) / RELIEF_HEIGHT / linesInLamp;
  const mapInterval = 1 / mapLines;
  return {
    ...terrain,
    nightInterval: Math.min(1 / nightLines[0], Math.max(1 / nightLines[1], wished)),
    mapInterval,
    indexLines: indexLines(terrain, mapInterval),
    commonSlope: commonSlope(surface),
    commonHeight: median([...terrain.heights]),
  };
}

function indexLines(terrain: Terrain, interval: number): IndexLine[] {
  const lines: IndexLine[] = [];
  for (let height = interval * linesPerIndex; height < 1; height += interval * linesPerIndex)
    lines.push({ height, loss: lossOfHeight(terrain.relief, height) });
  return lines;
}

/** The median of |slope| of the drawn ground, from its normals. */
function commonSteepness({ normals, columns, rows }: Terrain): number {
  const slopes: number[] = [];
  for (let row = 0; row < rows; row += sampleStride) {
    for (let column = 0; column < columns; column += sampleStride) {
      const up = normals[(row * columns + column) * 3 + 2] ?? 1;
      slopes.push(Math.sqrt(1 - Math.min(1, up * up)) / Math.max(up, 1e-3));
    }
  }
  return median(slopes);
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

function median(values: number[]): number {
  values.sort((a, b) => a - b);
  return values[values.length >> 1] ?? 0;
}
