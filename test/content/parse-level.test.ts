// Level files: what is filled in, and what each mistake is answered with.
import { describe, expect, test } from 'vitest';
import { actIds } from '../../src/content/level.ts';
import { LevelError } from '../../src/content/level-problems.ts';
import { gearKinds } from '../../src/core/gear/index.ts';
import { parseLevel } from '../../src/content/parse-level.ts';
import { datasetIds } from '../../src/core/datasets/index.ts';
import { optimizers as optimizerList } from '../../src/core/optimizers/index.ts';
import { file, shortest } from './shortest.ts';

const dialled = { ...shortest, gear: { kind: 'optimizer', optimizer: 'momentum' } };
const data = { ...shortest, surface: { model: 'line', dataset: 'seven-points' }, start: [1, 1] };
const dialGear = { kind: 'optimizer', optimizer: 'descent' };
const lantern = { ...data, gear: { ...dialGear, batch: 7 } };
const claiming = (claim: object): object => ({ ...shortest, claims: [claim] });
const run = { optimizer: 'descent' };

/** The sentences about what is wrong, without the file's name. */
function problemsOf(json: unknown): string[] {
  try {
    parseLevel(file, json);
  } catch (error) {
    if (error instanceof LevelError) return error.problems.map((problem) => problem.replace(`levels/${file}: `, ''));
    throw error;
  }
  return [];
}

describe('what a file leaves out is filled in', () => {
  test('the shortest level', () => {
    expect(parseLevel(`levels/${file}`, shortest)).toEqual({
      ...shortest,
      slug: 'ravine',
      order: 30,
      seed: 1,
      dial: [],
      trap: false,
      flatSlope: 0.001,
      patience: 5,
      relief: 'linear',
      lampRadius: 1.2,
      bots: [{ optimizer: 'descent', settings: { learningRate: 0.01 } }],
      stars: { par: 0, own: { stepsAtMost: 8 } },
      hints: ['aim', 'step', 'lamp'],
      claims: [],
      golden: [],
    });
  });
  test("the gear's settings, its hints, and where a dial stands", () => {
    const level = parseLevel(file, { ...dialled, dial: [{ setting: 'momentum', low: 0, high: 0.99 }] });
    expect(level.gear).toMatchObject({ settings: { learningRate: 0.01, momentum: 0.9 } });
    expect(level.dial).toEqual([{ setting: 'momentum', low: 0, high: 0.99, initial: 0.9 }]);
    expect(level.hints).toEqual(['rate', 'step', 'walk']);
  });
  test("a claim's seeds", () => {
    const level = parseLevel(file, claiming({ says: 'so', run, seeds: 10, expect: { outcome: 'camp' } }));
    expect(level.claims[0]).toMatchObject({ seeds: 10, atLeast: 10, run: { settings: { learningRate: 0.01 } } });
  });
});

const optimizers = optimizerList.map(({ id }) => id).join(', ');
const fields =
  'act, surface, start, seed, gear, dial, budget, trap, campLoss, validation, flatSlope, patience, relief, lampRadius, bots, predict, stars, hints, golden, claims';
const goals = 'stepsAtMost, lossBelow, weightBelow, samplesAtMost, lossesAtMost, weightsAtLeast, outcome, all, any';

const mistakes: readonly (readonly [name: string, json: unknown, ...problems: string[]])[] = [
  [
    'an optimizer misspelt',
    { ...shortest, bots: [{ optimizer: 'descent' }, { optimizer: 'adma' }] },
    `bots[1].optimizer "adma" is not one of ${optimizers}`,
  ],
  ['an unknown field', { ...shortest, bugdet: {} }, `bugdet is not a field here: the fields are ${fields}`],
  [
    'an unknown field inside',
    { ...shortest, budget: { steps: 20, step: 1 } },
    'budget.step is not a field here: the fields are steps, gradients, losses, samples',
  ],
  ['a field left out', { ...shortest, campLoss: undefined }, 'campLoss is missing: a number'],
  ['a text for a number', { ...shortest, campLoss: 'low' }, 'campLoss "low" is not a number'],
  ['a number for a list', { ...shortest, start: 3 }, 'start 3 is not a list'],
  ['half a step', { ...shortest, budget: { steps: 2.5 } }, 'budget.steps 2.5 is not a whole number'],
  ['no steps at all', { ...shortest, budget: { steps: 0 } }, 'budget.steps 0 is not at least 1'],
  ['a stride of no length', { ...shortest, gear: { kind: 'stride', longest: 0 } }, 'gear.longest 0 is not above 0'],
  [
    'an unknown gear',
    { ...shortest, gear: { kind: 'skis' } },
    `gear.kind "skis" is not one of ${gearKinds.join(', ')}`,
  ],
  ['an unknown act', { ...shortest, act: 'boot' }, `act "boot" is not one of ${actIds.join(', ')}`],
  ['no act', { ...shortest, act: undefined }, `act is missing: one of ${actIds.join(', ')}`],
  ['an unknown relief', { ...shortest, relief: 'steep' }, 'relief "steep" is not one of linear, log'],
  [
    'an unknown hint',
    { ...shortest, hints: ['jump'] },
    'hints[0] "jump" is not one of flare, weights, poke, aim, step, lamp, rate, batch, momentum, brake, grip, lambda, walk, radio, tent, trial, choose',
  ],
  [
    'an unknown dataset',
    { ...data, surface: { model: 'line', dataset: 'six' } },
    `surface.dataset "six" is not one of ${datasetIds.join(', ')}`,
  ],
  [
    'a model without data',
    { ...shortest, surface: { model: 'line' } },
    'surface needs "id" (a formula), or "model" and "dataset" (ground made from data)',
  ],
  [
    'a setting the rule lacks',
    { ...shortest, bots: [{ optimizer: 'descent', settings: { momentum: 0.9 } }] },
    'bots[0].settings.momentum is not a setting of descent: its settings are learningRate',
  ],
  [
    'a setting that is no number',
    { ...shortest, bots: [{ optimizer: 'descent', settings: { learningRate: '1' } }] },
    'bots[0].settings.learningRate "1" is not a number',
  ],
  [
    'a batch on a formula',
    { ...shortest, bots: [{ optimizer: 'descent', batch: 2 }] },
    'bots[0].batch needs ground made from data: "sphere" is a formula, there is nothing to sample',
  ],
  [
    'a batch that is larger than the data',
    { ...data, gear: { ...dialGear, batch: 8 } },
    'gear.batch 8 is not a whole number from 1 to the 7 samples there are',
  ],
  [
    'a batch dial that begins at nobody',
    { ...lantern, dial: [{ setting: 'batch', low: 0, high: 7 }] },
    'dial[0].low 0 is not a whole number from 1 to the 7 samples there are',
  ],
  [
    'a batch dial between two numbers',
    { ...lantern, dial: [{ setting: 'batch', low: 1, high: 7, initial: 2.5 }] },
    'dial[0] goes from 1 to 7 and begins at 2.5: all three must be whole',
  ],
  [
    'a batch dial on a gear without one',
    { ...data, gear: dialGear, dial: [{ setting: 'batch', low: 1, high: 7 }] },
    'dial[0].setting "batch" is not one of learningRate',
  ],
  [
    'a golden batch larger than the data',
    { ...lantern, golden: [{ times: 3, settings: { batch: 9 } }] },
    'golden[0].settings.batch 9 is not a whole number from 1 to the 7 samples there are',
  ],
  ['a start off the map', { ...shortest, start: [9, 0] }, 'start [9, 0] is not inside the map: -5 to 5, -5 to 5'],
  ['a start with three numbers', { ...shortest, start: [1, 1, 1] }, 'start has 3 numbers: x, y need 2'],
  [
    'a start in camp',
    { ...shortest, start: [0, 0.1] },
    'start has loss 0.010000000000000002: that is in camp (0.1) already',
  ],
  [
    'a camp that cannot be reached',
    { ...data, campLoss: 0.01 },
    'campLoss 0.01 is below the lowest loss on the map, 0.01805188516084405',
  ],
  [
    'a map that is not square',
    {
      ...shortest,
      surface: {
        id: 'sphere',
        domain: [
          [-4, 4],
          [-5, 5],
        ],
      },
    },
    'surface.domain is 8 by 10: all sides must be equally long, or angles on the map would lie',
  ],
  [
    'a range turned round',
    {
      ...shortest,
      surface: {
        id: 'sphere',
        domain: [
          [5, -5],
          [-5, 5],
        ],
      },
    },
    'surface.domain[0] [5, -5] is not a range from low to high',
  ],
  [
    'a lamp that lights everything',
    { ...shortest, lampRadius: 9 },
    'lampRadius 9 is more than a quarter of the map, 2.5',
  ],
  [
    'a par bot that is not there',
    { ...shortest, stars: { par: 1, own: { stepsAtMost: 8 } } },
    'stars.par 1 is not the place of a bot: the bots are 0 to 0',
  ],
  ['no bots at all', { ...shortest, bots: [] }, 'stars.par 0 is not the place of a bot: there are no bots'],
  [
    'a star that asks nothing',
    { ...shortest, stars: { own: { stepsAtMost: 20 } } },
    'stars.own.stepsAtMost 20 asks nothing: the budget is 20 steps',
  ],
  ['an unknown goal', { ...shortest, stars: { own: { steps: 3 } } }, `stars.own has none of the fields ${goals}`],
  [
    'a goal inside a goal',
    { ...shortest, stars: { own: { all: [{ lossBelow: 1 }, { outcome: 'home' }] } } },
    'stars.own.all[1].outcome "home" is not one of camp, stuck, stalled, rattling, exploded, spent, fooled',
  ],
  [
    'a dial on a stride',
    { ...shortest, dial: [{ setting: 'learningRate', low: 0, high: 1 }] },
    'dial has nothing to turn: a stride has no settings',
  ],
  [
    'a dial the gear lacks',
    { ...dialled, dial: [{ setting: 'rate', low: 0, high: 1 }] },
    'dial[0].setting "rate" is not one of learningRate, momentum',
  ],
  [
    'a dial that starts outside',
    { ...dialled, dial: [{ setting: 'momentum', low: 0, high: 0.5 }] },
    'dial[0].initial 0.9 is not between 0 and 0.5',
  ],
  [
    'a golden stride too long',
    { ...shortest, golden: [{ by: [3, 4] }] },
    'golden[0].by is 5 long: the longest stride is 1',
  ],
  [
    'golden steps for a stride',
    { ...shortest, golden: [{ times: 3 }] },
    'golden[0] needs "by" or "do": the gear is a stride',
  ],
  ['a claim without a run', claiming({ says: 'so' }), 'claims[0] has none of the fields ground, study, run'],
  [
    'a claim misspelt inside',
    claiming({ says: 'so', run: { optimizer: 'descent', form: [1, 1] }, expect: { outcome: 'camp' } }),
    'claims[0].run.form is not a field here: the fields are optimizer, settings, batch, penalty, patience, plan, on, from, steps, samples, onward, sweep',
  ],
  [
    'a sweep of a setting the rule lacks',
    claiming({
      says: 'so',
      run: { ...run, sweep: { setting: 'rate', values: [1, 2] } },
      expect: { outcome: 'camp' },
    }),
    'claims[0].run.sweep.setting "rate" is not one of learningRate',
  ],
  [
    'a claim that starts off its own map',
    claiming({ says: 'so', run: { ...run, on: { id: 'saddle' }, from: [4, 0] }, expect: { outcome: 'camp' } }),
    'claims[0].run.from [4, 0] is not inside the map: -3 to 3, -3 to 3',
  ],
  [
    'a claim that wants too much',
    claiming({ says: 'so', run, seeds: 3, atLeast: 4, expect: { outcome: 'camp' } }),
    'claims[0].atLeast 4 is more than the 3 seeds that are tried',
  ],
  [
    'several mistakes at once',
    { ...shortest, campLoss: 'low', relief: 'steep', start: [9, 0] },
    'campLoss "low" is not a number',
    'relief "steep" is not one of linear, log',
    'start [9, 0] is not inside the map: -5 to 5, -5 to 5',
  ],
  ['a list', [], `is not an object with the fields ${fields}`],
];

describe('a mistake is named with file, field and choices', () => {
  test.each(mistakes.map(([name, json, ...problems]) => ({ name, json, problems })))('$name', ({ json, problems }) => {
    expect(problemsOf(json)).toEqual(problems);
  });
});
