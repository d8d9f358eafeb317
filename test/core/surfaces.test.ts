// One contract for all surfaces: every formula, and every model on every dataset. A new one is checked by being in its list.
import { describe, expect, test } from 'vitest';
import { datasetFor, datasetIds } from '../../src/core/datasets/index.ts';
import { familyFor, familyIds } from '../../src/core/families/index.ts';
import { norm } from '../../src/core/math.ts';
import { modelFor, modelIds } from '../../src/core/models/index.ts';
import { luckFrom } from '../../src/core/random.ts';
import type { Point, Surface, SurfaceSpec } from '../../src/core/surface.ts';
import { isInside } from '../../src/core/surface.ts';
import { surfaceFrom, surfaceIds } from '../../src/core/surfaces/index.ts';

const formulas: SurfaceSpec[] = surfaceIds.map((id) => ({ id }));
const fitted: SurfaceSpec[] = modelIds.flatMap((model) =>
  datasetIds
    .filter((dataset) => datasetFor(dataset).features === modelFor(model).features)
    .map((dataset) => ({ model, dataset })),
);
const drawn: SurfaceSpec[] = modelIds.flatMap((model) =>
  familyIds
    .filter((family) => familyFor(family).features === modelFor(model).features)
    .map((family) => ({ model, dataset: { family, seed: 3, count: 12, noise: 0.2 } })),
);
const table = [...formulas, ...fitted, ...drawn].map((spec) => ({ name: surfaceFrom(spec).id, spec }));
const fittedTable = [...fitted, ...drawn].map((spec) => ({ name: surfaceFrom(spec).id, spec }));

/** A cusp's gradient does not shrink toward it, so its minimum is checked by loss alone. */
const cusps = ['ackley'];

function pointsOn(surface: Surface, count: number): Point[] {
  const luck = luckFrom(2026);
  return Array.from({ length: count }, () => surface.domain.map(([low, high]) => low + luck.uniform() * (high - low)));
}

/** Four evaluations an axis: the error of the difference is far below that of two. */
function differencesAt(surface: Pick<Surface, 'lossAt' | 'domain'>, point: Point): number[] {
  return point.map((value, axis) => {
    const [low, high] = surface.domain[axis] ?? [0, 1];
    const h = (high - low) * 1e-4;
    const at = (offset: number): number => surface.lossAt(point.map((v, i) => (i === axis ? value + offset : v)));
    return (8 * (at(h) - at(-h)) - (at(2 * h) - at(-2 * h))) / (12 * h);
  });
}

/** Unit vectors: to either side of a point on a line, all around one on a plane. */
function waysFrom(point: Point): Point[] {
  if (point.length === 1) return [[1], [-1]];
  return Array.from({ length: 16 }, (_, turn) => [Math.cos((turn * Math.PI) / 8), Math.sin((turn * Math.PI) / 8)]);
}

function expectClose(found: readonly number[], wanted: readonly number[], tolerance: number): void {
  expect(found).toHaveLength(wanted.length);
  wanted.forEach((value, i) => {
    expect(Math.abs((found[i] ?? NaN) - value)).toBeLessThanOrEqual(tolerance * (1 + norm(wanted)));
  });
}

describe.each(table)('$name', ({ spec }) => {
  const surface = surfaceFrom(spec);

  test('the gradient is the central difference of the loss', () => {
    for (const point of pointsOn(surface, 200)) {
      expectClose(surface.gradientAt(point), differencesAt(surface, point), 1e-5);
    }
  });

  test('the gradient is written into the given array, whatever was in it', () => {
    for (const point of pointsOn(surface, 5)) {
      const into = point.map((_, axis) => (axis === 0 ? NaN : 7));
      expect(surface.gradientAt(point, into)).toBe(into);
      expect(into).toEqual(surface.gradientAt(point));
    }
  });

  test('loss and gradient are finite on a lattice with its corners and edges', () => {
    for (let i = 0; i <= 40; i++) {
      for (let j = 0; j <= 40; j++) {
        const point = surface.domain.map(([low, high], axis) => low + ((high - low) * (axis ? j : i)) / 40);
        expect(Number.isFinite(surface.lossAt(point))).toBe(true);
        expect(surface.gradientAt(point).every(Number.isFinite)).toBe(true);
      }
    }
  });

  test('declared minima lie inside, are flat, as deep as declared, lowest first, and nothing near is lower', () => {
    surface.minima.forEach(({ point, loss }, i) => {
      expect(isInside(point, surface.domain)).toBe(true);
      expect(surface.gradientAt(point).every((slope) => Math.abs(slope) < 1e-9 || cusps.includes(surface.id))).toBe(
        true,
      );
      expect(Math.abs(surface.lossAt(point) - loss)).toBeLessThan(1e-12 * (1 + Math.abs(loss)));
      expect(loss).toBeGreaterThanOrEqual((surface.minima[i - 1]?.loss ?? -Infinity) - 1e-12);
      for (const radius of [1e-3, 1e-2]) {
        for (const way of waysFrom(point)) {
          const beside = point.map((value, axis) => value + radius * (way[axis] ?? 0));
          expect(surface.lossAt(beside)).toBeGreaterThan(loss);
        }
      }
    });
  });

  test('nothing on a lattice is lower than the lowest declared minimum', () => {
    const lowest = surface.minima[0]?.loss;
    if (lowest === undefined) return;
    for (const point of pointsOn(surface, 4000)) expect(surface.lossAt(point)).toBeGreaterThanOrEqual(lowest);
  });

  test('in the mirror the loss, the gradient and the minima are those of the reflected point', () => {
    const mirror = surfaceFrom({ ...spec, mirror: true });
    const [low, high] = surface.domain[0] ?? [0, 0];
    for (const point of pointsOn(surface, 50)) {
      const reflected = [low + high - (point[0] ?? 0), ...point.slice(1)];
      expect(mirror.lossAt(point)).toBe(surface.lossAt(reflected));
      expectClose(mirror.gradientAt(point), differencesAt(mirror, point), 1e-5);
    }
    expect(mirror.domain).toEqual(surface.domain);
    expect(mirror.minima).toHaveLength(surface.minima.length);
    for (const { point, loss } of mirror.minima) {
      expect(Math.abs(mirror.lossAt(point) - loss)).toBeLessThan(1e-12 * (1 + Math.abs(loss)));
    }
  });

  test('a smaller map keeps the minima inside it and forgets the others', () => {
    const domain = surface.domain.map(([low, high]) => [low, (low + high) / 2] as const);
    const part = surfaceFrom({ ...spec, domain });
    expect(part.domain).toEqual(domain);
    for (const { point } of part.minima) expect(isInside(point, domain)).toBe(true);
  });
});

describe.each(fittedTable)('$name, sample by sample', ({ spec }) => {
  const sides = [surfaceFrom(spec), surfaceFrom({ ...spec, mirror: true })];

  test.each([0, 1])(
    'mirror %i: all samples give the full loss, and the mean of single gradients the full gradient',
    (side) => {
      const surface = sides[side] as Surface;
      const fit = surface.fit;
      if (!fit) throw new Error('a model on data must have a fit');
      const { count, features, inputs, targets } = fit.dataset;
      const everything = targets.map((_, sample) => sample);
      for (const point of pointsOn(surface, 30)) {
        expect(fit.lossOf(point, everything)).toBe(surface.lossAt(point));
        const mean = [0, 0];
        let error = 0;
        for (const sample of everything) {
          fit.gradientOf(point, [sample]).forEach((slope, axis) => (mean[axis] = (mean[axis] ?? 0) + slope / count));
          const row = inputs.slice(sample * features, (sample + 1) * features);
          error += (fit.outputAt(point, row) - (targets[sample] ?? 0)) ** 2 / count;
        }
        expectClose(mean, surface.gradientAt(point), 1e-12);
        expectClose([error], [surface.lossAt(point)], 1e-12);
      }
    },
  );

  test("the gradient of a subset is the central difference of that subset's loss", () => {
    const surface = surfaceFrom(spec);
    const subset = [0, 3, 4];
    const { domain, fit } = surface;
    if (!fit) throw new Error('a model on data must have a fit');
    for (const point of pointsOn(surface, 30)) {
      const part = { domain, lossAt: (at: Point) => fit.lossOf(at, subset) };
      expectClose(fit.gradientOf(point, subset), differencesAt(part, point), 1e-5);
    }
  });
});

test.each<[string, SurfaceSpec, RegExp]>([
  ['surface', { id: 'spher' }, /surface "spher" is not one of sphere, booth/],
  ['model', { model: 'lime', dataset: 'seven-points' }, /model "lime" is not one of line, ripple, sigmoid/],
  ['dataset', { model: 'line', dataset: 'six-points' }, /dataset "six-points" is not one of seven-points/],
])('an unknown %s throws an error that names the choices', (_, spec, message) => {
  expect(() => surfaceFrom(spec)).toThrow(message);
});
