// What a level may not say about its gear, its samples and its validation set: one sentence each.
import { expect, test } from 'vitest';
import { familyIds } from '../../src/core/families/index.ts';
import { parseLevel } from '../../src/content/parse-level.ts';
import { shortest } from './shortest.ts';

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
  [
    'an unknown family',
    { ...shortest, surface: { model: 'line', dataset: { family: 'dunes', seed: 1, count: 9, noise: 0 } } },
    `surface.dataset.family "dunes" is not one of ${familyIds.join(', ')}`,
  ],
  [
    'a part of what kind',
    { ...shortest, surface: { model: 'line', dataset: 'seven-points', part: { take: 'training' } } },
    'surface.part has none of the fields split, fold',
  ],
  [
    'a split that does not add up',
    { ...shortest, surface: { model: 'line', dataset: 'seven-points', part: { split: [5, 3], take: 'training' } } },
    'surface a split into 5 + 3 is not a split of 7 samples',
  ],
])('%s', (_name, json, problem) => {
  expect(() => parseLevel('030-ravine.json', json)).toThrow(`levels/030-ravine.json: ${problem}`);
});
