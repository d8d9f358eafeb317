// The ground of one level on the main thread: the terrain the worker computed, and its map between parameters and world.
import type { Relief } from '../../content/level.ts';
import { groundDomain, pointOf, RELIEF_HEIGHT, type Terrain, worldOf, worldScale } from '../../core/heights.ts';
import type { Layers } from '../../core/mixed-terrain.ts';
import type { PenaltyKind } from '../../core/penalty.ts';
import type { EdgeName, PlaceName } from './map-names.ts';
import type { Domain, Point, SurfaceSpec } from '../../core/surface.ts';

/** A map line that is drawn stronger and labelled: its height (0 to 1) and the loss there. */
export interface IndexLine {
  readonly height: number;
  readonly loss: number;
}

/** What the worker sends: the terrain with the spacing of its contour lines, in heights 0 to 1. */
export interface Grid extends Terrain {
  /** Between two lines in the lamp's light; every fifth is stronger. */
  readonly nightInterval: number;
  /** Between two lines of the morning's map; every fifth is an index line. */
  readonly mapInterval: number;
  readonly indexLines: readonly IndexLine[];
  /** Half of the ground is steeper than this gradient norm: the measure for the gradient arrow's length. */
  readonly commonSlope: number;
  /** Half of the ground is higher than this height (0 to 1): where the map's tints change from green to ochre. */
  readonly commonHeight: number;
  /** What the ground can be mixed from while somebody climbs (rope, masks, noisy copies); none where it stays as it is. */
  readonly layers: Layers;
}

/** What the worker needs. `lampRadius` is in parameter units, `side` the vertices along the longer side. */
export interface GridOrder {
  readonly surface: SurfaceSpec;
  readonly relief: Relief;
  /** Other grounds that share one scale of heights with it. */
  readonly beside?: readonly SurfaceSpec[];
  readonly lampRadius: number;
  readonly side: number;
  /** Where a rope bends the ground. */
  readonly penalty?: PenaltyKind | undefined;
}

/** Words for the morning's map: names at points of the parameter space, and words along the edges. */
export interface Lettering {
  readonly places: readonly PlaceName[];
  readonly edges: readonly EdgeName[];
}

export interface Ground extends Grid {
  /** Which of the level's grounds it is, 0 the training ground; fractions lie between two. */
  readonly face: number;
  /** Only where the map has words of its own; the others are lettered from their level. */
  readonly lettering?: (() => Lettering) | undefined;
  /** World units a parameter unit, the same on both axes so that downhill stays square to the contour lines. */
  readonly scale: number;
  /** The world place of a point in parameter space; wild points are brought near the map's edge. */
  worldOf(point: Point): [number, number];
  /** The parameters at a world place. */
  pointOf(x: number, y: number): [number, number];
  /** World height at a world place; beyond the edge, the edge's. */
  heightAt(x: number, y: number): number;
}

/** The tint, 0 to 1, that the median height of every map gets. */
const middleTint = 0.34;

/** Whether a world place lies on the map. */
export function isOnMap({ width, depth }: Terrain, [x, y]: readonly [number, number]): boolean {
  return Math.abs(x) <= width / 2 && Math.abs(y) <= depth / 2;
}

/** The power that bends heights into tints, so that every map is half green and half ochre and above. */
export function tintBend(grid: Grid): number {
  return Math.log(middleTint) / Math.log(Math.min(0.9, Math.max(0.02, grid.commonHeight)));
}

/** How far beyond the edge a climber that left the map is still shown, in world units. */
const beyondEdge = 0.9;
/** Fewest vertices along the shorter side. */
const fewest = 8;

/** Vertices along each axis so that cells are near square and the longer side has `side`. */
export function verticesOf(domain: Domain, side: number): [columns: number, rows: number] {
  const extents = groundDomain(domain).map(([low, high]) => high - low);
  const longest = Math.max(...extents);
  const count = (axis: number): number => Math.max(fewest, Math.round((side * (extents[axis] ?? longest)) / longest));
  return [count(0), count(1)];
}

/**
 * The ground made of `grid` over `domain`. `face`: which of the level's grounds it is. `onMap` turns a point of more dimensions into
 * its place on the map's two axes.
 */
export function groundFrom(
  grid: Grid,
  domain: Domain,
  { face = 0, onMap = (point) => point }: { face?: number; onMap?: (point: Point) => Point } = {},
): Ground {
  const near = (value: number, half: number): number => {
    if (Number.isNaN(value)) return half + beyondEdge;
    return Math.max(-half - beyondEdge, Math.min(half + beyondEdge, value));
  };
  const { width, depth, columns, rows } = grid;
  return {
    ...grid,
    face,
    scale: worldScale(domain),
    worldOf: (point) => {
      const [east, north] = worldOf(domain, onMap(point));
      return [near(east, width / 2), near(north, depth / 2)];
    },
    pointOf: (x, y) => pointOf(domain, [x, y]),
    heightAt: (x, y) =>
      RELIEF_HEIGHT * heightIn(grid, (x / width + 0.5) * (columns - 1), (y / depth + 0.5) * (rows - 1)),
  };
}

/** The height (0 to 1) between vertices, linear along both axes. */
function heightIn(grid: Terrain, column: number, row: number): number {
  const c = Math.max(0, Math.min(grid.columns - 1.0001, column));
  const r = Math.max(0, Math.min(grid.rows - 1.0001, row));
  const at = Math.floor(r) * grid.columns + Math.floor(c);
  const u = c - Math.floor(c);
  const v = r - Math.floor(r);
  const h = (index: number): number => grid.heights[index] ?? 0;
  const south = h(at) * (1 - u) + h(at + 1) * u;
  const north = h(at + grid.columns) * (1 - u) + h(at + grid.columns + 1) * u;
  return south * (1 - v) + north * v;
}
