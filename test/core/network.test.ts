// The network of the haystack: its size, its gradient against finite differences, and that every part of the climb takes it unchanged.
import { describe, expect, test } from 'vitest';
import { climbFrom, step } from '../../src/core/climb.ts';
import type { Climb, Course, Gear } from '../../src/core/climb.ts';
import { digitNetworkOn } from '../../src/core/network/digit-network.ts';
import { labelOf, PIXELS } from '../../src/core/network/digits.ts';
import { accuracyOf, answerFor, PARAMETERS, startWeights } from '../../src/core/network/network.ts';
import { gaussian, luckFrom } from '../../src/core/random.ts';
import { fingerprint, recordingOf, replay } from '../../src/core/replay.ts';
import type * as Fetched from '../../src/core/surfaces/fetched.ts';
import { firstPlaces, testInputs, trainingDigits, trainingInputs } from '../digits.ts';

const surface = digitNetworkOn(trainingDigits);
const { fit } = surface;
const start = startWeights(luckFrom(7));
/** Weights as they are after some training: larger, so that no layer is near linear. */
const trained = start.map((weight, at) => 3 * weight + 0.1 * gaussian(luckFrom(at)));

const course: Course = {
  surface,
  start,
  budget: { steps: 60 },
  campLoss: 0.2,
  flatSlope: 1e-6,
  patience: 60,
};

function walked(gear: Gear, seed: number): Climb {
  const climb = climbFrom(course, gear, seed);
  while (!climb.outcome) step(climb, { kind: 'step' }, course);
  return climb;
}

const sgd: Gear = { kind: 'optimizer', optimizer: 'descent', settings: { learningRate: 1 }, batch: 50 };

test('784 inputs, 15 hidden neurons and 10 outputs make 11,935 weights and biases', () => {
  expect(PARAMETERS).toBe(784 * 15 + 15 + 15 * 10 + 10);
  expect(PARAMETERS).toBe(11_935);
  expect(surface.parameters).toHaveLength(PARAMETERS);
  expect(surface.domain).toHaveLength(PARAMETERS);
  expect(start).toHaveLength(PARAMETERS);
});

test('with all weights 0 every answer has the same share, and the loss is log 10', () => {
  const zeros = start.map(() => 0);
  expect(Math.abs(surface.lossAt(zeros) - Math.log(10))).toBeLessThan(1e-12);
  for (const share of answerFor(zeros, testInputs, 3).shares) expect(share).toBeCloseTo(0.1, 12);
});

test('surely wrong weights have a large loss, and no infinite one', () => {
  const loss = surface.lossAt(start.map((weight) => 1000 * weight));
  expect(loss).toBeGreaterThan(100);
  expect(Number.isFinite(loss)).toBe(true);
});

describe.each([
  ['at the start', start],
  ['where the weights are large', trained],
])('%s', (_, point) => {
  const subset = [3, 141, 592, 653, 897];

  test('backpropagation gives the central differences of the loss, in 200 random coordinates and all of the output layer', () => {
    const gradient = fit.gradientOf(point, subset);
    const luck = luckFrom(11);
    const inked = Array.from({ length: 200 }, () => luck.below(PARAMETERS));
    const output = Array.from({ length: 175 }, (_, at) => PARAMETERS - 175 + at);
    const h = 1e-4;
    let worst = 0;
    for (const at of [...inked, ...output]) {
      const lossWith = (offset: number): number =>
        fit.lossOf(
          point.map((weight, place) => (place === at ? weight + offset : weight)),
          subset,
        );
      const slope = (8 * (lossWith(h) - lossWith(-h)) - (lossWith(2 * h) - lossWith(-2 * h))) / (12 * h);
      worst = Math.max(worst, Math.abs(slope - gradient[at]!));
    }
    expect(worst).toBeLessThan(1e-9);
    expect(inked.filter((at) => gradient[at] !== 0).length).toBeGreaterThan(50);
  });

  test('the whole loss and gradient are the means of the single ones', () => {
    const everything = firstPlaces(fit.dataset.count);
    const mean = everything.reduce((sum, place) => sum + fit.lossOf(point, [place]), 0) / everything.length;
    expect(Math.abs(mean - surface.lossAt(point))).toBeLessThan(1e-10);
    const whole = surface.gradientAt(point);
    const halves = [everything.slice(0, 500), everything.slice(500)].map((half) => fit.gradientOf(point, half));
    whole.forEach((slope, at) => expect(Math.abs((halves[0]![at]! + halves[1]![at]!) / 2 - slope)).toBeLessThan(1e-12));
  });

  test('the gradient is written into the given list, whatever was in it', () => {
    const into = [NaN, 7];
    expect(fit.gradientOf(point, subset, into)).toBe(into);
    expect(into).toEqual(fit.gradientOf(point, subset));
  });

  test('a digit handed over as 784 inks is answered as the digit itself', () => {
    const { inputs } = fit.dataset;
    for (const place of [0, 7, 333, 999])
      expect(fit.outputAt(point, inputs.slice(place * PIXELS, (place + 1) * PIXELS))).toBe(
        answerFor(point, trainingInputs, place).digit,
      );
  });
});

test('start weights answer about one digit in ten rightly, and no two seeds are alike', () => {
  const accuracies = [1, 2, 3, 4].map((seed) => accuracyOf(startWeights(luckFrom(seed)), testInputs));
  for (const accuracy of accuracies) expect(accuracy).toBeLessThan(0.25);
  expect(startWeights(luckFrom(1))).not.toEqual(startWeights(luckFrom(2)));
  expect(startWeights(luckFrom(1))).toEqual(startWeights(luckFrom(1)));
});

test.each<[string, Gear, number]>([
  ['SGD', sgd, 0.75],
  ['momentum', { ...sgd, optimizer: 'momentum', settings: { learningRate: 0.3, momentum: 0.9 } }, 0.75],
  ['Adam', { ...sgd, optimizer: 'adam', settings: { learningRate: 0.02 } }, 0.75],
])('%s on minibatches of 50 learns to read in 60 steps', (name, gear, atLeast) => {
  const climb = walked(gear, 3);
  const accuracy = accuracyOf(climb.trail.at(-1)!, testInputs);
  console.log(`${name}: loss ${climb.losses.at(-1)!.toFixed(3)}, test accuracy ${(100 * accuracy).toFixed(1)} %`);
  expect(climb.losses[0]).toBeGreaterThan(2.2);
  expect(climb.losses.at(-1)).toBeLessThan(0.9);
  expect(accuracy).toBeGreaterThan(atLeast);
  expect(climb.spent.samples).toBe(60 * 50);
});

test('the same seed and commands give the same bits, another seed others', () => {
  const short: Course = { ...course, budget: { steps: 5 } };
  const climb = climbFrom(short, sgd, 8);
  while (!climb.outcome) step(climb, { kind: 'step' }, short);
  expect(fingerprint(replay(short, recordingOf(climb)))).toBe(fingerprint(climb));
  expect(fingerprint(replay(short, { ...recordingOf(climb), seed: 9 }))).not.toBe(fingerprint(climb));
});

test('a level may name it once it has been handed in', async () => {
  // A copy of the module for this test: in the one that all tests share the digits may be there
  // already, and would be exchanged.
  const copy = '../../src/core/surfaces/fetched.ts?of-this-test';
  const { fetchedSurface, handIn } = (await import(copy)) as typeof Fetched;
  expect(fetchedSurface('sphere')).toBeUndefined();
  expect(() => fetchedSurface('digit-network')).toThrow(
    'surface "digit-network" has to be fetched and handed in first',
  );
  handIn(surface);
  expect(fetchedSurface('digit-network')).toBe(surface);
  expect(() => handIn({ ...surface, id: 'haystack' })).toThrow('surface "haystack" is not one of digit-network');
});

test('labels go round', () => {
  expect(firstPlaces(12).map(labelOf)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1]);
});
