// What became of the player's ideas: untested without an answer, held while nothing speaks against it, refuted by one counterexample.
import { describe, expect, test } from 'vitest';
import type { BeliefId } from '../../src/content/predict.ts';
import type { CatalogueEntry } from '../../src/state/catalogue.ts';
import { ideasOf } from '../../src/state/ideas.ts';
import type { LevelProgress } from '../../src/state/progress.ts';

function level(slug: string, belief?: BeliefId): CatalogueEntry {
  return { slug, order: 10, act: 'bowl', gear: 'dial', file: `010-${slug}.json`, ...(belief ? { belief } : {}) };
}

function answered(belief: string, held: boolean): LevelProgress {
  const guess = { kind: 'outcome', outcome: 'camp' } as const;
  const prediction = { belief, guess, truth: guess, right: true, held };
  return { stars: [false, false, false], attempts: 1, fewestSteps: null, outcomes: ['spent'], prediction };
}
const skipped: LevelProgress = { ...answered('', true), prediction: null };

const one = 'gradient-points-at-minimum';
const two = 'flat-means-done';
const levels = [level('a', one), level('quiet'), level('b', two), level('c', one)];

describe('the status of an idea', () => {
  test.each([
    ['untested before any climb', {}, 'untested'],
    ['untested where the question was skipped', { a: skipped }, 'untested'],
    ['held where it was tested so far', { a: answered(one, true) }, 'held'],
    ['refuted by one level', { c: answered(one, false) }, 'refuted'],
    ['refuted by one level, though another agrees', { a: answered(one, true), c: answered(one, false) }, 'refuted'],
    ['untested where the level asked something else then', { a: answered('noise-only-hurts', false) }, 'untested'],
  ] as const)('%s', (_, progress, status) => {
    expect(ideasOf(levels, progress)[0]).toMatchObject({ belief: one, status });
  });
});

test('each idea once, in the order of the levels, with every level that asks', () => {
  const ideas = ideasOf(levels, { b: answered(two, false) });
  expect(ideas.map(({ belief }) => belief)).toEqual([one, two]);
  expect(ideas.map(({ evidence }) => evidence.map(({ slug }) => slug))).toEqual([['a', 'c'], ['b']]);
  expect(ideas[1]?.evidence[0]?.prediction?.held).toBe(false);
});
