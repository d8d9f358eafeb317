// The batch as something that is turned: what it costs, what is refused, that a replay is the same climb, and that looking at
// what minibatches might say (the flicker) or did say (the formula) touches nothing.
import { describe, expect, test } from 'vitest';
import { climbFrom, step } from '../../src/core/climb.ts';
import type { Climb, Course, Gear } from '../../src/core/climb.ts';
import { largestBatch } from '../../src/core/budget.ts';
import { distance } from '../../src/core/math.ts';
import { flickerOf, minibatchOf } from '../../src/core/minibatch.ts';
import { fingerprint, recordingOf, replay } from '../../src/core/replay.ts';
import { surfaceFrom } from '../../src/core/surfaces/index.ts';

const RATE = 0.03;
const surface = surfaceFrom({
  model: 'line',
  dataset: 'forty-hikes-standardised',
  domain: [
    [-2, 4],
    [0, 6],
  ],
});
const course: Course = {
  surface,
  start: [-1.2, 0.6],
  budget: { steps: 60, samples: 200 },
  campLoss: 0,
  flatSlope: 1e-9,
  patience: 1000,
};
const lantern = (batch: number): Gear => ({
  kind: 'optimizer',
  optimizer: 'descent',
  settings: { learningRate: RATE },
  batch,
});

function walk(batches: readonly (number | undefined)[], gear = lantern(40), seed = 1): Climb {
  const climb = climbFrom(course, gear, seed);
  for (const batch of batches) step(climb, { kind: 'step', ...(batch && { settings: { batch } }) }, course);
  return climb;
}

describe('a batch that is turned', () => {
  test.each<[says: string, batches: (number | undefined)[], samples: number]>([
    ['a step costs the batch it is taken with', [1, 7, 40], 48],
    ['a batch stays until it is turned again', [3, undefined, undefined, 2], 11],
    ['without turning, the gear’s own', [undefined], 40],
  ])('%s', (_, batches, samples) => {
    const climb = walk(batches);
    expect(climb.spent).toEqual({ steps: batches.length, gradients: batches.length, losses: 0, samples });
  });

  test('is recorded, and a replay from JSON is the same climb', () => {
    const climb = walk([5, 1, undefined, 12, 1, 1, 40]);
    const again = replay(course, JSON.parse(JSON.stringify(recordingOf(climb))));
    expect(fingerprint(again)).toBe(fingerprint(climb));
    expect(again).toEqual(climb);
  });

  test('turned to the gear’s own batch, it is the climb nobody turned', () => {
    const turned = walk([3, 3, 3, 3], lantern(40), 5);
    const fixed = walk([undefined, undefined, undefined, undefined], lantern(3), 5);
    expect(fingerprint(turned)).toBe(fingerprint(fixed));
  });

  test('a climb ends when its battery does not cover a step like the last', () => {
    const climb = walk([40, 40, 40, 40]);
    expect({ outcome: climb.outcome, left: largestBatch(climb, course) }).toEqual({ outcome: null, left: 40 });
    step(climb, { kind: 'step', settings: { batch: 21 } }, course);
    expect({ outcome: climb.outcome, left: largestBatch(climb, course) }).toEqual({ outcome: 'spent', left: 19 });
  });

  const stride: Gear = { kind: 'stride', longest: 1 };
  const fixed: Gear = { kind: 'optimizer', optimizer: 'descent', settings: {} };
  test.each<[says: string, gear: Gear, batch: number, said: string]>([
    ['nobody', lantern(1), 0, 'batch 0 is not a whole number from 1 to 40'],
    ['half a sample', lantern(1), 1.5, 'batch 1.5 is not a whole number from 1 to 40'],
    ['more than there are', lantern(1), 41, 'batch 41 is not a whole number from 1 to 40'],
    ['not a number', lantern(1), NaN, 'setting "batch" of descent is NaN, not a finite number'],
    ['a gear without minibatches', fixed, 3, 'setting "batch" of descent is not one of learningRate'],
    ['a stride', stride, 3, 'gear "stride" takes the commands stride and rest'],
  ])('%s is refused, and nothing changes', (_, gear, batch, said) => {
    const climb = climbFrom(course, gear, 1);
    const before = structuredClone(climb);
    expect(() => step(climb, { kind: 'step', settings: { batch } }, course)).toThrow(said);
    expect(climb).toEqual(before);
  });

  test('more than the battery holds is refused, and nothing changes', () => {
    const climb = walk([40, 40, 40, 40, 1]);
    const before = structuredClone(climb);
    expect(() => step(climb, { kind: 'step', settings: { batch: 40 } }, course)).toThrow(
      'batch 40 costs more than the 39 samples that are left',
    );
    expect(climb).toEqual(before);
  });
});

describe('the flicker', () => {
  const spreadOf = (batch: number): number => {
    const climb = walk([]);
    const full = surface.gradientAt(climb.state.point);
    const all = flickerOf(climb, course, batch, 200);
    return all.reduce((sum, gradient) => sum + distance(gradient, full), 0) / all.length;
  };

  test('is exactly the full gradient when the batch is everybody', () => {
    const climb = walk([1, 1]);
    expect(flickerOf(climb, course, 40, 3)).toEqual(Array(3).fill(climb.gradient));
  });
  test('narrows as the batch grows', () => {
    const spreads = [1, 2, 5, 10, 20, 39].map(spreadOf);
    expect(spreads).toEqual(spreads.toSorted((a, b) => b - a));
    expect(spreads[0]! / spreads[3]!).toBeGreaterThan(2.5);
  });
  test('is right on average', () => {
    const climb = walk([]);
    const all = flickerOf(climb, course, 1, 4000);
    const mean = [0, 1].map((axis) => all.reduce((sum, gradient) => sum + gradient[axis]!, 0) / all.length);
    expect(distance(mean, climb.gradient)).toBeLessThan(0.05 * distance(climb.gradient, [0, 0]));
  });
  test('shows real minibatches: with K = 1, gradients of single samples only', () => {
    const climb = walk([]);
    const singles = Array.from({ length: 40 }, (_, sample) => surface.fit!.gradientOf(climb.state.point, [sample]));
    for (const gradient of flickerOf(climb, course, 1, 30)) expect(singles).toContainEqual(gradient);
  });
  test('is the same twice, another at the next step and for another climber, and touches no luck', () => {
    const climb = walk([]);
    const before = structuredClone(climb);
    const first = flickerOf(climb, course, 2, 6);
    expect(flickerOf(climb, course, 2, 6)).toEqual(first);
    expect(climb).toEqual(before);
    expect(flickerOf({ ...climb, seed: 2 }, course, 2, 6)).not.toEqual(first);
    expect(flickerOf({ ...climb, spent: { ...climb.spent, steps: 1 } }, course, 2, 6)).not.toEqual(first);
  });
  test('does not give away the next step', () => {
    const hits = Array.from({ length: 50 }, (_, seed) => {
      const climb = walk([], lantern(5), seed);
      const [shown] = flickerOf(climb, course, 5, 1);
      step(climb, { kind: 'step' }, course);
      const used = surface.fit!.gradientOf(course.start, minibatchOf(climb, course, 1)!);
      return distance(shown!, used) < 1e-12;
    });
    expect(hits.filter(Boolean)).toEqual([]);
  });
  test('on a formula it is refused', () => {
    const sphere: Course = { ...course, surface: surfaceFrom({ id: 'sphere' }), start: [1, 1] };
    const climb = climbFrom(sphere, { kind: 'optimizer', optimizer: 'descent', settings: {} }, 1);
    expect(() => flickerOf(climb, sphere, 1, 3)).toThrow('"sphere" is a formula and has no samples to draw');
  });
});

describe('the minibatch of a step', () => {
  test('is the one that moved the climber, at every step', () => {
    const batches = [1, 5, 40, 1, 2, 2, 13, 1];
    const climb = walk(batches, lantern(40), 9);
    batches.forEach((batch, place) => {
      const from = climb.trail[place]!;
      const drawn = minibatchOf(climb, course, place + 1);
      if (batch === 40) return expect(drawn).toBeNull();
      expect(drawn).toHaveLength(batch);
      const gradient = surface.fit!.gradientOf(from, drawn!);
      expect(from.map((value, axis) => value - RATE * gradient[axis]!)).toEqual(climb.trail[place + 1]);
    });
  });
  test.each([0, 9])('there is none for step %i of 8', (number) => {
    expect(minibatchOf(walk([1, 1, 1, 1, 1, 1, 1, 1]), course, number)).toBeNull();
  });
  test('rules that guess have none to show', () => {
    const gear: Gear = { kind: 'optimizer', optimizer: 'random-search', settings: {}, batch: 2 };
    expect(minibatchOf(walk([undefined, undefined], gear), course, 1)).toBeNull();
  });
});
