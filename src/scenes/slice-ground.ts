// The ground of the haystack: by night the cut that the next step is taken on, at dawn the one slice that holds the start, the player's end
// and the best bot's end. Everybody else is shown by the shadow that they throw on it.
import { wrap } from 'comlink';
import { nextCut } from '../core/gear/slice.ts';
import { distance } from '../core/math.ts';
import { pointOn, shadowOn, sliceThrough, type Slice } from '../core/slice.ts';
import { square, type Point } from '../core/surface.ts';
import { digitsFile } from '../state/digits.ts';
import type { Climber, Party } from '../state/party.ts';
import { text, textOf } from '../state/text.ts';
import { quantity } from '../state/words.ts';
import { groundFrom, type Ground, type Lettering } from './terrain/ground.ts';
import type { SliceBuilder } from './terrain/slice.worker.ts';

/** Losses along a side of the patch; the ground is drawn finer, as a spline through them. */
const patchSide = 64;
/** The night's map reaches this many longest strides to each side. */
const nightReach = 4 / 3;
/** Room around the three places of the morning's map. */
const room = 1.35;
const workers = 2;
let builders: ReturnType<typeof wrap<SliceBuilder>>[] = [];

/** A slice and how far its map reaches to each side. */
interface Map {
  readonly slice: Slice;
  readonly half: number;
  readonly lettering?: () => Lettering;
}

/** The ground under the leader of `party`, with `side` vertices along a side. Rejects when the worker fails. */
export async function sliceGround(party: Party, dawn: boolean, side: number): Promise<Ground> {
  const map = dawn ? morningMap(party) : nightMap(party);
  const { slice, half } = map;
  const { relief, lampRadius } = party.level;
  if (builders.length === 0)
    builders = Array.from({ length: workers }, () =>
      wrap<SliceBuilder>(new Worker(new URL('./terrain/slice.worker.ts', import.meta.url), { type: 'module' })),
    );
  const parts = await Promise.all(
    builders.map((builder, part) => {
      const rows = [(part * patchSide) / workers, ((part + 1) * patchSide) / workers] as const;
      return builder.rows({ slice, side: patchSide, half, rows, file: digitsFile() });
    }),
  );
  const losses = new Float64Array(patchSide * patchSide);
  parts.forEach((part, place) => losses.set(part, (place * losses.length) / workers));
  const grid = await builders[0]?.grid(losses, patchSide, half, { relief, lampRadius, side });
  if (!grid) throw new Error('there is no worker for the ground of a slice');
  return { ...groundFrom(grid, square(half), { onMap: shadows(slice) }), lettering: map.lettering };
}

/** Shadows of points, each worked out once: the points of a trail are asked for in every frame. */
function shadows(slice: Slice): (point: Point) => Point {
  const known = new WeakMap<Point, Point>();
  return (point) => {
    if (point.length !== slice.centre.length) return point;
    let shadow = known.get(point);
    if (!shadow) known.set(point, (shadow = shadowOn(slice, point)));
    return shadow;
  };
}

function nightMap({ climbers, course, level }: Party): Map {
  const climb = climbers[0]?.climb;
  if (!climb || level.gear.kind !== 'slice') throw new Error('only a climber with slices has a cut');
  return { slice: nextCut(climb, course).slice, half: nightReach * level.gear.longest };
}

/** The plane through the start, the player's end and the best bot's end. */
function morningMap({ climbers, course }: Party): Map {
  const [you, ...bots] = climbers;
  const start = course.start;
  const moved = bots.filter((bot) => distance(endOf(bot), start) > 0);
  const best = moved.toSorted((one, other) => lossOf(one) - lossOf(other))[0];
  const way = (climber: Climber | undefined): number[] =>
    climber ? endOf(climber).map((value, at) => value - start[at]!) : [...start];
  const first = you && distance(endOf(you), start) > 0 ? way(you) : course.surface.gradientAt(start);
  const plane = sliceThrough(start, first, way(best));
  const places = climbers
    .slice(0, 1)
    .concat(best ?? [])
    .map((climber) => shadowOn(plane, endOf(climber)));
  const spans = ([0, 1] as const).map((axis) => {
    const values = [0, ...places.map((place) => place[axis])];
    return [Math.min(...values), Math.max(...values)] as const;
  });
  const centre = pointOn(
    plane,
    spans.map(([low, high]) => (low + high) / 2),
  );
  const half = (room * Math.max(...spans.map(([low, high]) => high - low))) / 2;
  return { slice: { ...plane, centre }, half, lettering: () => letteringOf(start, you, best, half) };
}

function endOf({ climb }: Climber): Point {
  return climb.trail.at(-1) ?? [];
}

function lossOf({ climb }: Climber): number {
  return climb.losses.at(-1) ?? Infinity;
}

function letteringOf(start: Point, you: Climber | undefined, best: Climber | undefined, half: number): Lettering {
  const name = best ? textOf(`optimizer.${best.rule}`) : '';
  const places = [
    { words: text('dawn.start'), point: start, camp: false },
    ...(you ? [{ words: text('dawn.your-end'), point: endOf(you), camp: true }] : []),
    ...(best ? [{ words: text('dawn.best-end', { name }), point: endOf(best), camp: false }] : []),
  ];
  const middle = [text('dawn.towards-you'), text('dawn.towards-best', { name })];
  const edges = ([0, 1] as const).flatMap((axis) => [
    { words: quantity(-half), axis, along: -0.92, strong: false },
    { words: middle[axis] ?? '', axis, along: 0, strong: true },
    { words: quantity(half), axis, along: 0.92, strong: false },
  ]);
  return { places, edges };
}
