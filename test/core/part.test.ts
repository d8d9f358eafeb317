// Parts of one dataset: training, validation and test set, and folds, are disjoint and together the whole; drawn samples are
// what their seed says; and training and validation ground are the same model on different samples.
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/core/dataset.ts';
import { datasetFor } from '../../src/core/datasets/index.ts';
import { familyFor, familyIds } from '../../src/core/families/index.ts';
import { drawnFrom } from '../../src/core/family.ts';
import { partOf, setNames, type PartSpec } from '../../src/core/part.ts';
import { surfaceFrom } from '../../src/core/surfaces/index.ts';

const drawn = (family: string, seed = 5, count = 30) =>
  drawnFrom(familyFor(family), { family, seed, count, noise: 0.3 });

/** Every sample as a text, sorted: two lists are equal where the same samples are in them, in whatever order. */
function samplesOf(...sets: readonly Dataset[]): string[] {
  return sets
    .flatMap(({ count, features, inputs, targets }) =>
      Array.from({ length: count }, (_, i) =>
        [...inputs.slice(i * features, (i + 1) * features), targets[i]].join(' '),
      ),
    )
    .sort();
}

const wholes = [datasetFor('noisy-sine'), datasetFor('rare-snow'), ...familyIds.map((family) => drawn(family))];

describe.each(wholes.map((whole) => ({ name: whole.id, whole })))('$name', ({ whole }) => {
  const half = Math.floor(whole.count / 2);
  const last = whole.count - half - 2;

  test.each([1, 2, 77])(
    'training, validation and test set dealt with seed %i are disjoint and together the whole',
    (seed) => {
      const sets = setNames.map((take) => partOf(whole, { split: [half, 2, last], take, seed }));
      expect(sets.map(({ count }) => count)).toEqual([half, 2, last]);
      expect(samplesOf(...sets)).toEqual(samplesOf(whole));
      expect(new Set(samplesOf(...sets)).size).toBe(new Set(samplesOf(whole)).size);
    },
  );

  test.each([2, 5])('of %i folds each is the validation set once, and the training set is the rest', (folds) => {
    const foldAt = (fold: number, take: 'training' | 'validation') => partOf(whole, { folds, fold, take });
    const numbers = Array.from({ length: folds }, (_, i) => i + 1);
    expect(samplesOf(...numbers.map((fold) => foldAt(fold, 'validation')))).toEqual(samplesOf(whole));
    for (const fold of numbers) {
      expect(samplesOf(foldAt(fold, 'validation'), foldAt(fold, 'training'))).toEqual(samplesOf(whole));
      expect(Math.abs(foldAt(fold, 'validation').count - whole.count / folds)).toBeLessThan(1);
    }
  });

  test('the same seed deals the same samples, another one others', () => {
    const training = (seed: number) => samplesOf(partOf(whole, { split: [half, 2, last], take: 'training', seed }));
    expect(training(4)).toEqual(training(4));
    expect(training(4)).not.toEqual(training(5));
  });
});

test.each(familyIds)(
  'samples of "%s" are those of their seed, and fewer of them are the first ones of many',
  (family) => {
    expect(drawn(family)).toEqual(drawn(family));
    expect(drawn(family, 6).targets).not.toEqual(drawn(family).targets);
    const features = familyFor(family).features;
    expect(drawn(family, 5, 12).inputs).toEqual(drawn(family).inputs.slice(0, 12 * features));
    expect(drawn(family, 5, 12).targets).toEqual(drawn(family).targets.slice(0, 12));
  },
);

test.each(familyIds)('the noise on "%s" has mean 0 and the deviation asked for', (familyId) => {
  const family = familyFor(familyId);
  const { inputs, targets, features } = drawnFrom(family, { family: familyId, seed: 1, count: 4000, noise: 0.3 });
  const noise = targets.map((target, i) => target - family.truthAt(inputs.slice(i * features, (i + 1) * features)));
  const mean = noise.reduce((sum, value) => sum + value, 0) / noise.length;
  const variance = noise.reduce((sum, value) => sum + (value - mean) ** 2, 0) / noise.length;
  expect(Math.abs(mean)).toBeLessThan(0.02);
  expect(Math.sqrt(variance)).toBeCloseTo(0.3, 1);
});

test('training and validation ground, weighed by their samples, are the ground of the whole', () => {
  const spec = { model: 'sine', dataset: { family: 'wave', seed: 9, count: 18, noise: 0.2 } };
  const ground = (take: 'training' | 'validation') => surfaceFrom({ ...spec, part: { split: [6, 12], take } });
  for (const point of [
    [1.3, 0.4],
    [-2, 1],
    [0.2, -3],
  ]) {
    const parts = (6 * ground('training').lossAt(point) + 12 * ground('validation').lossAt(point)) / 18;
    expect(parts).toBeCloseTo(surfaceFrom(spec).lossAt(point), 12);
  }
});

test.each<[says: string, part: PartSpec, message: string]>([
  [
    'sizes that are not all samples',
    { split: [6, 5], take: 'training' },
    'a split into 6 + 5 is not a split of 12 samples',
  ],
  ['a set the split does not have', { split: [6, 6], take: 'test' }, 'a split into 6 + 6 has no test set'],
  ['more folds than samples', { folds: 13, fold: 1, take: 'training' }, '12 samples cannot be dealt into 13 folds'],
  ['a fold there is not', { folds: 5, fold: 6, take: 'training' }, 'fold 6 is not a whole number from 1 to 5'],
  ['the test set of folds', { folds: 5, fold: 1, take: 'test' }, 'folds have no test set'],
])('%s are refused', (_, part, message) => {
  expect(() => partOf(datasetFor('noisy-sine'), part)).toThrow(message);
});

test.each([
  { says: 'no samples', spec: { seed: 1, count: 0, noise: 0 }, message: 'a dataset of 0 samples cannot be drawn' },
  {
    says: 'noise below 0',
    spec: { seed: 1, count: 3, noise: -1 },
    message: 'noise -1 is not a deviation of 0 or more',
  },
])('$says cannot be drawn', ({ spec, message }) => {
  expect(() => drawnFrom(familyFor('wave'), { family: 'wave', ...spec })).toThrow(message);
});
