// How loss becomes height: the relief (a monotone map, so that higher always means a larger loss) and the grid of heights
// and normals that the terrain mesh is made of. Plain data only, so that a worker can send it.
import { exp, log } from './math.ts';
import type { Domain, Point, Surface } from './surface.ts';

/** How loss becomes height: in proportion, or by its logarithm where it spans more than two decades. */
export const reliefs = ['linear', 'log'] as const;
export type Relief = (typeof reliefs)[number];

/**
 * The map from loss to height. linear: (loss - low) / (high - low). log: ln(1 + (loss - low) / knee) divided by its value
 * at `high`. Both run from 0 at `low` to 1 at `high`. Below the knee a log relief is nearly linear, so that the minimum is
 * finite and round: a pure logarithm would drop for ever and turn every camp into a spike.
 */
export interface ReliefMap {
  readonly kind: Relief;
  /** The lowest and the highest loss in the domain. */
  readonly low: number;
  readonly high: number;
  /** Loss above `low` where a log relief bends from linear to logarithmic. */
  readonly knee: number;
}

/** A grid of the ground, row by row: row 0 is the low end of the second parameter (south), column 0 the west. */
export interface Terrain {
  readonly columns: number;
  readonly rows: number;
  /** Size in world units, west to east and south to north; the longer is WORLD_SIZE. */
  readonly width: number;
  readonly depth: number;
  readonly relief: ReliefMap;
  /** Heights 0 to 1, one for each vertex; in the world multiply by RELIEF_HEIGHT. */
  readonly heights: Float32Array;
  /** Unit normals in the world, three numbers for each vertex: east, north, up. */
  readonly normals: Float32Array;
}

/** World units along the longer side of a map, centred on 0. */
export const WORLD_SIZE = 2;
/** World units from height 0 to height 1. */
export const RELIEF_HEIGHT = 0.6;

/** Samples along each side for the relief's range; fixed, so that every quality tier gets the very same heights. */
const SURVEY = 65;
/** The part of the ground that lies below the knee of a log relief. */
const KNEE_SHARE = 0.01;
/** The smallest knee, in parts of the range of loss. */
const KNEE_FLOOR = 1e-9;
/** How often the search for the extremes halves its stride, starting from one survey cell. */
const REFINEMENTS = 30;

/** The relief of a surface of two parameters over its domain. */
export function reliefFor(surface: Surface, kind: Relief): ReliefMap {
  const { losses, lowest, highest } = surveyOf(surface);
  const low = Math.min(extremeFrom(surface, lowest, -1), ...surface.minima.map((minimum) => minimum.loss));
  const high = extremeFrom(surface, highest, 1);
  const share = losses.sort()[Math.floor(losses.length * KNEE_SHARE)] ?? low;
  return { kind, low, high, knee: Math.max(share - low, (high - low) * KNEE_FLOOR, Number.MIN_VALUE) };
}

/** The height of a loss, 0 to 1; losses beyond the relief's range (off the map) stay at its ends. */
export function heightOf({ kind, low, high, knee }: ReliefMap, loss: number): number {
  const above = Math.min(Math.max(loss, low), high) - low;
  if (above === 0) return 0;
  if (kind === 'linear') return above / (high - low);
  return Math.min(log(1 + above / knee) / log(1 + (high - low) / knee), 1);
}

/** The loss at a height: the inverse of `heightOf`, for the labels of contour lines. */
export function lossOfHeight({ kind, low, high, knee }: ReliefMap, height: number): number {
  if (kind === 'linear') return low + height * (high - low);
  return low + knee * (exp(height * log(1 + (high - low) / knee)) - 1);
}

/** World units for each parameter unit: the same on both axes, so that directions on the map are true. */
export function worldScale(domain: Domain): number {
  return WORLD_SIZE / Math.max(...domain.map(([low, high]) => high - low));
}

/** Where a point lies in the world: units east and north of the map's middle. */
export function worldOf(domain: Domain, point: Point): [east: number, north: number] {
  const scale = worldScale(domain);
  const [east = 0, north = 0] = domain.map(([low, high], axis) => ((point[axis] ?? 0) - (low + high) / 2) * scale);
  return [east, north];
}

/** The point at a place in the world: the inverse of `worldOf`. */
export function pointOf(domain: Domain, world: readonly [east: number, north: number]): [number, number] {
  const scale = worldScale(domain);
  const [first = 0, second = 0] = domain.map(([low, high], axis) => (low + high) / 2 + (world[axis] ?? 0) / scale);
  return [first, second];
}

/** The terrain of a surface of two parameters on a grid; every vertex is one measurement of the loss. */
export function heightsFor(surface: Surface, kind: Relief, columns: number, rows: number): Terrain {
  const [[west, east], [south, north]] = axesOf(surface.domain);
  const relief = reliefFor(surface, kind);
  const scale = worldScale(surface.domain);
  const width = (east - west) * scale;
  const depth = (north - south) * scale;
  const heights = new Float32Array(columns * rows);
  const point = [0, 0];
  for (let row = 0; row < rows; row++) {
    point[1] = south + ((north - south) * row) / (rows - 1);
    for (let column = 0; column < columns; column++) {
      point[0] = west + ((east - west) * column) / (columns - 1);
      heights[row * columns + column] = heightOf(relief, surface.lossAt(point));
    }
  }
  const normals = normalsOf(heights, columns, width / (columns - 1), depth / (rows - 1));
  return { columns, rows, width, depth, relief, heights, normals };
}

/**
 * Normals from the differences of neighbouring heights. The analytic gradient would cost as much again as the loss, and
 * would not match the facets of the mesh: light would then show bends that the contour lines do not.
 */
function normalsOf(heights: Float32Array, columns: number, cellWidth: number, cellDepth: number): Float32Array {
  const rows = heights.length / columns;
  const normals = new Float32Array(heights.length * 3);
  for (let row = 0; row < rows; row++) {
    const below = Math.max(row - 1, 0);
    const above = Math.min(row + 1, rows - 1);
    const perRow = RELIEF_HEIGHT / ((above - below) * cellDepth);
    for (let column = 0; column < columns; column++) {
      const left = Math.max(column - 1, 0);
      const right = Math.min(column + 1, columns - 1);
      const perColumn = RELIEF_HEIGHT / ((right - left) * cellWidth);
      const at = row * columns;
      const slopeEast = ((heights[at + right] ?? 0) - (heights[at + left] ?? 0)) * perColumn;
      const slopeNorth = ((heights[above * columns + column] ?? 0) - (heights[below * columns + column] ?? 0)) * perRow;
      const length = Math.sqrt(slopeEast * slopeEast + slopeNorth * slopeNorth + 1);
      const normal = (at + column) * 3;
      normals[normal] = -slopeEast / length;
      normals[normal + 1] = -slopeNorth / length;
      normals[normal + 2] = 1 / length;
    }
  }
  return normals;
}

/** The loss on a fixed lattice, with the places where it is lowest and highest. */
function surveyOf(surface: Surface): { losses: Float64Array; lowest: Point; highest: Point } {
  const [[west, east], [south, north]] = axesOf(surface.domain);
  const losses = new Float64Array(SURVEY * SURVEY);
  const pointAt = (at: number): [number, number] => [
    west + ((east - west) * (at % SURVEY)) / (SURVEY - 1),
    south + ((north - south) * Math.floor(at / SURVEY)) / (SURVEY - 1),
  ];
  let lowest = 0;
  let highest = 0;
  for (let at = 0; at < losses.length; at++) {
    const loss = surface.lossAt(pointAt(at));
    losses[at] = loss;
    if (loss < (losses[lowest] ?? 0)) lowest = at;
    if (loss > (losses[highest] ?? 0)) highest = at;
  }
  return { losses, lowest: pointAt(lowest), highest: pointAt(highest) };
}

/** The highest (sign 1) or lowest (sign -1) loss near `start`, by trying ever shorter strides along the axes. */
function extremeFrom(surface: Surface, start: Point, sign: 1 | -1): number {
  const point = [...start];
  let best = surface.lossAt(point);
  let stride = 1 / (SURVEY - 1);
  for (let refinement = 0; refinement < REFINEMENTS; refinement++) {
    surface.domain.forEach(([low, high], axis) => {
      const here = point[axis] ?? 0;
      for (const way of [-1, 1]) {
        point[axis] = Math.min(Math.max(here + way * stride * (high - low), low), high);
        const loss = surface.lossAt(point);
        if (sign * (loss - best) > 0) {
          best = loss;
          return;
        }
      }
      point[axis] = here;
    });
    stride /= 2;
  }
  return best;
}

function axesOf(domain: Domain): [x: readonly [number, number], y: readonly [number, number]] {
  const [x, y] = domain;
  if (!x || !y || domain.length !== 2)
    throw new Error(`a terrain needs two parameters, this surface has ${domain.length}`);
  return [x, y];
}
