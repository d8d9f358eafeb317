// The numbers in the formula at dawn: they must be those of the step that was taken.
import { describe, expect, test } from 'vitest';
import { climbFrom, step } from '../../src/core/climb.ts';
import type { Course, Gear } from '../../src/core/climb.ts';
import { surfaceFrom } from '../../src/core/surfaces/index.ts';
import { stepOf } from '../../src/ui/last-step.ts';

const sphere = surfaceFrom({ id: 'sphere' });
const course: Course = {
  surface: sphere,
  start: [3, -4],
  budget: { steps: 10 },
  campLoss: 1e-9,
  flatSlope: 1e-9,
  patience: 5,
};
const descent: Gear = { kind: 'optimizer', optimizer: 'descent', settings: { learningRate: 0.1 } };

describe('a step of descent', () => {
  const climb = climbFrom(course, descent, 1);
  step(climb, { kind: 'step' }, course);
  step(climb, { kind: 'step', settings: { learningRate: 0.25 } }, course);

  test('before the first there is none', () => expect(stepOf(climb, course, 0)).toBeNull());
  test.each([
    ['the first, at the rate of the gear', 1, 0.1],
    ['the second, at the rate the dial was turned to', 2, 0.25],
  ])('%s', (_, count, rate) => {
    const found = stepOf(climb, course, count);
    expect(found?.settings['learningRate']).toBe(rate);
    found?.from.forEach((value, axis) => expect(value - rate * found.gradient[axis]!).toBe(found.to[axis]));
    expect(found?.lossAfter).toBe(sphere.lossAt(found?.to ?? []));
    expect(found?.offDownhill).toBeCloseTo(0, 5);
  });
});

describe('a step on a minibatch', () => {
  const surface = surfaceFrom({ model: 'line', dataset: 'seven-points' });
  const bowl: Course = { ...course, surface, start: [1, 3] };
  const climb = climbFrom(bowl, { ...descent, settings: { learningRate: 0.01 }, batch: 7 }, 3);
  const batches = [2, 7, 1];
  for (const batch of batches) step(climb, { kind: 'step', settings: { batch } }, bowl);

  test.each(batches.map((batch, place) => [batch, place + 1] as const))(
    'with K = %i, step %i shows its samples and their mean gradient',
    (batch, count) => {
      const found = stepOf(climb, bowl, count);
      expect(found?.batch).toHaveLength(batch);
      expect(found?.settings['batch']).toBe(batch);
      expect(found?.gradient).toEqual(surface.fit?.gradientOf(found?.from ?? [], found?.batch ?? []));
      found?.from.forEach((value, axis) => expect(value - 0.01 * found.gradient[axis]!).toBe(found.to[axis]));
    },
  );
  test('a gear without minibatches has none', () => {
    const plain = climbFrom(bowl, descent, 1);
    step(plain, { kind: 'step' }, bowl);
    expect(stepOf(plain, bowl, 1)?.batch).toBeNull();
  });
});

test('a stride says how far it turned away from downhill', () => {
  const climb = climbFrom(course, { kind: 'stride', longest: 5 }, 1);
  step(climb, { kind: 'stride', by: [4, 3] }, course);
  const found = stepOf(climb, course, 1);
  expect(found?.offDownhill).toBeCloseTo(90, 5);
  expect(found?.moved).toEqual([4, 3]);
});
