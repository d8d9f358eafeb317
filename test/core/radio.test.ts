// The radio: what is heard of the validation loss and when, and what bots do by it.
import { describe, expect, test } from 'vitest';
import { botFrom, walkBot } from '../../src/core/bot.ts';
import { climbFrom, step, type Course } from '../../src/core/climb.ts';
import type { ClimbEvent } from '../../src/core/events.ts';
import { readingsOf, risesOf } from '../../src/core/radio.ts';
import { sphere } from '../../src/core/surfaces/sphere.ts';

/** The squared distance from (2, 0): on the way from (4, 0) to the training minimum at 0 it falls, and then rises. */
const beside = {
  ...sphere,
  id: 'beside',
  minima: [{ point: [2, 0], loss: 0 }],
  lossAt: ([x = 0, y = 0]: readonly number[]) => (x - 2) ** 2 + y ** 2,
};
const course: Course = {
  surface: sphere,
  start: [4, 0],
  budget: { steps: 40 },
  campLoss: 0.1,
  flatSlope: 1e-9,
  patience: 3,
  validation: { surface: beside, campLoss: 1, tent: true, radio: 2 },
};
const gear = { kind: 'radio', optimizer: 'descent', settings: { learningRate: 0.05 } } as const;

test('reads the validation loss at the start and after every second step, and says so as it happens', () => {
  const climb = climbFrom(course, gear, 1);
  const events = Array.from({ length: 5 }, () => step(climb, { kind: 'step' }, course));
  const x = Array.from({ length: 6 }, (_, taken) => 4 * 0.9 ** taken);
  const readings = readingsOf(climb, course);
  expect(readings.map((each) => each.step)).toEqual([0, 2, 4]);
  readings.forEach((each) => expect(each.loss).toBeCloseTo(((x[each.step] ?? NaN) - 2) ** 2, 12));
  const heard = events.map((list) =>
    list.find((event): event is ClimbEvent & { kind: 'heard' } => event.kind === 'heard'),
  );
  expect(heard.map((event) => event?.loss)).toEqual([
    undefined,
    readings[1]?.loss,
    undefined,
    readings[2]?.loss,
    undefined,
  ]);
  expect(heard.map((event) => event?.rose)).toEqual([undefined, false, undefined, false, undefined]);
});

test('is silent on a course without one', () => {
  const silent = { ...course, validation: undefined };
  const climb = climbFrom(silent, gear, 1);
  expect(step(climb, { kind: 'step' }, silent).map(({ kind }) => kind)).not.toContain('heard');
  expect(readingsOf(climb, silent)).toEqual([]);
});

test.each([
  ['nothing heard', [], 0],
  ['one reading', [3], 0],
  ['falling', [3, 2, 1], 0],
  ['as before is no rise', [3, 2, 2], 0],
  ['risen once', [3, 2, 2.5], 1],
  ['risen twice in a row', [3, 1, 2, 4], 2],
  ['risen, fallen, risen', [1, 2, 1, 3], 1],
])('rises in a row: %s', (_, losses, rises) => {
  expect(risesOf(losses.map((loss, place) => ({ step: place, loss })))).toBe(rises);
});

describe('a bot with patience', () => {
  test.each([1, 2, 3])('of %i pitches its tent at the end of that many rises, and not before', (patience) => {
    const bot = { optimizer: 'descent', settings: { learningRate: 0.05 }, patience };
    const climb = botFrom(course, bot, { player: gear, seed: 1, place: 0 });
    walkBot(climb, course);
    // Lowest at step 6 (x = 2.13) or 8 (x = 1.72): (x - 2)^2 is smaller at 6, so the first rise is heard at 8.
    expect(climb.spent.steps).toBe(6 + 2 * patience);
    expect(climb.commands.at(-1)).toEqual({ kind: 'rest' });
  });
  test('without it goes on until its steps are spent, and is fooled', () => {
    const climb = botFrom(
      course,
      { optimizer: 'descent', settings: { learningRate: 0.05 } },
      { player: gear, seed: 1, place: 0 },
    );
    walkBot(climb, course);
    expect([climb.spent.steps, climb.outcome]).toEqual([40, 'fooled']);
  });
});
