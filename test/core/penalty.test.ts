// The rope: penalties by hand, their gradients against finite differences, and a climb whose ground they bend.
import { describe, expect, test } from 'vitest';
import { climbFrom, step, type Course } from '../../src/core/climb.ts';
import { penalised, penaltyAt, penaltyKinds } from '../../src/core/penalty.ts';
import { surfaceFrom } from '../../src/core/surfaces/index.ts';

const sevenPoints = surfaceFrom({ model: 'line', dataset: 'seven-points' });
const points = [
  [1, -2],
  [-0.5, 0.25],
  [2, 1.5],
] as const;

test.each([
  ['l2', 0.5, [3, -4], 12.5],
  ['l1', 0.5, [3, -4], 3.5],
  ['l2', 0, [3, -4], 0],
  ['l1', 2, [0, 0], 0],
] as const)('%s with lambda %f at %j is %f', (kind, lambda, point, expected) => {
  expect(penaltyAt({ kind, lambda }, point)).toBeCloseTo(expected, 12);
});

describe.each(penaltyKinds)('%s', (kind) => {
  const bent = penalised(sevenPoints, { kind, lambda: 0.3 });

  test.each(points)('has the gradient of its finite differences at (%f, %f), for all samples and for two', (x, y) => {
    const h = 1e-6;
    const difference = (lossAt: (point: readonly number[]) => number): number[] => [
      (lossAt([x + h, y]) - lossAt([x - h, y])) / (2 * h),
      (lossAt([x, y + h]) - lossAt([x, y - h])) / (2 * h),
    ];
    const some = [1, 4];
    const pairs: [number[], number[]][] = [
      [bent.gradientAt([x, y]), difference(bent.lossAt)],
      [bent.fit?.gradientOf([x, y], some) ?? [], difference((point) => bent.fit?.lossOf(point, some) ?? NaN)],
    ];
    for (const [analytic, finite] of pairs) {
      analytic.forEach((slope, axis) => expect(slope).toBeCloseTo(finite[axis] ?? NaN, 5));
    }
  });
});

test('a step with lambda is descent on the loss with its penalty, and lambda counts from its own step on', () => {
  const start = [1, 1];
  const course: Course = {
    surface: sevenPoints,
    start,
    budget: { steps: 5 },
    campLoss: 1e-9,
    flatSlope: 1e-9,
    patience: 5,
  };
  const gear = { kind: 'rope', optimizer: 'descent', settings: { learningRate: 0.01 }, penalty: 'l2' } as const;
  const climb = climbFrom(course, gear, 1);
  expect(climb.losses[0]).toBe(sevenPoints.lossAt(start));
  step(climb, { kind: 'step', settings: { lambda: 2 } }, course);
  const slopes = sevenPoints.gradientAt(start);
  const expected = start.map((weight, i) => weight - 0.01 * ((slopes[i] ?? NaN) + 2 * 2 * weight));
  expect(climb.trail[1]).toEqual(expected.map((value) => expect.closeTo(value, 12)));
  expect(climb.losses[1]).toBeCloseTo(
    sevenPoints.lossAt(expected) + penaltyAt({ kind: 'l2', lambda: 2 }, expected),
    12,
  );
});

test.each([
  [{ lambda: -1 }, 'lambda -1 is below 0'],
  [{ batch: 2 }, 'setting "batch" of descent is not one of learningRate, lambda'],
])('refuses %j', (settings, message) => {
  const course: Course = {
    surface: sevenPoints,
    start: [1, 1],
    budget: { steps: 5 },
    campLoss: 0,
    flatSlope: 0,
    patience: 5,
  };
  const climb = climbFrom(course, { kind: 'rope', optimizer: 'descent', settings: {}, penalty: 'l1' }, 1);
  expect(() => step(climb, { kind: 'step', settings }, course)).toThrow(message);
});
