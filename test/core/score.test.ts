// Goals and stars, as tables over finished climbs.
import { describe, expect, test } from 'vitest';
import { climbFrom } from '../../src/core/climb.ts';
import type { Climb } from '../../src/core/climb.ts';
import { goalHolds, namesOutcome } from '../../src/core/goal.ts';
import type { Goal } from '../../src/core/goal.ts';
import { starsFor } from '../../src/core/score.ts';
import { surfaceFrom } from '../../src/core/surfaces/index.ts';

const course = {
  surface: surfaceFrom({ id: 'sphere' }),
  start: [1, 1],
  budget: { steps: 50 },
  campLoss: 0.01,
  flatSlope: 1e-3,
  patience: 10,
};

/** A climb that ended this way after so many steps, at this loss. */
function ended(outcome: Climb['outcome'], steps: number, loss = 0.005): Climb {
  const climb = climbFrom(course, { kind: 'stride', longest: 1 }, 1);
  climb.outcome = outcome;
  climb.spent.steps = steps;
  climb.spent.samples = 7 * steps;
  climb.losses.push(loss);
  return climb;
}

describe('goalHolds', () => {
  const table: readonly [says: string, goal: Goal, climb: Climb, holds: boolean][] = [
    ['steps, exactly as many', { stepsAtMost: 12 }, ended('camp', 12), true],
    ['steps, one too many', { stepsAtMost: 11 }, ended('camp', 12), false],
    ['samples', { samplesAtMost: 84 }, ended('camp', 12), true],
    ['samples, too many', { samplesAtMost: 83 }, ended('camp', 12), false],
    ['loss below', { lossBelow: 0.006 }, ended('camp', 12), true],
    ['loss equal is not below', { lossBelow: 0.005 }, ended('camp', 12), false],
    ['outcome', { outcome: 'exploded' }, ended('exploded', 3), true],
    ['another outcome', { outcome: 'exploded' }, ended('camp', 3), false],
    ['all', { all: [{ stepsAtMost: 12 }, { outcome: 'camp' }] }, ended('camp', 12), true],
    ['all but one', { all: [{ stepsAtMost: 2 }, { outcome: 'camp' }] }, ended('camp', 12), false],
    ['any', { any: [{ stepsAtMost: 2 }, { outcome: 'camp' }] }, ended('camp', 12), true],
    ['none of any', { any: [{ stepsAtMost: 2 }, { outcome: 'stuck' }] }, ended('camp', 12), false],
    ['nothing holds of a climb that goes on', { stepsAtMost: 99 }, ended(null, 1), false],
  ];
  test.each(table)('%s', (_says, goal, climb, holds) => {
    expect(goalHolds(goal, climb)).toBe(holds);
  });
});

test.each<[Goal, boolean]>([
  [{ stepsAtMost: 3 }, false],
  [{ outcome: 'stuck' }, true],
  [{ all: [{ stepsAtMost: 3 }, { any: [{ outcome: 'stuck' }] }] }, true],
  [{ any: [{ stepsAtMost: 3 }, { lossBelow: 1 }] }, false],
])('namesOutcome %j: %s', (goal, names) => {
  expect(namesOutcome(goal)).toBe(names);
});

describe('starsFor: camp, par, own', () => {
  const steps12: Goal = { stepsAtMost: 12 };
  const table: readonly { says: string; climbs: [you: Climb, bot: Climb]; own: Goal; stars: boolean[] }[] = [
    { says: 'all three', climbs: [ended('camp', 10), ended('camp', 20)], own: steps12, stars: [true, true, true] },
    {
      says: 'as fast as the bot is not faster',
      climbs: [ended('camp', 20), ended('camp', 20)],
      own: steps12,
      stars: [true, false, false],
    },
    {
      says: 'the bot did not arrive',
      climbs: [ended('camp', 40), ended('spent', 20)],
      own: steps12,
      stars: [true, true, false],
    },
    {
      says: 'the bot is still climbing',
      climbs: [ended('camp', 10), ended(null, 10)],
      own: steps12,
      stars: [true, true, true],
    },
    {
      says: 'neither arrived',
      climbs: [ended('stuck', 5), ended('spent', 50)],
      own: steps12,
      stars: [false, false, false],
    },
    {
      says: 'the own rule names an outcome',
      climbs: [ended('exploded', 5), ended('camp', 20)],
      own: { outcome: 'exploded' },
      stars: [false, false, true],
    },
    { says: 'still climbing', climbs: [ended(null, 5), ended('camp', 20)], own: steps12, stars: [false, false, false] },
  ];
  test.each(table)('$says', ({ climbs: [climb, bot], own, stars }) => {
    expect(starsFor(climb, [bot], { par: 0, own })).toStrictEqual(stars);
  });

  test('a par that is no bot is an error', () => {
    expect(() => starsFor(ended('camp', 1), [], { par: 0, own: steps12 })).toThrow('stars.par 0 is not the index');
  });
});
