// The chapter's seven points: the numbers of checks.md, and the chapter's own errors, which we must not repeat.
import { describe, expect, test } from 'vitest';
import { standardised } from '../../src/core/dataset.ts';
import { sevenPoints } from '../../src/core/datasets/seven-points.ts';
import { surfaceOn } from '../../src/core/model.ts';
import { line } from '../../src/core/models/line.ts';
import { surfaceFrom } from '../../src/core/surfaces/index.ts';
import { curvaturesAt } from './curvature.ts';

const bowl = surfaceFrom({ model: 'line', dataset: 'seven-points' });

describe('the seven points', () => {
  test('are those of the chapter', () => {
    expect(sevenPoints.inputs).toEqual([2.4, 2.8, 3.2, 3.6, 4.0, 4.2, 5.0]);
    expect(sevenPoints.targets).toEqual([1.7, 1.85, 1.79, 1.95, 2.1, 2.0, 2.7]);
  });

  test.each([
    ['m', bowl.minima[0]?.point[0], 0.3355932203],
    ['b', bowl.minima[0]?.point[1], 0.8047215496],
    ['loss', bowl.minima[0]?.loss, 0.0180518852],
    ['loss of -0.11 x + 2.5, with 1/n', bowl.lossAt([-0.11, 2.5]), 0.160241],
  ])('least squares: %s', (_, found, published) => {
    expect(found).toBeCloseTo(published, published === 0.160241 ? 6 : 10);
  });

  test('the bowl has the published curvatures, condition number and rate limit', () => {
    const [low, high] = curvaturesAt(bowl, [0, 0]);
    expect(low).toBeCloseTo(0.0924435, 7);
    expect(high).toBeCloseTo(29.1761, 4);
    expect(high / low).toBeCloseTo(315.61, 2);
    expect(2 / high).toBeCloseTo(0.0685492, 7);
    expect(2 / (high + low)).toBeCloseTo(0.068333, 6);
  });

  test('the derivatives carry the minus that the chapter lost: below the points the loss falls as b grows', () => {
    const [slopeM = NaN, slopeB = NaN] = bowl.gradientAt([0, 0]);
    expect(slopeM).toBeLessThan(0);
    expect(slopeB).toBeLessThan(0);
  });

  test.each([
    [0.01, 5409],
    [0.05, 1080],
    [0.068, 794],
    [0.069, Infinity],
  ])('descent with rate %d from (0, 0) needs %d steps to an excess loss of 1e-6', (rate, published) => {
    const best = bowl.minima[0]?.loss ?? NaN;
    const point = [0, 0];
    const gradient = [0, 0];
    let steps = 0;
    while (bowl.lossAt(point) - best > 1e-6 && steps < 6000) {
      bowl.gradientAt(point, gradient);
      point.forEach((value, axis) => (point[axis] = value - rate * (gradient[axis] ?? NaN)));
      steps += 1;
    }
    expect(steps).toBe(published === Infinity ? 6000 : published);
  });
});

test('standardised, the bowl is round and its floor the same', () => {
  const round = surfaceOn(line, standardised(sevenPoints), [
    [-3, 3],
    [-1, 5],
  ]);
  const [low, high] = curvaturesAt(round, [0, 0]);
  expect(high / low).toBeCloseTo(1, 9);
  expect(round.minima[0]?.loss).toBeCloseTo(0.0180518852, 10);
});

test('standardised features have mean 0 and deviation 1, and a constant feature becomes 0', () => {
  const { inputs } = standardised({
    id: 'two',
    features: 2,
    count: 3,
    inputs: [1, 5, 2, 5, 6, 5],
    targets: [0, 0, 0],
  });
  const first = [0, 2, 4].map((at) => inputs[at] ?? NaN);
  expect(first.reduce((sum, x) => sum + x, 0)).toBeCloseTo(0, 12);
  expect(first.reduce((sum, x) => sum + x * x, 0) / 3).toBeCloseTo(1, 12);
  expect([1, 3, 5].map((at) => inputs[at])).toEqual([0, 0, 0]);
});
