// Ground mixed from layers is the ground itself: at every vertex the loss of the bent, masked or averaged surface, measured anew.
import { describe, expect, test } from 'vitest';
import { heightsFor, lossesOn, reliefOfLosses } from '../../src/core/heights.ts';
import { layersOf, mixedLosses, terrainOf } from '../../src/core/mixed-terrain.ts';
import { penalised, penaltyKinds } from '../../src/core/penalty.ts';
import { samplesIn } from '../../src/core/dataset.ts';
import { surfaceFrom } from '../../src/core/surfaces/index.ts';

const side = 33;
const gauges = {
  model: 'two-features',
  dataset: { family: 'gauges', seed: 22, count: 6, noise: 0.5 },
} as const;
const surface = surfaceFrom(gauges);

function furthest(one: ArrayLike<number>, other: ArrayLike<number>): number {
  return Array.from(one).reduce((most, value, at) => Math.max(most, Math.abs(value - (other[at] ?? NaN))), 0);
}

describe.each(penaltyKinds)('%s', (kind) => {
  const layers = layersOf(surface, kind, side, side);
  test.each([0, 0.03, 0.3, 10])('with lambda %f the mixed losses are those of the bent surface', (lambda) => {
    const bent = lossesOn(penalised(surface, { kind, lambda }), side, side);
    expect(furthest(mixedLosses(layers, [1, lambda]), bent)).toBeLessThan(1e-9);
  });
});

test('the layers of masks are the losses of the masks, and their mean is the whole ground', () => {
  const masked = surfaceFrom({ ...gauges, augment: { dropout: 0.5 } });
  const layers = layersOf(masked, undefined, side, side);
  expect(layers).toHaveLength(4);
  const { fit } = masked;
  const second = { ...masked, lossAt: (point: readonly number[]) => fit!.lossOf(point, samplesIn(fit!.dataset, [1])) };
  expect(furthest(layers[1]!, lossesOn(second, side, side))).toBe(0);
  expect(
    furthest(
      mixedLosses(
        layers,
        [1, 1, 1, 1].map((one) => one / 4),
      ),
      lossesOn(masked, side, side),
    ),
  ).toBeLessThan(1e-9);
});

test('ground that nothing shifts has no layers', () => {
  expect(layersOf(surface, undefined, side, side)).toEqual([]);
});

test.each(['linear', 'log'] as const)(
  'a %s relief of losses runs from 0 to 1 and is nearly that of the survey',
  (kind) => {
    const terrain = heightsFor(surface, kind, [128, 128]);
    const again = terrainOf(terrain, lossesOn(surface, 128, 128));
    expect([Math.min(...again.heights), Math.max(...again.heights)]).toEqual([0, 1]);
    expect(furthest(again.heights, terrain.heights)).toBeLessThan(0.06);
    expect(reliefOfLosses(lossesOn(surface, 128, 128), kind).kind).toBe(kind);
  },
);
