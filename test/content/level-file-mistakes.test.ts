// What is wrong with a level's file as a whole: the sentence that names it, its own name, slips in the JSON.
import { expect, test } from 'vitest';
import { parseLevel, parseLevelText } from '../../src/content/parse-level.ts';
import { optimizers } from '../../src/core/optimizers/index.ts';
import { file, shortest } from './shortest.ts';

test('the whole sentence', () => {
  const bots = [{ optimizer: 'descent' }, { optimizer: 'adma' }];
  const sentence = `levels/030-ravine.json: bots[1].optimizer "adma" is not one of ${optimizers.map(({ id }) => id).join(', ')}`;
  expect(() => parseLevel('/somewhere/levels/030-ravine.json', { ...shortest, bots })).toThrow(sentence);
});

test.each(['ravine.json', '30-ravine.json', '030-Ravine.json', '030-ravine.txt'])('the name %s', (name) => {
  expect(() => parseLevel(name, shortest)).toThrow(
    `levels/${name}: a level file is named by its order and its slug: 040-seven-points.json`,
  );
});

test.each([
  ['a comma left out', '{\n  "seed": 1\n  "campLoss": 2\n}', /^levels\/030-ravine\.json: line 3: Expected ','/],
  ['a brace left out', '{\n  "seed": 1,\n  "campLoss": 2\n', /^levels\/030-ravine\.json: line \d: /],
  ['nothing', '', /^levels\/030-ravine\.json: line 1: Unexpected end/],
])('JSON with %s', (_name, text, message) => {
  expect(() => parseLevelText(file, text)).toThrow(message);
});
