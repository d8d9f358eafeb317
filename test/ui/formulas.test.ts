// The collection of formulas: every level has its own, every letter and source that is named is there, and addresses are those that
// the chapter links, or stable ones.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import english from '../../assets/lang/en.json' with { type: 'json' };
import { readLevels } from '../../src/content/level-files.ts';
import { formulas, formulasOf, isFormula } from '../../src/ui/formulas/index.ts';
import { glyphs } from '../../src/ui/formulas/letters.tsx';
import { sources, sourcesOf } from '../../src/ui/formulas/sources.ts';

const levels = await readLevels(fileURLToPath(new URL('../../levels', import.meta.url)));
const keys = new Set(Object.keys(english));

describe('formulas', () => {
  test('no level is without', () => {
    expect(levels.filter(({ level }) => formulasOf(level).length === 0).map(({ level }) => level.slug)).toEqual([]);
  });
  test('of models, mountains and rules come with the level that has them', () => {
    const [ravine] = levels.filter(({ level }) => level.slug === 'the-ravine');
    expect(ravine && formulasOf(ravine.level)).toEqual(['line', 'mse', 'momentum', 'condition', 'heavy-ball']);
  });
  test('each has lines, a name, and letters that are explained', () => {
    const faults = Object.entries(formulas).flatMap(([id, { lines, letters }]) => [
      ...(lines.length > 0 ? [] : [`${id} has no lines`]),
      ...(keys.has(`formulas.name.${id}`) ? [] : [`${id} has no name`]),
      ...letters.filter((letter) => !keys.has(`letter.${letter}`)).map((letter) => `${id}: ${letter} is not explained`),
    ]);
    expect(faults).toEqual([]);
  });
  test('every letter is used', () => {
    const used = new Set(Object.values(formulas).flatMap(({ letters }) => letters));
    expect(Object.keys(glyphs).filter((letter) => !used.has(letter as keyof typeof glyphs))).toEqual([]);
  });
  test('every text of a formula belongs to one', () => {
    const named = [...keys].filter((key) => key.startsWith('formulas.name.'));
    expect(named.filter((key) => !isFormula(key.slice('formulas.name.'.length)))).toEqual([]);
  });
});

describe('sources', () => {
  /** The addresses that the chapter links; a copy of them, because the project stands without the chapter. */
  const linked = new Set(
    readFileSync(new URL('chapter-links.txt', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#')),
  );
  test.each(Object.entries(sources))('%s is linked by the chapter, or an arXiv or DOI address', (_, { url }) => {
    const isStable = /^https:\/\/(?:arxiv\.org\/abs|doi\.org)\//.test(url);
    expect(linked.has(url) || isStable || url === sources.chapter.url).toBe(true);
  });
  test('every level begins with the chapter, has a source of its own, and names each once', () => {
    for (const { level } of levels) {
      const urls = sourcesOf(level.slug).map(({ url }) => url);
      expect(urls.length).toBeGreaterThan(1);
      expect(urls[0]).toBe(sources.chapter.url);
      expect(new Set(urls).size).toBe(urls.length);
    }
  });
});
