// Luck: the same seed gives the same numbers for ever, and its state survives being written down.
import { expect, test } from 'vitest';
import { fortyHikes } from '../../src/core/datasets/forty-hikes.ts';
import { noisySine } from '../../src/core/datasets/noisy-sine.ts';
import { rareSnow } from '../../src/core/datasets/rare-snow.ts';
import { sin } from '../../src/core/math.ts';
import { gaussian, luckAt, luckFrom } from '../../src/core/random.ts';

const take = (count: number, next: () => number): number[] => Array.from({ length: count }, next);

test.each([0, 1, 42, -7, 2 ** 31])('seed %i gives the same numbers twice', (seed) => {
  const [first, second] = [luckFrom(seed), luckFrom(seed)];
  expect(take(50, () => first.uniform())).toEqual(take(50, () => second.uniform()));
});

test('neighbouring seeds give different numbers from the first on', () => {
  const firsts = take(200, () => 0).map((_, seed) => luckFrom(seed).uniform());
  expect(new Set(firsts).size).toBe(200);
  const mean = firsts.reduce((sum, value) => sum + value, 0) / 200;
  expect(Math.abs(mean - 0.5)).toBeLessThan(0.08);
});

test('a state that went through JSON goes on where it was taken', () => {
  const luck = luckFrom(5);
  luck.below(10);
  const again = luckAt(JSON.parse(JSON.stringify(luck.state())));
  expect(take(50, () => again.below(1000))).toEqual(take(50, () => luck.below(1000)));
});

test('a taken state does not change when the luck goes on', () => {
  const luck = luckFrom(5);
  const state = luck.state();
  const kept = [...state];
  luck.uniform();
  expect(state).toEqual(kept);
});

test('a state that no stream has given throws', () => {
  expect(() => luckAt([1, 2])).toThrow();
});

test.each([1, 2, 7, 10])('below %i is a whole number in range, and reaches all of them', (below) => {
  const luck = luckFrom(3);
  const seen = new Set(take(400, () => luck.below(below)));
  expect([...seen].sort((a, b) => a - b)).toEqual(take(below, () => 0).map((_, i) => i));
});

test('uniform numbers fill [0, 1) evenly, normal ones have mean 0 and deviation 1', () => {
  const luck = luckFrom(9);
  const uniform = take(20_000, () => luck.uniform());
  expect(uniform.every((value) => value >= 0 && value < 1)).toBe(true);
  expect(Math.abs(uniform.reduce((sum, value) => sum + value, 0) / 20_000 - 0.5)).toBeLessThan(0.01);
  const normal = take(20_000, () => gaussian(luck));
  expect(Math.abs(normal.reduce((sum, value) => sum + value, 0) / 20_000)).toBeLessThan(0.03);
  expect(Math.abs(normal.reduce((sum, value) => sum + value * value, 0) / 20_000 - 1)).toBeLessThan(0.04);
});

test('the noisy sine dataset is what its comment says: made from seed 7', () => {
  const luck = luckFrom(7);
  const rounded = (value: number): number => Math.round(value * 100) / 100;
  const made = take(12, () => 0).map(() => {
    const x = rounded(-3 + 6 * luck.uniform());
    return [x, rounded(sin(1.3 * x + 0.4) + 0.15 * gaussian(luck))];
  });
  made.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  expect(noisySine.inputs.map((x, i) => [x, noisySine.targets[i]])).toEqual(made);
});

test('the rare snow dataset is what its comment says: made from seed 11', () => {
  const luck = luckFrom(11);
  const rounded = (value: number): number => Math.round(value * 10) / 10 + 0;
  const made = take(40, () => 0).map((_, day) => {
    const wind = rounded(luck.uniform() * 4 - 2);
    const snow = day === 11 || day === 30 ? 1 : 0;
    return [wind, snow, rounded(0.8 * wind + 2 * snow + 0.1 * gaussian(luck))];
  });
  const { inputs, targets } = rareSnow;
  expect(targets.map((delay, day) => [inputs[2 * day], inputs[2 * day + 1], delay])).toEqual(made);
});

test('the forty hikes dataset is what its comment says: made from seed 13', () => {
  const luck = luckFrom(13);
  const made = take(40, () => 0).map(() => {
    const length = 2 + Math.round(luck.uniform() * 100) / 10;
    return [length, Math.round((0.3 + 0.4 * length + 0.4 * gaussian(luck)) * 10) / 10];
  });
  made.sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d);
  expect(fortyHikes.inputs.map((length, hike) => [length, fortyHikes.targets[hike]])).toEqual(made);
});
