// Changed copies of a dataset: dropout masks and noisy inputs. The mean over all masks is the expected loss, worked out by hand; a
// minibatch draws whole groups, costs their samples, and only ever sees one mask at a time.
import { describe, expect, test } from 'vitest';
import { augmented, hasMasks, keptIn } from '../../src/core/augment.ts';
import { largestBatch } from '../../src/core/budget.ts';
import { climbFrom, step, type Course } from '../../src/core/climb.ts';
import { drawsIn, samplesIn, type Dataset } from '../../src/core/dataset.ts';
import { minibatchOf } from '../../src/core/minibatch.ts';
import { surfaceOn } from '../../src/core/model.ts';
import { twoFeatures } from '../../src/core/models/two-features.ts';

const three: Dataset = { id: 'three', features: 2, count: 3, inputs: [1, 2, -1, 0.5, 3, 1], targets: [1, 0, 2] };
const plain = surfaceOn(twoFeatures, three);

/** data loss + r / (1 - r) * sum over features of w^2 * mean x^2: what dropout with rate r expects of a linear model. */
function expectedLoss(point: readonly number[], rate: number): number {
  const shrinkage = [0, 1].map((feature) => {
    const squares = [0, 1, 2].map((sample) => (three.inputs[2 * sample + feature] ?? NaN) ** 2);
    return ((point[feature] ?? NaN) ** 2 * squares.reduce((sum, square) => sum + square)) / 3;
  });
  return plain.lossAt(point) + (rate / (1 - rate)) * (shrinkage[0]! + shrinkage[1]!);
}

describe.each([1 / 2, 1 / 3, 1 / 4])('dropout with rate %f', (dropout) => {
  const masked = augmented(three, { dropout });
  test.each([
    [1, 1],
    [-0.4, 2],
    [0, 3],
  ])('has the expected loss as its mean, at (%f, %f)', (x, y) => {
    expect(surfaceOn(twoFeatures, masked).lossAt([x, y])).toBeCloseTo(expectedLoss([x, y], dropout), 12);
  });
  test('drops each feature in that part of its masks, and knows what it kept', () => {
    const groups = Array.from({ length: drawsIn(masked) }, (_, group) => keptIn(masked, group));
    for (const feature of [0, 1]) {
      expect(groups.filter((kept) => !kept.includes(feature)).length / groups.length).toBeCloseTo(dropout, 12);
    }
    expect([groups[0], groups.at(-1), hasMasks(masked)]).toEqual([[0, 1], [], true]);
  });
});

test('noisy copies move the inputs by noise of that deviation, keep the targets, and are the same twice', () => {
  const noisy = augmented(three, { noise: 0.5, copies: 400 });
  expect([noisy.count, noisy.groups, hasMasks(noisy)]).toEqual([1200, 400, false]);
  expect(noisy.targets.slice(600, 603)).toEqual(three.targets);
  const moved = noisy.inputs.map((input, at) => input - (three.inputs[at % 6] ?? NaN));
  const mean = moved.reduce((sum, gap) => sum + gap) / moved.length;
  const deviation = Math.sqrt(moved.reduce((sum, gap) => sum + gap * gap, 0) / moved.length);
  expect(Math.abs(mean)).toBeLessThan(0.03);
  expect(Math.abs(deviation - 0.5)).toBeLessThan(0.03);
  expect(augmented(three, { noise: 0.5, copies: 400 })).toEqual(noisy);
  expect(augmented(three, { noise: 0.5, copies: 400, seed: 2 }).inputs).not.toEqual(noisy.inputs);
});

test.each([
  [{ dropout: 0.3 }, 'dropout 0.3 is not 1/2, 1/3, 1/4'],
  [{ dropout: 1 / 9 }, 'has 81 masks: too many'],
  [{ noise: -1, copies: 3 }, 'noise -1 is not a deviation'],
  [{ noise: 1, copies: 0 }, '0 noisy copies cannot be made'],
])('refuses %j', (spec, message) => {
  expect(() => augmented(three, spec)).toThrow(message);
});
test('refuses to change copies again', () => {
  expect(() => augmented(augmented(three, { dropout: 0.5 }), { dropout: 0.5 })).toThrow('is augmented already');
});

describe('a minibatch of groups', () => {
  const masked = augmented(three, { dropout: 0.5 });
  const course: Course = {
    surface: surfaceOn(twoFeatures, masked),
    start: [1, -1],
    budget: { steps: 20, samples: 40 },
    campLoss: 0,
    flatSlope: 1e-9,
    patience: 20,
  };
  const gear = { kind: 'lantern', optimizer: 'descent', settings: { learningRate: 0.05 }, batch: 1 } as const;

  test('is one whole mask, costs its samples, and moves the climber by its gradient', () => {
    const climb = climbFrom(course, gear, 3);
    const wholes = [0, 1, 2, 3].map((group) => samplesIn(masked, [group]));
    for (let number = 1; number <= 6; number++) {
      const from = climb.state.point.slice();
      step(climb, { kind: 'step' }, course);
      const drawn = minibatchOf(climb, course, number)!;
      expect(wholes).toContainEqual(drawn);
      const gradient = course.surface.fit!.gradientOf(from, drawn);
      expect(climb.trail[number]).toEqual(from.map((value, axis) => value - 0.05 * gradient[axis]!));
      expect(climb.spent.samples).toBe(3 * number);
    }
    expect(largestBatch(climb, course)).toBe(7);
  });
  test('all groups are the full loss', () => {
    const climb = climbFrom(course, { ...gear, batch: 4 }, 3);
    step(climb, { kind: 'step' }, course);
    expect([climb.spent.samples, minibatchOf(climb, course, 1)]).toEqual([12, null]);
  });
  test('more groups than there are is refused', () => {
    expect(() => climbFrom(course, { ...gear, batch: 5 }, 3)).toThrow('from 1 to 4, the groups of samples');
  });
});
