// Slices through the network's weights: their geometry, and that the quick patch is the ground itself.
import { describe, expect, test } from 'vitest';
import { dot, norm } from '../../src/core/math.ts';
import { gradientOf, lossOf, startWeights } from '../../src/core/network/network.ts';
import { patchOf } from '../../src/core/network/patch.ts';
import { quickExp } from '../../src/core/network/quick-exp.ts';
import { gaussian, luckFrom } from '../../src/core/random.ts';
import { pointOn, shadowOn, sliceThrough } from '../../src/core/slice.ts';
import { firstPlaces, trainingInputs } from '../digits.ts';

const centre = startWeights(luckFrom(7));
const downhill = gradientOf(centre, trainingInputs, firstPlaces(100), []).map((slope) => -slope);
const luck = luckFrom(3);
const chance = centre.map(() => gaussian(luck));
const slice = sliceThrough(centre, downhill, chance);

describe('a slice', () => {
  test('is spanned by two directions of length 1 at right angles, the first of them as given', () => {
    expect(norm(slice.along)).toBeCloseTo(1, 12);
    expect(norm(slice.across)).toBeCloseTo(1, 12);
    expect(dot(slice.along, slice.across)).toBeCloseTo(0, 12);
    expect(dot(slice.along, downhill)).toBeCloseTo(norm(downhill), 12);
    expect(dot(slice.across, chance)).toBeGreaterThan(0);
  });
  test('the shadow of a point on it is its coordinates, and the way off the slice throws none', () => {
    const [a, b] = shadowOn(slice, pointOn(slice, [1.5, -0.25]));
    expect(a).toBeCloseTo(1.5, 12);
    expect(b).toBeCloseTo(-0.25, 12);
    const { across: away } = sliceThrough(centre, slice.along, centre);
    const onto = dot(away, slice.across);
    const off = away.map((value, at) => value - onto * slice.across[at]!);
    const [c, d] = shadowOn(
      slice,
      centre.map((value, at) => value + 5 * off[at]!),
    );
    expect(Math.abs(c) + Math.abs(d)).toBeLessThan(1e-9);
  });
  test('a second direction that is zero is refused', () => {
    expect(() =>
      sliceThrough(
        centre,
        downhill,
        centre.map(() => 0),
      ),
    ).toThrow('two directions that are not zero');
  });
});

describe('the patch', () => {
  const order = { side: 9, half: 6, rows: [0, 9] } as const;
  const patch = patchOf(slice, trainingInputs, 100, order);

  test('has the loss of the network at every vertex, to 1e-6', () => {
    let worst = 0;
    patch.forEach((loss, at) => {
      const place = [(at % 9) - 4, Math.floor(at / 9) - 4].map((cells) => cells * 1.5);
      worst = Math.max(worst, Math.abs(loss - lossOf(pointOn(slice, place), trainingInputs, firstPlaces(100))));
    });
    console.log(
      `patch: off by at most ${worst.toExponential(1)}, losses ${Math.min(...patch).toFixed(2)} to ${Math.max(...patch).toFixed(2)}`,
    );
    expect(worst).toBeLessThan(1e-6);
    expect(Math.max(...patch) - Math.min(...patch)).toBeGreaterThan(1);
  });
  test('can be made in parts', () => {
    const parts = (
      [
        [0, 4],
        [4, 9],
      ] as const
    ).map((rows) => patchOf(slice, trainingInputs, 100, { ...order, rows }));
    const whole = parts.flatMap((part) => [...part]);
    whole.forEach((loss, at) => expect(Math.abs(loss - patch[at]!)).toBeLessThan(1e-12));
  });
  test('stays finite far out', () => {
    const far = patchOf(slice, trainingInputs, 20, { side: 5, half: 60, rows: [0, 5] });
    expect(far.every(Number.isFinite)).toBe(true);
  });
  test('takes digits by the twenty', () => {
    expect(() => patchOf(slice, trainingInputs, 30, order)).toThrow('by the twenty, not 30');
  });
});

test('the quick exponential is right to 7e-7 of itself', () => {
  let worst = 0;
  for (let x = -500; x < 500; x += 0.0371) worst = Math.max(worst, Math.abs(quickExp(x) / Math.exp(x) - 1));
  expect(worst).toBeLessThan(7e-7);
});
