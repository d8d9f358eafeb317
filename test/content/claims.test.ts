// Claims are found true when they are true, and false when they are false: a proof that cannot fail proves nothing.
import { expect, test } from 'vitest';
import { checkClaim } from '../../src/content/claims.ts';
import { freshened } from '../../src/content/fresh-data.ts';
import { parseLevel } from '../../src/content/parse-level.ts';

const descent = (learningRate: number): object => ({ optimizer: 'descent', settings: { learningRate } });
const momentum = { optimizer: 'momentum', settings: { learningRate: 0.1, momentum: 0.9 } };
const nesterov = { ...momentum, optimizer: 'nesterov' };
const sweep = (...values: number[]): object => ({ ...descent(0.1), sweep: { setting: 'learningRate', values } });
const camp = { outcome: 'camp' };

/** On x^2 + y^2 from (3, 4), camp below 0.01: descent with rate a multiplies the way to camp by 1 - 2a in each step. */
const ground = {
  act: 'bowl',
  surface: { id: 'sphere' },
  start: [3, 4],
  gear: { kind: 'stride', longest: 1 },
  budget: { steps: 40 },
  campLoss: 0.01,
  bots: [{ optimizer: 'descent' }],
  stars: { own: { stepsAtMost: 8 } },
};

test.each<[name: string, run: object, expectation: object, holds: boolean]>([
  ['a run that arrives', descent(0.1), camp, true],
  ['a run that does not', descent(0.01), camp, false],
  ['a sweep of rates that all arrive', sweep(0.1, 0.5, 0.9), camp, true],
  ['a sweep with one rate that does not', sweep(0.1, 0.5, 1.1), camp, false],
  [
    'other ground, where the same rate explodes',
    { ...descent(0.3), on: { id: 'booth' } },
    { outcome: 'exploded' },
    true,
  ],
  ['other ground, where it does not arrive', { ...descent(0.3), on: { id: 'booth' } }, camp, false],
  ['arrives before a slower one', descent(0.4), { arrivesBefore: descent(0.1) }, true],
  ['arrives before one that does not arrive', descent(0.1), { arrivesBefore: descent(1.1) }, true],
  ['does not arrive before itself', descent(0.1), { arrivesBefore: descent(0.1) }, false],
  ['nobody arrives: that is not before', descent(0.01), { arrivesBefore: descent(1.1) }, false],
  ['before every rate of a sweep', descent(0.5), { arrivesBefore: sweep(0.1, 0.2, 0.4, 1.1) }, true],
  ['before all rates of a sweep but one', descent(0.4), { arrivesBefore: sweep(0.1, 0.2, 0.5) }, false],
  ['fewer steps than every rate of a sweep', descent(0.5), { fewerStepsThan: sweep(0.1, 0.2) }, true],
  ['fewer steps than one that does not arrive', descent(0.5), { fewerStepsThan: sweep(0.1, 1.1) }, false],
  ['Nesterov climbs back less than momentum', nesterov, { climbsBackLessThan: momentum, times: 2 }, true],
  ['momentum does not climb back less than Nesterov', momentum, { climbsBackLessThan: nesterov }, false],
  ['two that never climb: neither climbs back less', descent(0.1), { climbsBackLessThan: descent(0.2) }, false],
])('%s: %j', (says, run, expectation, holds) => {
  const level = parseLevel('030-here.json', { ...ground, claims: [{ says, run, expect: expectation }] });
  const found = level.claims.map((claim) => checkClaim(level, claim));
  expect(found.map((finding) => [finding.found, finding.holds])).toEqual([[found[0]?.found, holds]]);
});

/** Two gauges, four samples for training: without a rope descent trusts one of them far too much. */
const roped = {
  act: 'wrong-mountain',
  surface: { model: 'two-features', dataset: drawn(22), part: { split: [6, 40], take: 'training' }, domain: map(3) },
  validation: {
    surface: {
      model: 'two-features',
      dataset: drawn(22),
      part: { split: [6, 40], take: 'validation' },
      domain: map(3),
    },
    campLoss: 0.3,
  },
  start: [1, -1],
  gear: { kind: 'rope', optimizer: 'descent', penalty: 'l2' },
  budget: { steps: 400 },
  campLoss: 0.15,
  bots: [{ optimizer: 'descent' }],
  stars: { own: { weightBelow: 0.1 } },
};
const onRope = (lambda: number, penalty = 'l2'): object => ({
  optimizer: 'descent',
  penalty,
  settings: { learningRate: 0.1, lambda },
  onward: true,
});
const plain = { ...roped.surface, domain: map(3) };

test.each<[name: string, claim: object, holds: boolean, tries: number]>([
  ['one that generalises better', { run: onRope(0.3), expect: { generalisesBetterThan: onRope(0) } }, true, 1],
  ['one that does not', { run: onRope(10), expect: { generalisesBetterThan: onRope(0.3) } }, false, 1],
  ['nor three times better', { run: onRope(0.3), expect: { generalisesBetterThan: onRope(0.1), times: 3 } }, false, 1],
  ['nearer to the best', { run: onRope(0.3), expect: { nearerToBestThan: onRope(0) } }, true, 1],
  ['not nearer than itself', { run: onRope(0.3), expect: { nearerToBestThan: onRope(0.3) } }, false, 1],
  ['a weight near zero', { run: onRope(20, 'l1'), expect: { weightBelow: 2 } }, true, 1],
  ['no weight near zero', { run: onRope(0), expect: { weightBelow: 0.01 } }, false, 1],
  [
    'fresh samples: on some of them',
    { run: onRope(0.3), seeds: 6, atLeast: 3, freshData: true, expect: { generalisesBetterThan: onRope(0) } },
    true,
    6,
  ],
  [
    'fresh samples: never on all',
    { run: onRope(3), seeds: 6, freshData: true, expect: { generalisesBetterThan: onRope(0) } },
    false,
    6,
  ],
  ['ground that is no flatter than itself', { ground: { flattens: plain, worseThan: 0.3 } }, false, 1],
  [
    'ground without the valley that is spoken of',
    { ground: { flattens: plain, worseThan: 99 }, freshData: { seeds: 2, atLeast: 1 } },
    false,
    0,
  ],
])('%s', (says, claim, holds, tries) => {
  const level = parseLevel('030-here.json', { ...roped, claims: [{ says, ...claim }] });
  const found = level.claims.map((each) => checkClaim(level, each));
  expect(found.map((finding) => [finding.found, finding.holds, finding.tries])).toEqual([
    [found[0]?.found, holds, tries],
  ]);
});

test('fresh samples are others for every seed, and the same ones for training and validation', () => {
  expect(freshened({ at: [drawn(3)], seed: 3, name: 'family' }, 4)).toEqual({
    at: [drawn(7)],
    seed: 3,
    name: 'family',
  });
});

function drawn(seed: number): object {
  return { family: 'gauges', seed, count: 46, noise: 0.5 };
}
function map(half: number): [number, number][] {
  return [
    [-half, half],
    [-half, half],
  ];
}
