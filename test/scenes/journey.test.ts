// What the scenes compute without a screen: projection, lamp, memory, walkers, dawn's timetable, quality.
import { describe, expect, it } from 'vitest';
import { isLit } from '../../src/core/light.ts';
import { daybreakAt } from '../../src/scenes/daybreak.ts';
import { QualityWatch } from '../../src/scenes/quality.ts';
import { gridFor } from '../../src/scenes/terrain/grid.ts';
import { groundFrom, verticesOf } from '../../src/scenes/terrain/ground.ts';
import { lampLight } from '../../src/scenes/terrain/lamp.ts';
import { Memory } from '../../src/scenes/terrain/memory.ts';
import { between, placeUnder, type Pose, project, projectionOf } from '../../src/scenes/terrain/projection.ts';
import { boxOf } from '../../src/scenes/terrain/seen.ts';
import { spread } from '../../src/scenes/terrain/spread.ts';
import { surfaceFrom } from '../../src/core/surfaces/index.ts';

const poses: Record<string, Pose> = {
  night: { target: [0.3, -0.2, 0.4], distance: 1.2, pitch: 0.7, field: 0.8, centre: [300, 220] },
  map: { target: [0, 0, 0.6], distance: 12, pitch: Math.PI / 2, field: 0.16, centre: [320, 180] },
};

describe('projection', () => {
  it.each(Object.entries(poses))('%s: the target is shown at the centre', (_name, pose) => {
    const place = project(projectionOf(pose, 640, 360), pose.target);
    expect(place.x).toBeCloseTo(pose.centre[0], 6);
    expect(place.y).toBeCloseTo(pose.centre[1], 6);
  });
  it.each(Object.entries(poses))('%s: a screen place leads back to the ground it came from', (_name, pose) => {
    const view = projectionOf(pose, 640, 360);
    const at = project(view, [0.1, 0.25, 0.3]);
    const back = placeUnder(view, at.x, at.y, 0.3);
    expect(back?.[0]).toBeCloseTo(0.1, 6);
    expect(back?.[1]).toBeCloseTo(0.25, 6);
  });
  it.each(Object.entries(poses))('%s: the matrix for the mesh agrees with the sprites', (_name, pose) => {
    const view = projectionOf(pose, 640, 360);
    const [x, y, z] = [0.1, 0.25, 0.3];
    const row = (i: number): number =>
      view.matrix[i]! * x + view.matrix[4 + i]! * y + view.matrix[8 + i]! * z + view.matrix[12 + i]!;
    const place = project(view, [x, y, z]);
    expect(((row(0) / row(3) + 1) / 2) * 640).toBeCloseTo(place.x, 2);
    expect(((1 - row(1) / row(3)) / 2) * 360).toBeCloseTo(place.y, 2);
  });
  it('a pose between two others starts and ends at them', () => {
    const [from, to] = [poses.night!, poses.map!];
    expect(between(from, to, 0)).toEqual(from);
    expect(between(from, to, 1).distance).toBeCloseTo(to.distance, 9);
  });
});

describe('lamp', () => {
  const lamp = { x: 0, y: 0, z: 0, downX: 0.6, downY: -0.8, radius: 0.25, power: 1, cold: 0 } as const;
  it('shines nowhere that the rules call unlit', () => {
    for (let i = 0; i < 2000; i++) {
      const [dx, dy] = [Math.cos(i) * (i / 4000), Math.sin(i) * (i / 4000)];
      if (!isLit([dx, dy], [0, 0], lamp.radius)) expect(lampLight(lamp, dx, dy)).toBe(0);
    }
  });
  it('shines farther downhill than uphill', () => {
    expect(lampLight(lamp, 0.09, -0.12)).toBeGreaterThan(2 * lampLight(lamp, -0.09, 0.12));
  });
});

const order = { surface: { id: 'himmelblau' }, relief: 'linear', lampRadius: 1, side: 64 } as const;
const grid = gridFor(order);
const ground = groundFrom(grid, surfaceFrom(order.surface).domain);

describe('ground', () => {
  it('fits 16-bit indices at every quality', () => {
    const [columns, rows] = verticesOf(
      [
        [0, 1],
        [0, 1],
      ],
      256,
    );
    expect(columns * rows).toBeLessThanOrEqual(65_536);
  });
  it('a mirrored mountain has the same line spacing, so that the lamp alone tells nothing', () => {
    const mirrored = gridFor({ ...order, surface: { id: 'himmelblau', mirror: true } });
    expect(mirrored.nightInterval).toBeCloseTo(grid.nightInterval, 6);
  });
  it('a climber that left the map is still near it', () => {
    for (const wild of [
      [1e300, -1e300],
      [Number.NaN, Infinity],
    ])
      for (const axis of ground.worldOf(wild)) expect(Math.abs(axis)).toBeLessThan(2);
  });
});

describe('memory', () => {
  it('keeps the walked corridor and nothing beside it', () => {
    const memory = new Memory();
    memory.walkTo(ground, [-0.4, 0], { reach: 0.2, who: 0 });
    memory.walkTo(ground, [0.4, 0], { reach: 0.2, who: 0 });
    expect(memory.at(ground, 0, 0)).toBeGreaterThan(0.9);
    expect(memory.at(ground, 0, 0.2)).toBe(0);
    expect(memory.at(ground, 0.7, 0)).toBe(0);
  });
  it('forgets everything at once', () => {
    const memory = new Memory();
    memory.walkTo(ground, [0, 0], { reach: 0.2, who: 0 });
    memory.clear();
    expect(memory.mask.every((cell) => cell === 0)).toBe(true);
  });
});

describe('daybreak', () => {
  it('is night before, day after, and never runs backwards', () => {
    expect(daybreakAt(null).sun).toBe(0);
    let before = daybreakAt(0);
    for (let t = 0; t < 6; t += 0.1) {
      const now = daybreakAt(t);
      for (const part of ['sun', 'rise', 'lines', 'trails', 'names'] as const)
        expect(now[part]).toBeGreaterThanOrEqual(before[part]);
      before = now;
    }
    expect(before).toMatchObject({ sun: 1, rise: 1, lines: 1, trails: 1, names: 1, done: true });
  });
});

describe('quality', () => {
  const after = (watch: QualityWatch, frames: number, milliseconds: number): string => {
    for (let i = 0; i < frames; i++) watch.note(milliseconds);
    return watch.current;
  };
  it.each([
    ['slow frames step down', 20, 60, 'low'],
    ['quick frames step up', 100, 16, 'high'],
    ['middling frames change nothing', 300, 28, 'middle'],
    ['a hidden tab is not a slow frame', 50, 5000, 'middle'],
  ] as const)('%s', (_name, frames, milliseconds, quality) =>
    expect(after(new QualityWatch(), frames, milliseconds)).toBe(quality),
  );
  it('a quality that was too slow is not tried again', () => {
    const watch = new QualityWatch();
    after(watch, 20, 60);
    expect(after(watch, 300, 16)).toBe('low');
  });
  it('a fixed quality stays', () => expect(after(new QualityWatch('high'), 100, 200)).toBe('high'));
});

describe('climbers that end at one place', () => {
  it('stand side by side, the player where it was', () => {
    const spots = [100, 100, 100].map((x) => ({ x, y: 50 }));
    spread(spots, { wide: 20, tall: 40, pinned: spots[0] });
    expect(spots[0]?.x).toBe(100);
    const places = spots.map(({ x }) => x).sort((a, b) => a - b);
    expect(places[1]! - places[0]!).toBeGreaterThanOrEqual(19);
    expect(places[2]! - places[1]!).toBeGreaterThanOrEqual(19);
  });
  it('stay where they are when there is room', () => {
    const spots = [
      { x: 0, y: 0 },
      { x: 5, y: 60 },
      { x: 40, y: 0 },
    ];
    spread(spots, { wide: 20, tall: 40 });
    expect(spots.map(({ x }) => x)).toEqual([0, 5, 40]);
  });
});

describe('what is drawn by night', () => {
  const domain = surfaceFrom({ id: 'himmelblau' }).domain;
  const ground = groundFrom(gridFor({ ...order, surface: { id: 'himmelblau' } }), domain);
  const part = { west: 0.4, east: 0.6, south: 0.3, north: 0.45 };
  it.each(Object.entries(poses))('%s: the box on screen holds every vertex of the part', (_name, pose) => {
    const view = projectionOf({ ...pose, distance: pose.distance + 2 }, 640, 360);
    const box = boxOf(view, ground, part);
    for (let x = part.west; x <= part.east; x += 0.01) {
      for (let y = part.south; y <= part.north; y += 0.01) {
        const world = [(x - 0.5) * ground.width, (y - 0.5) * ground.depth] as const;
        const place = project(view, [...world, ground.heightAt(...world)]);
        if (place.x < 0 || place.y < 0 || place.x > 640 || place.y > 360) continue;
        expect(place.x).toBeGreaterThanOrEqual(box!.x);
        expect(place.x).toBeLessThanOrEqual(box!.x + box!.width);
        expect(place.y).toBeGreaterThanOrEqual(box!.y);
        expect(place.y).toBeLessThanOrEqual(box!.y + box!.height);
      }
    }
  });
});
