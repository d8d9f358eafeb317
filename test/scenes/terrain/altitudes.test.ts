// Altitudes on the morning's map: no two that say the same side by side, none where something stands, and every index line that
// has room has one.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseLevelText } from '../../../src/content/parse-level.ts';
import { surfaceFrom } from '../../../src/core/surfaces/index.ts';
import { placeAltitudes, type Altitude } from '../../../src/scenes/terrain/altitudes.ts';
import { gridFor } from '../../../src/scenes/terrain/grid.ts';
import { groundFrom } from '../../../src/scenes/terrain/ground.ts';

/** CSS pixels a world unit of a map that is as wide as a laptop's. */
const mapPixels = 640;

function morningOf(name: string) {
  const { surface, relief } = parseLevelText(`${name}.json`, readFileSync(`levels/${name}.json`, 'utf8'));
  const grid = gridFor({ surface, relief, lampRadius: 1, side: 96 });
  const ground = groundFrom(grid, surfaceFrom(surface).domain);
  return { ground, perWorld: mapPixels / ground.width };
}

function apart(one: Altitude, other: Altitude, perWorld: number): number {
  return Math.hypot(one.x - other.x, one.y - other.y) * perWorld;
}

test.each(['010-flares', '040-seven-points', '080-two-valleys', '180-adams-race'])(
  '%s says no altitude twice in one place, and each of several',
  (name) => {
    const { ground, perWorld } = morningOf(name);
    const placed = placeAltitudes(ground, perWorld, () => true);
    for (const [at, one] of placed.entries()) {
      for (const other of placed.slice(at + 1))
        expect(apart(one, other, perWorld)).toBeGreaterThanOrEqual(one.loss === other.loss ? 170 : 46);
    }
    expect(new Set(placed.map(({ loss }) => loss)).size).toBeGreaterThanOrEqual(4);
  },
);

test('an altitude goes elsewhere when its place is taken', () => {
  const { ground, perWorld } = morningOf('080-two-valleys');
  const free = placeAltitudes(ground, perWorld, () => true);
  const [first] = free;
  const beside = placeAltitudes(ground, perWorld, (x, y) => Math.hypot(x - first!.x, y - first!.y) * perWorld > 30);
  expect(beside.every((each) => apart(each, first!, perWorld) > 30)).toBe(true);
  expect(beside.some(({ loss }) => loss === first!.loss)).toBe(true);
});
