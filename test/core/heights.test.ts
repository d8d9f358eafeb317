// Heights tell the truth: the relief is a monotone map of the loss, the same at every quality tier, and normals fit the ground.
import { describe, expect, test } from 'vitest';
import {
  heightOf,
  heightsFor,
  lossOfHeight,
  pointOf,
  RELIEF_HEIGHT,
  reliefFor,
  reliefs,
  WORLD_SIZE,
  worldOf,
} from '../../src/core/heights.ts';
import { surfaceFrom, surfaceIds } from '../../src/core/surfaces/index.ts';

const cases = surfaceIds.flatMap((id) => reliefs.map((kind) => ({ id, kind })));

describe.each(cases)('$kind relief of $id', ({ id, kind }) => {
  const surface = surfaceFrom({ id });
  const relief = reliefFor(surface, kind);

  test('runs from 0 to 1, rises with the loss, and is undone by its inverse', () => {
    expect(heightOf(relief, relief.low)).toBe(0);
    expect(heightOf(relief, relief.high)).toBeCloseTo(1, 12);
    let before = -1;
    for (let i = 0; i <= 200; i++) {
      const loss = relief.low + (relief.high - relief.low) * (i / 200) ** 4;
      const height = heightOf(relief, loss);
      expect(height).toBeGreaterThan(before);
      expect(Math.abs(lossOfHeight(relief, height) - loss)).toBeLessThan(1e-9 * (relief.high - relief.low));
      before = height;
    }
  });

  test('no vertex leaves the range of the relief', () => {
    const { heights, columns, rows } = heightsFor(surface, kind, [32, 32]);
    expect(heights).toHaveLength(columns * rows);
    for (const height of heights) expect(height >= 0 && height <= 1).toBe(true);
    for (const { loss } of surface.minima) expect(loss).toBeGreaterThanOrEqual(relief.low);
  });
});

test('losses off the map stay at the ends of the relief', () => {
  const relief = reliefFor(surfaceFrom({ id: 'sphere' }), 'log');
  expect(heightOf(relief, 1e300)).toBe(1);
  expect(heightOf(relief, Infinity)).toBe(1);
  expect(heightOf(relief, -5)).toBe(0);
});

test('a grid gives the same height to the same point at every quality tier', () => {
  const beale = surfaceFrom({ id: 'beale' });
  const [coarse, fine] = [heightsFor(beale, 'log', [65, 65]), heightsFor(beale, 'log', [257, 257])];
  for (let row = 0; row < 65; row++) {
    for (let column = 0; column < 65; column++) {
      expect(fine.heights[row * 4 * 257 + column * 4]).toBe(coarse.heights[row * 65 + column]);
    }
  }
});

test('rows run from south to north, columns from west to east', () => {
  const { heights } = heightsFor(surfaceFrom({ id: 'booth' }), 'linear', [9, 9]);
  const booth = surfaceFrom({ id: 'booth' });
  const relief = reliefFor(booth, 'linear');
  expect(heights[8]).toBe(Math.fround(heightOf(relief, booth.lossAt([10, -10]))));
  expect(heights[72]).toBe(Math.fround(heightOf(relief, booth.lossAt([-10, 10]))));
});

test('normals are unit vectors that lean away from rising ground', () => {
  const sphere = surfaceFrom({ id: 'sphere' });
  const { normals, relief, columns } = heightsFor(sphere, 'linear', [101, 101]);
  const at = (50 * columns + 75) * 3;
  const [east = NaN, north = NaN, up = NaN] = normals.slice(at, at + 3);
  // At (2.5, 0) the loss rises by 5 a unit; 10 units are WORLD_SIZE.
  const slope = ((5 / (relief.high - relief.low)) * RELIEF_HEIGHT * 10) / WORLD_SIZE;
  expect(east / up).toBeCloseTo(-slope, 5);
  expect(north).toBeCloseTo(0, 6);
  expect(east * east + north * north + up * up).toBeCloseTo(1, 6);
});

test.each([
  ['a square map', { id: 'sphere' }, 2, 2],
  [
    'a wide map',
    {
      id: 'sphere',
      domain: [
        [-4, 4],
        [0, 2],
      ] as const,
    },
    2,
    0.5,
  ],
  [
    'a tall map',
    {
      id: 'sphere',
      domain: [
        [0, 1],
        [-2, 2],
      ] as const,
    },
    0.5,
    2,
  ],
])('%s keeps equal scale on both axes, and places return to their points', (_, spec, width, depth) => {
  const { domain } = surfaceFrom(spec);
  const terrain = heightsFor(surfaceFrom(spec), 'linear', [16, 16]);
  expect(terrain.width).toBeCloseTo(width, 12);
  expect(terrain.depth).toBeCloseTo(depth, 12);
  const corner = domain.map(([, high]) => high);
  expect(worldOf(domain, corner)).toEqual([width / 2, depth / 2]);
  const back = pointOf(domain, worldOf(domain, [0.3, 0.7]));
  expect(back[0]).toBeCloseTo(0.3, 12);
  expect(back[1]).toBeCloseTo(0.7, 12);
});

test('the valley of one parameter is a canyon: a square map, the same all along its second axis', () => {
  const canyon = surfaceFrom({ id: 'canyon' });
  const { heights, columns, width, depth } = heightsFor(canyon, 'linear', [21, 13]);
  expect([width, depth]).toEqual([WORLD_SIZE, WORLD_SIZE]);
  heights.forEach((height, vertex) => expect(height).toBe(heights[vertex % columns]));
  expect(heights[0]).not.toBe(heights[10]);
  expect(worldOf(canyon.domain, [2.5])).toEqual([0.5, 0]);
  expect(pointOf(canyon.domain, [0.5, -0.2])).toEqual([2.5, -1]);
});

test('a surface with three parameters has no terrain, and the error says so', () => {
  const domain = [
    [0, 1],
    [0, 1],
    [0, 1],
  ] as const;
  expect(() => heightsFor({ ...surfaceFrom({ id: 'sphere' }), domain }, 'linear', [8, 8])).toThrow(
    'a terrain needs one or two parameters, this surface has 3',
  );
});
