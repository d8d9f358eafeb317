// How loss becomes height: the relief (a monotone map, so that higher always means a larger loss) and the grid of heights
// and normals that the terrain mesh is made of. Plain data only, so that a worker can send it.
import { exp } from './math.ts';
import { quickLog } from './quick-log.ts';
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
  /** 1 / knee, and what makes the height of `high` 1 (0 on a plain): worked out once, for every vertex needs them. */
  readonly perKnee: number;
  readonly perUnit: number;
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
/** Where the knee is read from losses at vertices, about so many are enough: sorting all would take longer than all the rest. */
const KNEE_SAMPLE = 2000;
/** The smallest knee, in parts of the range of loss. */
const KNEE_FLOOR = 1e-9;
/** How often the search for the extremes halves its stride, starting from one survey cell. */
const REFINEMENTS = 30;

/** The relief of a surface of one or two parameters over its domain. */
export function reliefFor(surface: Surface, kind: Relief): ReliefMap {
  const { share, lowest, highest } = surveyOf(surface);
  const low = Math.min(extremeFrom(surface, lowest, -1), ...surface.minima.map((minimum) => minimum.loss));
  const high = extremeFrom(surface, highest, 1);
  return reliefOver(kind, { low, high, share });
}

/** One relief for several surfaces over one domain, from the lowest loss of them all to the highest: equal heights are equal losses. */
export function sharedRelief(surfaces: readonly Surface[], kind: Relief): ReliefMap {
  return widestRelief(
    surfaces.map((surface) => reliefFor(surface, kind)),
    kind,
  );
}

/** One relief that holds all of `reliefs`. */
export function widestRelief(reliefs: readonly ReliefMap[], kind: Relief): ReliefMap {
  const low = Math.min(...reliefs.map((relief) => relief.low));
  const high = Math.max(...reliefs.map((relief) => relief.high));
  const share = Math.min(...reliefs.map((relief) => relief.low + relief.knee));
  return reliefOver(kind, { low, high, share });
}

/** The relief from `low` to `high`; `share`: the loss that a log relief bends at. */
function reliefOver(
  kind: Relief,
  { low, high, share }: { readonly low: number; readonly high: number; readonly share: number },
): ReliefMap {
  const range = high - low;
  const knee = Math.max(share - low, range * KNEE_FLOOR) || 1;
  const perKnee = 1 / knee;
  const rise = kind === 'linear' ? range : quickLog(1 + range * perKnee);
  return { kind, low, high, knee, perKnee, perUnit: rise > 0 ? 1 / rise : 0 };
}

/** The relief of a ground known by the losses at its vertices alone: quicker than a survey, and lowest at a vertex. */
export function reliefOfLosses(losses: Float64Array, kind: Relief): ReliefMap {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < losses.length; i++) {
    const loss = losses[i]!;
    if (loss < low) low = loss;
    if (loss > high) high = loss;
  }
  // An odd stride shares no factor with the length of a row, which is a power of two.
  const stride = 2 * Math.floor(losses.length / KNEE_SAMPLE / 2) + 1;
  const sample = new Float64Array(Math.ceil(losses.length / stride));
  for (let i = 0; i < sample.length; i++) sample[i] = losses[i * stride]!;
  const share = sample.sort()[Math.floor(sample.length * KNEE_SHARE)] ?? low;
  return reliefOver(kind, { low, high, share });
}

/** The height of a loss, 0 to 1; losses beyond the relief's range (off the map) stay at its ends. */
export function heightOf({ kind, low, high, perKnee, perUnit }: ReliefMap, loss: number): number {
  const above = Math.min(Math.max(loss, low), high) - low;
  return Math.min((kind === 'linear' ? above : quickLog(1 + above * perKnee)) * perUnit, 1);
}

/** The loss at a height: the inverse of `heightOf`, for the labels of contour lines. */
export function lossOfHeight({ kind, low, high, knee, perKnee }: ReliefMap, height: number): number {
  if (kind === 'linear') return low + height * (high - low);
  return low + knee * (exp(height * quickLog(1 + (high - low) * perKnee)) - 1);
}

/**
 * The ranges of the two axes that the ground is drawn over: those of the first two parameters. The valley of a single parameter
 * is drawn as a canyon, the same all along a second axis that is as wide as the first, around 0.
 */
export function groundDomain(domain: Domain): readonly [Domain[number], Domain[number]] {
  const [first = [0, 0], second] = domain;
  const half = (first[1] - first[0]) / 2;
  return [first, second ?? [-half, half]];
}

/** World units for each parameter unit: the same on both axes, so that directions on the map are true. */
export function worldScale(domain: Domain): number {
  return WORLD_SIZE / Math.max(...domain.map(([low, high]) => high - low));
}

/** Where a point lies in the world: units east and north of the map's middle. */
export function worldOf(domain: Domain, point: Point): [east: number, north: number] {
  const scale = worldScale(domain);
  const [[west, east], [south, north]] = groundDomain(domain);
  return [((point[0] ?? 0) - (west + east) / 2) * scale, ((point[1] ?? 0) - (south + north) / 2) * scale];
}

/** The point at a place in the world: the inverse of `worldOf`. */
export function pointOf(domain: Domain, world: readonly [east: number, north: number]): [number, number] {
  const scale = worldScale(domain);
  const [[west, east], [south, north]] = groundDomain(domain);
  return [(west + east) / 2 + world[0] / scale, (south + north) / 2 + world[1] / scale];
}

/** The terrain of a surface of one or two parameters on a grid; every vertex is one measurement of the loss. `relief`:
 * how its losses become heights, where it is not its own. */
export function heightsFor(
  surface: Surface,
  kind: Relief,
  [columns, rows]: readonly [columns: number, rows: number],
  relief: ReliefMap = reliefFor(surface, kind),
): Terrain {
  const [[west, east], [south, north]] = axesOf(surface.domain);
  const scale = worldScale(surface.domain);
  const width = (east - west) * scale;
  const depth = (north - south) * scale;
  const heights = heightsOf(lossesOn(surface, columns, rows), relief);
  const normals = normalsOf(heights, columns, width / (columns - 1), depth / (rows - 1));
  return { columns, rows, width, depth, relief, heights, normals };
}

/** The loss at every vertex, row by row. */
export function lossesOn(surface: Surface, columns: number, rows: number): Float64Array {
  const [[west, east], [south, north]] = axesOf(surface.domain);
  const losses = new Float64Array(columns * rows);
  const eastings = new Float64Array(columns);
  for (let column = 0; column < columns; column++) {
    eastings[column] = west + ((east - west) * column) / (columns - 1);
  }
  const point = [west, south];
  let at = 0;
  for (let row = 0; row < rows; row++) {
    point[1] = south + ((north - south) * row) / (rows - 1);
    for (let column = 0; column < columns; column++) {
      point[0] = eastings[column]!;
      losses[at++] = surface.lossAt(point);
    }
  }
  return losses;
}

/** `heightOf` for each of many losses: the relief in local variables and a loop for each kind take half the time. */
export function heightsOf(losses: Float64Array, { kind, low, high, perKnee, perUnit }: ReliefMap): Float32Array {
  const heights = new Float32Array(losses.length);
  // A height that rounding has put above 1 is 1 as a 32-bit number.
  if (kind === 'linear') {
    for (let i = 0; i < losses.length; i++) heights[i] = (Math.min(Math.max(losses[i]!, low), high) - low) * perUnit;
  } else {
    for (let i = 0; i < losses.length; i++) {
      heights[i] = quickLog(1 + (Math.min(Math.max(losses[i]!, low), high) - low) * perKnee) * perUnit;
    }
  }
  return heights;
}

/**
 * Normals from the differences of neighbouring heights. The analytic gradient would cost as much again as the loss, and
 * would not match the facets of the mesh: light would then show bends that the contour lines do not.
 */
export function normalsOf(heights: Float32Array, columns: number, cellWidth: number, cellDepth: number): Float32Array {
  const rows = heights.length / columns;
  const normals = new Float32Array(heights.length * 3);
  const perColumn = RELIEF_HEIGHT / (2 * cellWidth);
  let at = 0;
  for (let row = 0; row < rows; row++) {
    const south = Math.max(row - 1, 0);
    const north = Math.min(row + 1, rows - 1);
    const perRow = RELIEF_HEIGHT / ((north - south) * cellDepth);
    const [first, below, above] = [row * columns, south * columns, north * columns];
    // Each height is read once and handed on: from the east to here to the west.
    let here = heights[first]!;
    let west = here;
    for (let column = 0; column < columns; column++) {
      const last = column === columns - 1;
      const east = last ? here : heights[first + column + 1]!;
      // On the map's edge one neighbour is missing, and the difference spans one cell instead of two.
      const slopeEast = (east - west) * (last || column === 0 ? 2 * perColumn : perColumn);
      const slopeNorth = (heights[above + column]! - heights[below + column]!) * perRow;
      const up = 1 / Math.sqrt(slopeEast * slopeEast + slopeNorth * slopeNorth + 1);
      normals[at] = -slopeEast * up;
      normals[at + 1] = -slopeNorth * up;
      normals[at + 2] = up;
      at += 3;
      west = here;
      here = east;
    }
  }
  return normals;
}

/** The loss on a fixed lattice: where it is lowest and highest, and the loss that KNEE_SHARE of it lies below. */
function surveyOf(surface: Surface): { share: number; lowest: Point; highest: Point } {
  const [[west, east], [south, north]] = axesOf(surface.domain);
  const below = new Float64Array(Math.floor(SURVEY * SURVEY * KNEE_SHARE) + 1).fill(Infinity);
  const point = [west, south];
  let lowest = { loss: Infinity, point: [...point] };
  let highest = { loss: -Infinity, point: [...point] };
  for (let row = 0; row < SURVEY; row++) {
    point[1] = south + ((north - south) * row) / (SURVEY - 1);
    for (let column = 0; column < SURVEY; column++) {
      point[0] = west + ((east - west) * column) / (SURVEY - 1);
      const loss = surface.lossAt(point);
      if (loss < lowest.loss) lowest = { loss, point: [...point] };
      if (loss > highest.loss) highest = { loss, point: [...point] };
      keepLowest(below, loss);
    }
  }
  return { share: below.at(-1) ?? lowest.loss, lowest: lowest.point, highest: highest.point };
}

/** Puts `loss` among the lowest seen so far, in order, if it is one of them; sorting all would take as long as a terrain. */
function keepLowest(lowest: Float64Array, loss: number): void {
  let at = lowest.length - 1;
  if (!(loss < lowest[at]!)) return;
  for (; at > 0 && lowest[at - 1]! > loss; at--) lowest[at] = lowest[at - 1]!;
  lowest[at] = loss;
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

function axesOf(domain: Domain): ReturnType<typeof groundDomain> {
  if (domain.length !== 1 && domain.length !== 2)
    throw new Error(`a terrain needs one or two parameters, this surface has ${domain.length}`);
  return groundDomain(domain);
}
