// What an ending is called once the validation set has been heard: a table of training loss, validation loss and ending.
import { expect, test } from 'vitest';
import { climbFrom, step, type Course } from '../../src/core/climb.ts';
import { sphere } from '../../src/core/surfaces/sphere.ts';

/** x^2 + y^2 in training; the validation loss is what the row says, wherever one stands. */
function courseWith(validation: number, tent: boolean): Course {
  const { parameters, domain } = sphere;
  const flat = { id: 'told', parameters, domain, minima: [], lossAt: () => validation, gradientAt: () => [0, 0] };
  return {
    surface: sphere,
    start: [3, 0],
    budget: { steps: 2 },
    campLoss: 1,
    flatSlope: 1e-3,
    patience: 3,
    validation: { surface: flat, campLoss: 0.5, tent },
  };
}

test.each([
  {
    name: 'walks to a low training loss: camp where the validation loss is low too',
    validation: 0.4,
    tent: false,
    by: [-2.5, 0],
    outcome: 'camp',
  },
  {
    name: 'walks to a low training loss: fooled where only that is low',
    validation: 0.6,
    tent: false,
    by: [-2.5, 0],
    outcome: 'fooled',
  },
  {
    name: 'rests high up: spent, however low the validation loss',
    validation: 0.4,
    tent: false,
    by: [-1, 0],
    outcome: 'spent',
  },
  {
    name: 'pitches the tent where the validation loss is low: camp, however high the training loss',
    validation: 0.4,
    tent: true,
    by: [-1, 0],
    outcome: 'camp',
  },
  {
    name: 'pitches the tent where only the training loss is low: fooled',
    validation: 0.6,
    tent: true,
    by: [-2.5, 0],
    outcome: 'fooled',
  },
  { name: 'pitches the tent where neither is low: spent', validation: 0.6, tent: true, by: [-1, 0], outcome: 'spent' },
] as const)('$name', ({ validation, tent, by, outcome }) => {
  const course = courseWith(validation, tent);
  const climb = climbFrom(course, { kind: 'stride', longest: 5 }, 1);
  step(climb, { kind: 'stride', by }, course);
  if (!climb.outcome) step(climb, { kind: 'rest' }, course);
  expect(climb.outcome).toBe(outcome);
});

test('with a tent a low training loss does not end the climb', () => {
  const course = courseWith(0.4, true);
  const climb = climbFrom(course, { kind: 'stride', longest: 5 }, 1);
  step(climb, { kind: 'stride', by: [-2.5, 0] }, course);
  expect(climb.outcome).toBeNull();
});

test('leaving the map is no camp, whatever the validation loss', () => {
  const course = courseWith(0, true);
  const climb = climbFrom(course, { kind: 'stride', longest: 50 }, 1);
  step(climb, { kind: 'stride', by: [40, 0] }, course);
  expect(climb.outcome).toBe('exploded');
});
