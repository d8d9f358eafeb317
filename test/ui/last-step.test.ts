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

test('a stride says how far it turned away from downhill', () => {
  const climb = climbFrom(course, { kind: 'stride', longest: 5 }, 1);
  step(climb, { kind: 'stride', by: [4, 3] }, course);
  const found = stepOf(climb, course, 1);
  expect(found?.offDownhill).toBeCloseTo(90, 5);
  expect(found?.moved).toEqual([4, 3]);
});
