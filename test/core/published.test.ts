// The update rules against numbers that others published; sources and formulas in the project's list of outside checks.
import { describe, expect, test } from 'vitest';
import type { Settings } from '../../src/core/optimizer.ts';
import { sevenPoints } from '../../src/core/datasets/seven-points.ts';
import { surfaceFrom } from '../../src/core/surfaces/index.ts';
import { endOf, groundOn, scriptedGround, sphereOf, statesOf } from './free-ground.ts';

const valley = surfaceFrom({ id: 'valley' });
const bowl = surfaceFrom({ model: 'line', dataset: 'seven-points' });
const rosenbrock = surfaceFrom({ id: 'rosenbrock' });

/** Relative distance, so that 1e-44 can be compared as tightly as 1. */
function expectRelative(value: number, wanted: number, tolerance: number): void {
  expect(Math.abs(value - wanted) / Math.abs(wanted)).toBeLessThan(tolerance);
}

// M0-AR optimizer-race-from-scratch-2026, results/results.json: x^2/2 + 50 y^2 from (-10, 1), 1000 steps.
const race: readonly { id: string; settings: Settings; final: number; robust: number; within: number }[] = [
  { id: 'descent', settings: { learningRate: 0.019 }, final: 1.0888918925392268e-15, robust: 11, within: 1e-9 },
  {
    id: 'momentum',
    settings: { learningRate: 0.019, momentum: 0.9 },
    final: 1.323201158629767e-44,
    robust: 37,
    within: 1e-9,
  },
  {
    id: 'rmsprop',
    settings: { learningRate: 0.01, decay: 0.9, epsilon: 1e-8 },
    final: 0.02829403482535507,
    robust: 0,
    within: 1e-9,
  },
  {
    id: 'adam',
    settings: { learningRate: 0.3, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 },
    final: 2.5403566546e-44,
    robust: 52,
    within: 1e-6,
  },
];

describe.each(race)('the published race: $id', ({ id, settings, final, robust, within }) => {
  const lossAfter = (changed: Settings, steps = 1000) =>
    valley.lossAt(
      endOf({ id, ground: groundOn(valley), start: [-10, 1], steps, settings: { ...settings, ...changed } }),
    );

  test(`ends at ${final}`, () => {
    expectRelative(lossAfter({}), final, within);
  });

  test(`ends below 1e-3 for ${robust} of 101 rates from 1e-4 to 10`, () => {
    const rates = Array.from({ length: 101 }, (_, i) => 10 ** (-4 + (5 * i) / 100));
    expect(rates.filter((learningRate) => lossAfter({ learningRate }) < 1e-3).length).toBe(robust);
  });
});

test('the published race: descent with rate 0.021 explodes to 1.23e43 in 500 steps', () => {
  const run = {
    id: 'descent',
    ground: groundOn(valley),
    start: [-10, 1],
    steps: 500,
    settings: { learningRate: 0.021 },
  };
  expectRelative(valley.lossAt(endOf(run)), 1.2349664590030644e43, 1e-9);
});

describe('Keras unit tests (x = 1, tolerance 5e-4)', () => {
  test('AdaDelta: first gradient 0.01, then 0.1', () => {
    const gradients = [0.01, 0.1, 0.1, 0.1, 0.1, 0.1];
    const settings = { learningRate: 1, decay: 0.8, epsilon: 1e-6 };
    const states = statesOf({ id: 'adadelta', ground: scriptedGround(gradients), start: [1], steps: 6, settings });
    const path = states.slice(1).map(({ point }) => point[0]!);
    [0.9978, 0.9947, 0.9915, 0.9882, 0.9849].forEach((wanted, i) =>
      expect(Math.abs(path[i]! - wanted)).toBeLessThan(5e-4),
    );
  });

  test('AdaGrad: an accumulator that starts at 0.3 is an epsilon of 0.3 more', () => {
    const gradients = [0.01, 0.1, 0.1, 0.1, 0.1, 0.1];
    const settings = { learningRate: 0.2, epsilon: 0.3 + 1e-6 };
    const states = statesOf({ id: 'adagrad', ground: scriptedGround(gradients), start: [1], steps: 6, settings });
    const path = states.map(({ point }) => point[0]!);
    [0.9963, 0.9604, 0.9251, 0.8903, 0.856].forEach((wanted, i) =>
      expect(Math.abs(path[i + 1]! - wanted)).toBeLessThan(5e-4),
    );
  });
});

describe('unit tests of the ASCENT project: x^2 + y^2 from (1, 1), first coordinate after one and two steps', () => {
  const table: readonly [id: string, settings: Settings, first: number, second: number][] = [
    ['descent', { learningRate: 0.1 }, 0.8, 0.64],
    ['momentum', { learningRate: 0.1, momentum: 0.9 }, 0.8, 0.46],
    ['nesterov', { learningRate: 0.1, momentum: 0.9 }, 0.8, 0.496],
    ['adam', { learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 }, 0.999000000005, 0.9980000262138343],
  ];
  test.each(table)('%s', (id, settings, first, second) => {
    const states = statesOf({ id, ground: groundOn(sphereOf(2)), start: [1, 1], steps: 2, settings });
    expect(states[1]!.point[0]).toBeCloseTo(first, 13);
    expect(states[2]!.point[0]).toBeCloseTo(second, 13);
  });
});

describe('optax alias_test: Rosenbrock from (0, 0), within 3e-2 of (1, 1) after 10,000 steps', () => {
  const table: readonly [id: string, settings: Settings][] = [
    ['momentum', { learningRate: 1e-3, momentum: 0.9 }],
    ['adam', { learningRate: 0.1 }],
    ['adagrad', { learningRate: 1 }],
    ['adadelta', { learningRate: 0.1 }],
    ['rmsprop', { learningRate: 5e-3 }],
  ];
  test.each(table)('%s', (id, settings) => {
    const [x, y] = endOf({ id, ground: groundOn(rosenbrock), start: [0, 0], steps: 10_000, settings });
    expect(Math.abs(x! - 1)).toBeLessThan(3e-2);
    expect(Math.abs(y! - 1)).toBeLessThan(3e-2);
  });
});

describe('Nesterov in both forms', () => {
  test('x^2 + y^2 from (1, 1), rate 0.1, momentum 0.5: 0.8, 0.56 here, and 0.7, 0.44 in the shifted variable', () => {
    const settings = { learningRate: 0.1, momentum: 0.5 };
    const states = statesOf({ id: 'nesterov', ground: groundOn(sphereOf(2)), start: [1, 1], steps: 2, settings });
    const path = states.map(({ point }) => point[0]!);
    const shifted = states.map(({ point, velocity }) => point[0]! - 0.1 * 0.5 * (velocity as number[])[0]!);
    expect(path[1]).toBeCloseTo(0.8, 14);
    expect(path[2]).toBeCloseTo(0.56, 14);
    expect(shifted[1]).toBeCloseTo(0.7, 14);
    expect(shifted[2]).toBeCloseTo(0.44, 14);
  });

  test("TensorFlow's rule (z = b z + g; w = w - a (g + b z)) walks exactly in our look-ahead points", () => {
    const [rate, kept] = [0.0003, 0.9];
    const settings = { learningRate: rate, momentum: kept };
    const states = statesOf({ id: 'nesterov', ground: groundOn(rosenbrock), start: [-1.2, 1], steps: 60, settings });
    let [point, velocity] = [
      [-1.2, 1],
      [0, 0],
    ];
    for (const { point: ours, velocity: ourVelocity } of states) {
      const ahead = ours.map((value, i) => value - rate * kept * (ourVelocity as number[])[i]!);
      ahead.forEach((value, i) => expect(value).toBeCloseTo(point[i]!, 11));
      const gradient = rosenbrock.gradientAt(point);
      velocity = velocity.map((z, i) => kept * z + gradient[i]!);
      point = point.map((value, i) => value - rate * (gradient[i]! + kept * velocity[i]!));
    }
  });
});

describe("the chapter's seven points: steps from (0, 0) to an excess loss of 1e-6", () => {
  const lowest = bowl.minima[0]!.loss;
  const stepsOf = (id: string, settings: Settings) => {
    const states = statesOf({ id, ground: groundOn(bowl), start: [0, 0], steps: 6000, settings });
    return states.findIndex(({ point }) => bowl.lossAt(point) - lowest <= 1e-6);
  };
  const table: readonly [id: string, settings: Settings, steps: number][] = [
    ['descent', { learningRate: 0.01 }, 5409],
    ['descent', { learningRate: 0.05 }, 1080],
    ['descent', { learningRate: 0.068 }, 794],
    ['descent', { learningRate: 0.069 }, -1],
    ['momentum', { learningRate: 0.122876, momentum: 0.798201 }, 116],
  ];
  test.each(table)('%s %o: %i', (id, settings, steps) => {
    expect(stepsOf(id, settings)).toBe(steps);
  });

  test('the least-squares line and its loss', () => {
    expect(sevenPoints.count).toBe(7);
    expect(bowl.minima[0]!.point[0]).toBeCloseTo(0.3355932203, 10);
    expect(bowl.minima[0]!.point[1]).toBeCloseTo(0.8047215496, 10);
    expect(lowest).toBeCloseTo(0.0180518852, 10);
  });

  test('rate 0.069 diverges', () => {
    const settings = { learningRate: 0.069 };
    const end = endOf({ id: 'descent', ground: groundOn(bowl), start: [0, 0], steps: 6000, settings });
    expect(bowl.lossAt(end)).toBeGreaterThan(1e30);
  });
});
