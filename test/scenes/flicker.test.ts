// The flickering lamp: a few faint arrows that change now and then, all of them at once when calm, none where the batch is all.
import { beforeEach, describe, expect, test } from 'vitest';
import type { Level } from '../../src/content/level.ts';
import { climbFrom, step, type Course, type Gear } from '../../src/core/climb.ts';
import { surfaceFrom } from '../../src/core/surfaces/index.ts';
import { flickerKey, flickersOf, usedGradientOf } from '../../src/scenes/flicker.ts';
import { Walker } from '../../src/scenes/walker.ts';
import type { Climber, Party } from '../../src/state/party.ts';
import { dialValues } from '../../src/state/view.ts';

const surface = surfaceFrom({ model: 'sine', dataset: 'noisy-sine' });
const course: Course = {
  surface,
  start: [-0.2, -1.2],
  budget: { steps: 50 },
  campLoss: 0,
  flatSlope: 1e-9,
  patience: 50,
};

/** A climber after `steps` steps, as the scenes see it. */
function standing(steps: number, batch?: number, demo = false): { leader: Walker; party: Party } {
  const gear: Gear = {
    kind: 'optimizer',
    optimizer: 'descent',
    settings: { learningRate: 0.1 },
    ...(batch && { batch }),
  };
  const climb = climbFrom(course, gear, 1);
  for (let i = 0; i < steps; i++) step(climb, { kind: 'step' }, course);
  const look = { colour: '#ffffff', hat: 'cap', initial: 'Y' } as const;
  const climber: Climber = { id: 'you', rule: 'sgd', look, climb };
  const party: Party = { level: {} as Level, course, climbers: [climber], steps, demo, attempt: 1 };
  return { leader: new Walker(climber), party };
}

beforeEach(() => (dialValues.value = {}));

describe('the flicker', () => {
  const key = (time: number, calm = false): string => flickerKey(standing(0, 1), time, calm);
  test('changes three times a second, and the picture with it', () => {
    const times = Array.from({ length: 60 }, (_, frame) => frame / 15);
    const changes = times.filter((time, i) => i > 0 && key(time) !== key(times[i - 1]!));
    expect(changes.length).toBeGreaterThanOrEqual(11);
    expect(changes.length).toBeLessThanOrEqual(12);
    expect(flickersOf(standing(0, 1), 0, false)).not.toEqual(flickersOf(standing(0, 1), 0.34, false));
    expect(flickersOf(standing(0, 1), 0, false)).toEqual(flickersOf(standing(0, 1), 0.3, false));
  });
  test('a calm lamp shows all arrows at once and never changes', () => {
    const all = flickersOf(standing(0, 1), 0, true);
    expect(all).toHaveLength(12);
    expect(flickersOf(standing(0, 1), 7.7, true)).toEqual(all);
    expect(key(0, true)).toBe(key(7.7, true));
    for (const time of [0, 0.4, 0.7]) {
      for (const shown of flickersOf(standing(0, 1), time, false) ?? []) expect(all).toContainEqual(shown);
    }
  });
  test('follows the dial before the next step', () => {
    dialValues.value = { batch: 6 };
    const six = flickersOf(standing(0, 1), 0, true);
    dialValues.value = { batch: 12 };
    expect(flickersOf(standing(0, 1), 0, true)).toBeNull();
    dialValues.value = { batch: 1 };
    expect(flickersOf(standing(0, 1), 0, true)).not.toEqual(six);
  });
  test.each([
    ['without a lantern', standing(0)],
    ['with the whole dataset', standing(0, 12)],
    ['behind the title', standing(0, 1, true)],
  ])('%s there is none', (_, journey) => expect(flickersOf(journey, 0, false)).toBeNull());
});

describe('the gradient that was used', () => {
  test('led the last step', () => {
    const journey = standing(4, 2);
    const used = usedGradientOf(journey);
    const { trail } = journey.leader.climber.climb;
    expect(used?.at).toEqual(trail[3]);
    used?.at.forEach((value, axis) => expect(value - 0.1 * used.gradient[axis]!).toBe(trail[4]?.[axis]));
  });
  test.each([
    ['before the first step', standing(0, 1)],
    ['without a lantern', standing(3)],
    ['with the whole dataset', standing(3, 12)],
  ])('%s there is none to show', (_, journey) => expect(usedGradientOf(journey)).toBeNull());
});
