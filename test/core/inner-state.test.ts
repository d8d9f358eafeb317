// What the sled and the crampons show of a rule's memory is what the rule will do with it, to the last bit.
import { describe, expect, test } from 'vitest';
import { climbFrom, step, type Climb, type Course } from '../../src/core/climb.ts';
import { gripsOf } from '../../src/core/gear/crampons.ts';
import { foreseen } from '../../src/core/gear/foreseen.ts';
import type { Gear } from '../../src/core/gear/index.ts';
import type { RuledKind } from '../../src/core/gear/ruled.ts';
import { carryOf } from '../../src/core/gear/sled.ts';
import type { Settings } from '../../src/core/optimizer.ts';
import { surfaceFrom } from '../../src/core/surfaces/index.ts';

const course: Course = {
  surface: surfaceFrom({ id: 'beale' }),
  start: [-1, -1.5],
  budget: { steps: 1000 },
  campLoss: -1,
  flatSlope: 0,
  patience: 1000,
};
const ruled = (kind: RuledKind, optimizer: string, settings: Settings = {}): Gear => ({ kind, optimizer, settings });
const stepOn = (climb: Climb, settings?: Settings): void =>
  void step(climb, settings ? { kind: 'step', settings } : { kind: 'step' }, course);

describe('the next step is foreseen', () => {
  test.each([
    ['dial', 'descent', { learningRate: 0.001 }],
    ['sled', 'momentum', { learningRate: 0.0005, momentum: 0.8 }],
    ['crampons', 'adagrad', { learningRate: 0.1 }],
    ['crampons', 'adadelta', { learningRate: 5, decay: 0.9, epsilon: 1e-4 }],
    ['crampons', 'rmsprop', { learningRate: 0.05 }],
    ['crampons', 'adam', { learningRate: 0.1 }],
  ] as const)('%s, %s: point and memory, bit for bit, and nothing is spent', (kind, optimizer, settings) => {
    const climb = climbFrom(course, ruled(kind, optimizer, settings), 1);
    for (let steps = 0; steps < 12; steps++) {
      const before = structuredClone(climb);
      const next = foreseen(climb, course, climb.settings);
      expect(climb).toEqual(before);
      stepOn(climb);
      expect(next).toEqual(climb.state);
    }
  });

  test('with the settings that the dials ask for, not those of the step before', () => {
    const climb = climbFrom(course, ruled('dial', 'descent', { learningRate: 0.001 }), 1);
    const next = foreseen(climb, course, { learningRate: 0.002 });
    stepOn(climb, { learningRate: 0.002 });
    expect(next?.point).toEqual(climb.trail.at(-1));
  });

  test('Nesterov looks ahead: only while there is no velocity is the gradient known', () => {
    const climb = climbFrom(course, ruled('sled', 'nesterov', { learningRate: 0.0005, momentum: 0.8 }), 1);
    expect(foreseen(climb, course, climb.settings)).not.toBeNull();
    stepOn(climb);
    expect(foreseen(climb, course, climb.settings)).toBeNull();
    expect(foreseen(climb, course, { ...climb.settings, momentum: 0 })).not.toBeNull();
  });

  test.each(['finite-difference', 'random-search'])('%s measures elsewhere: nobody knows', (optimizer) => {
    const climb = climbFrom(course, ruled('optimizer', optimizer), 1);
    expect(foreseen(climb, course, climb.settings)).toBeNull();
  });

  test('a minibatch that is still to be drawn is not known, the full batch is', () => {
    const line: Course = { ...course, surface: surfaceFrom({ model: 'line', dataset: 'seven-points' }), start: [1, 1] };
    const climb = climbFrom(line, { kind: 'lantern', optimizer: 'descent', settings: {}, batch: 7 }, 1);
    expect(foreseen(climb, line, { ...climb.settings, batch: 3 })).toBeNull();
    expect(foreseen(climb, line, climb.settings)).not.toBeNull();
  });

  test('a step that leaves the numbers is not foreseen', () => {
    const climb = climbFrom(course, ruled('dial', 'descent'), 1);
    expect(foreseen(climb, course, { learningRate: 1e308 })).toBeNull();
  });
});

describe('the sled', () => {
  test.each(['momentum', 'nesterov'])(
    '%s: a step with momentum 0 forgets the velocity and is plain descent',
    (optimizer) => {
      const climb = climbFrom(course, ruled('sled', optimizer, { learningRate: 0.0005, momentum: 0.9 }), 1);
      for (let steps = 0; steps < 8; steps++) stepOn(climb);
      const [feet, gradient] = [climb.trail.at(-1)!, climb.gradient];
      expect(Math.hypot(...carryOf(climb, climb.settings)!)).toBeGreaterThan(0.01);
      stepOn(climb, { momentum: 0 });
      expect(climb.trail.at(-1)).toEqual(feet.map((value, axis) => value - 0.0005 * gradient[axis]!));
      expect(climb.state['velocity']).toEqual(gradient);
    },
  );

  test('after a brake the next step keeps only the velocity of the braked step', () => {
    const climb = climbFrom(course, ruled('sled', 'momentum', { learningRate: 0.0005, momentum: 0.9 }), 1);
    for (let steps = 0; steps < 8; steps++) stepOn(climb);
    stepOn(climb, { momentum: 0 });
    const [before, after] = climb.trail.slice(-2);
    const carry = carryOf(climb, { learningRate: 0.0005, momentum: 0.9 })!;
    carry.forEach((part, axis) => expect(part).toBeCloseTo(0.9 * (after![axis]! - before![axis]!), 12));
  });

  test('momentum lands where velocity and push add up to', () => {
    const climb = climbFrom(course, ruled('sled', 'momentum', { learningRate: 0.0005, momentum: 0.9 }), 1);
    for (let steps = 0; steps < 8; steps++) stepOn(climb);
    const carry = carryOf(climb, climb.settings)!;
    const expected = climb.trail.at(-1)!.map((value, axis) => value + carry[axis]! - 0.0005 * climb.gradient[axis]!);
    stepOn(climb);
    climb.trail.at(-1)!.forEach((value, axis) => expect(value).toBeCloseTo(expected[axis]!, 12));
  });

  test('a rule without velocity carries nobody', () => {
    const climb = climbFrom(course, ruled('dial', 'descent'), 1);
    expect(carryOf(climb, climb.settings)).toBeNull();
  });
});

describe('the crampons', () => {
  test.each([
    ['adagrad', { learningRate: 0.1 }],
    ['adadelta', { learningRate: 5, decay: 0.9, epsilon: 1e-4 }],
    ['rmsprop', { learningRate: 0.05 }],
    ['adam', { learningRate: 0.1 }],
  ] as const)('%s: rate times gradient (Adam: times mean) is the step that is taken', (optimizer, settings) => {
    const climb = climbFrom(course, ruled('crampons', optimizer, settings), 1);
    for (let steps = 0; steps < 12; steps++) {
      const [feet, slope] = [climb.trail.at(-1)!, climb.gradient];
      const next = foreseen(climb, course, climb.settings)!;
      const grips = gripsOf(optimizer, climb.state, next, climb.settings)!;
      stepOn(climb);
      grips.forEach(({ rate, mean }, axis) => {
        const moved = climb.trail.at(-1)![axis]! - feet[axis]!;
        expect(moved).toBeCloseTo(-rate * (mean ?? slope[axis]!), 12);
      });
    }
  });

  test('AdaGrad has gathered the sum of all squared gradients, RMSprop a running mean', () => {
    for (const [optimizer, expected] of [
      ['adagrad', (all: number[]) => all.reduce((sum, slope) => sum + slope * slope, 0)],
      ['rmsprop', (all: number[]) => all.reduce((mean, slope) => 0.9 * mean + (1 - 0.9) * slope * slope, 0)],
    ] as const) {
      const climb = climbFrom(course, ruled('crampons', optimizer, { learningRate: 0.05 }), 1);
      const slopes: number[][] = [];
      for (let steps = 0; steps < 10; steps++) {
        slopes.push([...climb.gradient]);
        stepOn(climb);
      }
      const grips = gripsOf(optimizer, climb.state, climb.state, climb.settings)!;
      grips.forEach(({ square }, axis) => {
        const sum = expected(slopes.map((slope) => slope[axis]!));
        expect(square / sum).toBeCloseTo(1, 12);
      });
    }
  });

  test('before the first step nothing is gathered, and no number is missing', () => {
    for (const optimizer of ['adagrad', 'adadelta', 'rmsprop', 'adam']) {
      const climb = climbFrom(course, ruled('crampons', optimizer), 1);
      for (const { square, rate } of gripsOf(optimizer, climb.state, climb.state, climb.settings)!) {
        expect(square).toBe(0);
        expect(Number.isFinite(rate)).toBe(true);
      }
    }
  });

  test('a rule with one rate for all axes has no grips', () => {
    const climb = climbFrom(course, ruled('sled', 'momentum'), 1);
    expect(gripsOf('momentum', climb.state, climb.state, climb.settings)).toBeNull();
  });
});
