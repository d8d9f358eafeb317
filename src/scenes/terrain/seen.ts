// The part of the ground that can be seen by night: where lamps or memory are. All else is dark, so nothing of it is drawn at all.
// Drawing by software pays for every pixel, also for those that come out black; on the screen this part is often a quarter.
import { RELIEF_HEIGHT } from '../../core/heights.ts';
import type { Frame } from '../frame.ts';
import type { Ground } from './ground.ts';
import { project, type Projection } from './projection.ts';

/** Parts of the ground's width and depth, 0 to 1; empty when west lies east of east. */
export interface Part {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

/** Pixels from the top left of the screen. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const whole: Part = { west: 0, east: 1, south: 0, north: 1 };
/** Pixels around the box, for rounding. */
const margin = 2;

/** The smallest part that holds all light and memory; everything once the sun is up. */
export function partSeen({ journey, day }: Frame, ground: Ground): Part {
  if (day.sun > 0) return whole;
  let { west, east, south, north } = journey.memory.part;
  for (const lamp of journey.lamps) {
    west = Math.min(west, (lamp.x - lamp.radius) / ground.width + 0.5);
    east = Math.max(east, (lamp.x + lamp.radius) / ground.width + 0.5);
    south = Math.min(south, (lamp.y - lamp.radius) / ground.depth + 0.5);
    north = Math.max(north, (lamp.y + lamp.radius) / ground.depth + 0.5);
  }
  const inside = (value: number): number => Math.max(0, Math.min(1, value));
  return { west: inside(west), east: inside(east), south: inside(south), north: inside(north) };
}

/** The smallest box on screen that surely holds that part of the ground, or null when it may be anywhere. */
export function boxOf(view: Projection, ground: Ground, part: Part): Box | null {
  if (part === whole || part.west >= part.east || part.south >= part.north) return null;
  const heights = heightsIn(ground, part);
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const x of [part.west, part.east])
    for (const y of [part.south, part.north])
      for (const z of heights) {
        const place = project(view, [(x - 0.5) * ground.width, (y - 0.5) * ground.depth, z]);
        if (place.scale <= 0) return null;
        left = Math.min(left, place.x);
        right = Math.max(right, place.x);
        top = Math.min(top, place.y);
        bottom = Math.max(bottom, place.y);
      }
  const across = (value: number): number => Math.max(0, Math.min(view.width, value));
  const down = (value: number): number => Math.max(0, Math.min(view.height, value));
  const [x, y] = [across(Math.floor(left) - margin), down(Math.floor(top) - margin)];
  return { x, y, width: across(Math.ceil(right) + margin) - x, height: down(Math.ceil(bottom) + margin) - y };
}

/** The lowest and the highest world height of the vertices in and around a part. */
function heightsIn({ columns, rows, heights }: Ground, { west, east, south, north }: Part): [number, number] {
  let [lowest, highest] = [Infinity, -Infinity];
  const lastRow = Math.ceil(north * (rows - 1));
  const lastColumn = Math.ceil(east * (columns - 1));
  for (let row = Math.floor(south * (rows - 1)); row <= lastRow; row++) {
    for (let column = Math.floor(west * (columns - 1)); column <= lastColumn; column++) {
      const height = heights[row * columns + column] ?? 0;
      if (height < lowest) lowest = height;
      if (height > highest) highest = height;
    }
  }
  return [lowest * RELIEF_HEIGHT, highest * RELIEF_HEIGHT];
}
