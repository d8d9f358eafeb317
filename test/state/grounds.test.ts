// Which grounds a morning fades between: the one that was walked, then what it was judged by.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseLevelText } from '../../src/content/parse-level.ts';
import { groundsOf } from '../../src/state/grounds.ts';

test.each([
  ['040-seven-points', ['training 0']],
  ['200-fools-camp', ['training 0', 'validation 0']],
  ['220-three-maps', ['training 0', 'validation 0', 'test 0']],
  ['230-folds', ['training 0', 'fold 1', 'fold 2', 'fold 3', 'fold 4', 'fold 5', 'test 0']],
  ['240-the-rope', ['bent 0', 'unbent 0', 'validation 0']],
  ['255-shifting-ground', ['mean 0', 'plain 0', 'validation 0']],
])('%s has %j', (name, grounds) => {
  const level = parseLevelText(`levels/${name}.json`, readFileSync(`levels/${name}.json`, 'utf8'));
  const shown = groundsOf(level);
  expect(shown.map(({ set, number }) => `${set} ${number}`)).toEqual(grounds);
  expect(shown[0]?.spec).toEqual(level.surface);
  // The rope bends the ground that is there without it; every other ground is made from samples of its own.
  const others = shown.filter(({ set }) => set !== 'unbent');
  expect(new Set(others.map(({ spec }) => JSON.stringify(spec))).size).toBe(others.length);
});
