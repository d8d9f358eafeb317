// One contract for all optimizers: plain data, same bits twice, any dimension, downhill on a bowl, honest about its cost.
import { describe, expect, test } from 'vitest';
import { optimizerFor, optimizers } from '../../src/core/optimizers/index.ts';
import { groundOn, settingsFor, sphereOf, statesOf } from './free-ground.ts';

const dimensions = [1, 2, 7];
const startIn = (count: number) => Array.from({ length: count }, (_, i) => 3 - i / 2);

describe.each(optimizers)('$id', (optimizer) => {
  test.each(dimensions)('gets lower on the sphere in %i dimensions', (count) => {
    const sphere = sphereOf(count);
    const start = startIn(count);
    const states = statesOf({ id: optimizer.id, ground: groundOn(sphere), start, steps: 400 });
    expect(sphere.lossAt(states.at(-1)!.point)).toBeLessThan(sphere.lossAt(start) * 0.97);
  });

  test('gives the same bits twice', () => {
    const run = () => statesOf({ id: optimizer.id, ground: groundOn(sphereOf(2)), start: [3, -2], steps: 50 });
    expect(run()).toStrictEqual(run());
  });

  test('state survives JSON in the middle of a run', () => {
    const ground = () => groundOn(sphereOf(3));
    const settings = settingsFor(optimizer);
    const whole = optimizer.start([3, -2, 1]);
    const onOneGround = ground();
    for (let i = 0; i < 20; i++) optimizer.step(whole, onOneGround, settings);

    const before = optimizer.start([3, -2, 1]);
    const onOther = ground();
    for (let i = 0; i < 10; i++) optimizer.step(before, onOther, settings);
    const after = JSON.parse(JSON.stringify(before));
    for (let i = 0; i < 10; i++) optimizer.step(after, onOther, settings);
    expect(after).toStrictEqual(whole);
  });

  test('leaves the point it starts from alone', () => {
    const start = [3, -2];
    const state = optimizer.start(start);
    optimizer.step(state, groundOn(sphereOf(2)), settingsFor(optimizer));
    expect(start).toStrictEqual([3, -2]);
  });

  test.each(dimensions)('measures what costOf says, in %i dimensions', (count) => {
    const counted = { gradients: 0, losses: 0 };
    const free = groundOn(sphereOf(count));
    const ground = {
      ...free,
      gradientAt: (point: readonly number[], into?: number[]) => (counted.gradients++, free.gradientAt(point, into)),
      lossAt: (point: readonly number[]) => (counted.losses++, free.lossAt(point)),
    };
    const state = optimizer.start(startIn(count));
    const promised = { gradients: 0, losses: 0 };
    for (let i = 0; i < 3; i++) {
      const cost = optimizer.costOf(state);
      promised.gradients += cost.gradients;
      promised.losses += cost.losses;
      optimizer.step(state, ground, settingsFor(optimizer));
    }
    expect(counted).toStrictEqual(promised);
  });

  test('keeps its arrays: a step allocates no new ones', () => {
    const state = optimizer.start([3, -2]);
    const arrays = Object.values(state).filter(Array.isArray);
    for (let i = 0; i < 3; i++) optimizer.step(state, groundOn(sphereOf(2)), settingsFor(optimizer));
    const after = Object.values(state).filter(Array.isArray);
    expect(after.every((array, i) => array === arrays[i])).toBe(true);
  });

  test('every setting starts inside its dial', () => {
    for (const { initial, low, high } of optimizer.settings) {
      expect(initial).toBeGreaterThanOrEqual(low);
      expect(initial).toBeLessThanOrEqual(high);
    }
  });
});

test('ids are unique', () => {
  expect(new Set(optimizers.map(({ id }) => id)).size).toBe(optimizers.length);
});

test('an unknown id names the choices', () => {
  expect(() => optimizerFor('adma')).toThrow(
    'optimizer "adma" is not one of random-search, finite-difference, descent, momentum, nesterov, adagrad, adadelta, rmsprop, adam',
  );
});

test('finite differences cost 2N loss evaluations a step', () => {
  const poking = optimizerFor('finite-difference');
  expect(dimensions.map((count) => poking.costOf(poking.start(startIn(count))).losses)).toStrictEqual([2, 4, 14]);
});
