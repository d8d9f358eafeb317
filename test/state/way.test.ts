// The way through the campaign: a level opens when the one before has any star, and the title goes on at the first without one.
import { beforeEach, describe, expect, test } from 'vitest';
import { catalogue } from '../../src/state/catalogue.ts';
import { options, startOptions } from '../../src/state/options.ts';
import { progress } from '../../src/state/progress.ts';
import { levelAfter, lockOf, nextLevel } from '../../src/state/way.ts';

const slugs = ['first', 'second', 'third'] as const;

/** Stars by level, written as in `first:own`. */
function reach(...stars: string[]): void {
  const entries = stars.map((star) => {
    const [slug = '', which = ''] = star.split(':');
    const earned = [which === 'camp', which === 'par', which === 'own'] as const;
    return [slug, { stars: earned, attempts: 1, fewestSteps: null, outcomes: [], prediction: null }] as const;
  });
  progress.value = Object.fromEntries(entries);
}

beforeEach(() => {
  catalogue.value = slugs.map((slug, place) => ({
    slug,
    order: place,
    act: 'bowl' as const,
    gear: 'stride',
    file: `${place}-${slug}.json`,
  }));
  options.value = startOptions;
});

describe('which levels are locked, by what', () => {
  test.each([
    ['nothing reached', [], [null, 'first', 'second']],
    ['tried without a star', ['first:none'], [null, 'first', 'second']],
    ['camp on the first', ['first:camp'], [null, null, 'second']],
    ['any star opens the next', ['first:own'], [null, null, 'second']],
    ['a star by a direct address', ['third:camp'], [null, 'first', null]],
    ['all', ['first:camp', 'second:par'], [null, null, null]],
  ] as const)('%s', (_, stars, locks) => {
    reach(...stars);
    expect(slugs.map(lockOf)).toEqual(locks);
  });
  test('none when all are opened in the settings', () => {
    reach();
    options.value = { ...startOptions, openAll: true };
    expect(slugs.map(lockOf)).toEqual([null, null, null]);
  });
});

describe('where the title goes on', () => {
  test.each([
    ['nothing reached', [], 'first'],
    ['the first has a star', ['first:camp'], 'second'],
    ['a star of another kind than camp counts', ['first:own'], 'second'],
    ['a gap', ['first:camp', 'third:camp'], 'second'],
    ['everything done', ['first:camp', 'second:own', 'third:par'], 'first'],
  ] as const)('%s', (_, stars, slug) => {
    reach(...stars);
    expect(nextLevel()?.slug).toBe(slug);
  });
  test('nowhere without levels', () => {
    catalogue.value = [];
    expect(nextLevel()).toBeNull();
  });
});

test.each([
  ['first', 'second'],
  ['third', undefined],
  ['unknown', undefined],
])('after %s comes %s', (slug, after) => expect(levelAfter(slug)?.slug).toBe(after));
