// The morning's camera: the whole map inside what the panels leave free, with room for the words along its edges on small screens too.
import { expect, test } from 'vitest';
import type { Ground } from '../../../src/scenes/terrain/ground.ts';
import type { FreeArea } from '../../../src/scenes/free-area.ts';
import { mapPose } from '../../../src/scenes/terrain/camera.ts';
import { project, projectionOf } from '../../../src/scenes/terrain/projection.ts';

/** Half of a line of letters, and its distance from the map, in CSS pixels. */
const letters = 23;
const ground = { width: 8, depth: 8 } as Ground;

test.each<[string, [number, number], FreeArea, number]>([
  ['a phone', [390, 844], { left: 0, top: 0, width: 390, height: 389 }, 1],
  ['a fine phone', [1170, 2532], { left: 0, top: 0, width: 1170, height: 1167 }, 3],
  ['a laptop', [1280, 720], { left: 0, top: 0, width: 848, height: 720 }, 1],
])('%s shows the map and the words along its edges', (_, [width, height], free, ratio) => {
  const view = projectionOf(mapPose(ground, 0, free, { height, ratio }), width, height);
  const low = project(view, [-ground.width / 2, -ground.depth / 2, 0]);
  const high = project(view, [ground.width / 2, ground.depth / 2, 0]);
  expect(Math.min(low.x, high.x) - free.left).toBeGreaterThan(letters * ratio);
  expect(free.top + free.height - Math.max(low.y, high.y)).toBeGreaterThan(letters * ratio);
  // And fills most of what is free.
  expect(high.x - low.x).toBeGreaterThan(0.8 * Math.min(free.width, free.height));
});
