// What a level may not say about its gear and its validation set: one sentence each.
import { expect, test } from 'vitest';
import { parseLevel } from '../../src/content/parse-level.ts';

const shortest = {
  act: 'bowl',
  surface: { id: 'booth' },
  start: [-5, 5],
  gear: { kind: 'stride', longest: 1 },
  budget: { steps: 10 },
  campLoss: 0.1,
  bots: [{ optimizer: 'descent' }],
  stars: { own: { stepsAtMost: 5 } },
};

test.each<[name: string, json: object, problem: string]>([
  [
    'a golden command of another gear',
    { ...shortest, golden: [{ do: { kind: 'step' } }] },
    'golden[0].do.kind "step" is not one of stride, rest',
  ],
  [
    'a gear without what it needs',
    { ...shortest, gear: { kind: 'rope', optimizer: 'descent' } },
    'gear gear "rope" needs a penalty',
  ],
  [
    'a gear with a rule that is not its own',
    { ...shortest, gear: { kind: 'sled', optimizer: 'adam' } },
    'gear gear "sled" walks by momentum, nesterov, not by "adam"',
  ],
  [
    'a validation set for a formula',
    { ...shortest, validation: { surface: { id: 'booth' }, campLoss: 1 } },
    'validation.surface is "booth": training and validation must be one model on two sets of samples',
  ],
])('%s', (_name, json, problem) => {
  expect(() => parseLevel('030-ravine.json', json)).toThrow(`levels/030-ravine.json: ${problem}`);
});
