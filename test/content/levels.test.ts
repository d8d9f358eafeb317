// Every level of the campaign: it can be read, has its words, proves what it says, and can be won with three stars.
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import english from '../../assets/lang/en.json' with { type: 'json' };
import { checkClaim, climbOf } from '../../src/content/claims.ts';
import { readLevels } from '../../src/content/level-files.ts';
import type { Level } from '../../src/content/level.ts';
import { parseLevel, publishedLevel, writeLevel } from '../../src/content/parse-level.ts';
import type { Climb } from '../../src/core/climb.ts';
import { starsFor } from '../../src/core/score.ts';

const levels = await readLevels(fileURLToPath(new URL('../../levels', import.meta.url)));
const texts: Readonly<Record<string, string>> = english;
const LONGEST_BRIEF = 30; // words
const traps = ['two-valleys', 'the-pass'];

/** The bots of `level` at the ends of their climbs, with the luck they have in the game. */
function botsOf(level: Level): Climb[] {
  return level.bots.map((bot, place) => climbOf(level, bot, level.seed + 1 + place));
}

test('the campaign is in order', () => {
  const slugs = levels.map(({ level }) => level.slug);
  expect(slugs).toEqual(['seven-points', 'stride-length', 'two-valleys', 'the-pass', 'the-ravine', 'adams-race']);
});

describe.each(levels.map(({ file, level }) => ({ file, level, slug: level.slug })))(
  '$slug',
  ({ file, level, slug }) => {
    test('has its words', () => {
      for (const kind of ['name', 'brief', 'idea']) expect(texts).toHaveProperty([`level.${slug}.${kind}`]);
      expect(texts[`level.${slug}.brief`]?.split(/\s+/).length).toBeLessThanOrEqual(LONGEST_BRIEF);
      expect(texts[`level.${slug}.idea`]).toMatch(/^[^.!?]+[.!?]$/);
    });

    test('reads the same after it is written', () => {
      expect(parseLevel(file, JSON.parse(writeLevel(level)))).toEqual(level);
    });

    test('gives players no solutions', () => {
      expect(publishedLevel(level)).toEqual({ ...level, claims: [], golden: [] });
      expect(level.golden.length).toBeGreaterThan(0);
    });

    test.each(level.claims)('claim: $says', (claim) => {
      const { holds, held, tries, found } = checkClaim(level, claim);
      console.log(`${slug}: ${claim.says}: ${held} of ${tries} (${found})`);
      expect({ says: claim.says, found, holds }).toEqual({ says: claim.says, found, holds: true });
    });

    test('the golden solution wins three stars', () => {
      const golden = climbOf(level, { stride: 'golden' }, level.seed);
      console.log(`${slug}: golden arrives after ${golden.spent.steps} of ${level.budget.steps} steps`);
      expect(starsFor(golden, botsOf(level), level.stars)).toEqual([true, true, true]);
    });

    test('the par bot arrives, so that the second star is a race', () => {
      expect(botsOf(level)[level.stars.par]?.outcome).toBe('camp');
    });

    test('can be lost by doing nothing clever', () => {
      const careless = level.gear.kind === 'stride' ? { stride: level.gear.longest } : level.gear;
      expect(climbOf(level, careless, level.seed).outcome).not.toBe('camp');
    });
  },
);

describe.each(levels.filter(({ level }) => traps.includes(level.slug)).map(({ level }) => level))(
  'trap: $slug',
  (level) => {
    const longest = level.gear.kind === 'stride' ? level.gear.longest : NaN;
    const parts = [1, 0.9, 0.75, 0.5, 0.25, 0.1];
    test.each(parts)('following the arrow at %f of the longest stride does not reach camp', (part) => {
      const climb = climbOf(level, { stride: longest * part }, level.seed);
      expect(starsFor(climb, botsOf(level), level.stars)).toEqual([false, false, false]);
    });
  },
);
