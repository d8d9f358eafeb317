// A language is fetched in parts. The title's part is exactly what the title's code can show: the files that main.ts imports without
// import(). Everything else may wait, so the title does not grow with the game.
import { dirname, join } from 'node:path/posix';
import { describe, expect, test } from 'vitest';
import { createServer } from 'vite';
import english from '../assets/lang/en.json' with { type: 'json' };
import { languageFiles, partSource } from '../src/content/language-files.ts';
import { inParts, languagePartOf, languageParts } from '../src/content/language-parts.ts';
import { filesOf, importsOf, root, sourceOf } from './source.ts';
import { isTelling, patternOf, usesOf } from './text-uses.ts';

const keys = Object.keys(english);
const sources = new Set(filesOf('src/**/*.{ts,tsx}'));

/** The files that are there before anything is fetched later. */
function titleFiles(): string[] {
  const found = new Set(['src/main.ts']);
  for (const file of found) {
    for (const { from, typeOnly, later } of importsOf(file, sourceOf(file))) {
      const target = join(dirname(file), from);
      if (!typeOnly && !later && sources.has(target)) found.add(target);
    }
  }
  return [...found];
}

const named = titleFiles()
  .flatMap((file) => usesOf(file, sourceOf(file)))
  .filter(({ parts }) => parts.length === 1 || isTelling(parts))
  .map(({ parts }) => patternOf(parts));
const inTitle = keys.filter((key) => languagePartOf(key) === 'title');

describe('the part that comes with the title', () => {
  test('the title is made of files', () => expect(titleFiles()).toContain('src/ui/title.tsx'));
  test('has every text that the code of the title names', () => {
    expect(keys.filter((key) => named.some((pattern) => pattern.test(key)) && !inTitle.includes(key))).toEqual([]);
  });
  test('has no other', () => {
    expect(inTitle.filter((key) => !named.some((pattern) => pattern.test(key)))).toEqual(['language.name']);
  });
});

describe('the parts of a language', () => {
  test('have every text once', () => {
    const parts = inParts(english);
    expect(languageParts.flatMap((part) => Object.keys(parts[part])).toSorted()).toEqual(keys.toSorted());
  });
  test.each([
    ['title.climb', 'title'],
    ['level.seven-points.name', 'title'],
    ['level.seven-points.brief', 'play'],
    ['outcome.camp.name', 'play'],
    ['level.seven-points.more', 'study'],
  ])('%s is in %s', (key, part) => expect(languagePartOf(key)).toBe(part));
  test('are served as JSON, and only the known ones', () => {
    expect(JSON.parse(partSource(`${root}/assets/lang`, 'de', 'title') ?? '')).toMatchObject({
      'title.climb': expect.any(String) as string,
    });
    expect(partSource(`${root}/assets/lang`, 'de', 'all')).toBeNull();
  });
  test('come from the server that is used while developing, too', async () => {
    const vite = await createServer({
      root: join(root, 'src'),
      configFile: false,
      logLevel: 'silent',
      plugins: [languageFiles(join(root, 'assets/lang'))],
      publicDir: '../assets',
      optimizeDeps: { noDiscovery: true },
      server: { port: 0, host: '127.0.0.1', ws: false },
    });
    try {
      await vite.listen();
      const at = (path: string): URL => new URL(path, vite.resolvedUrls?.local[0]);
      const [part, whole] = await Promise.all([fetch(at('lang/de.title.json')), fetch(at('lang/de.json'))]);
      const texts = (await part.json()) as object;
      expect(Object.keys(texts).toSorted()).toEqual(inTitle.toSorted());
      expect(await whole.json()).toMatchObject(texts);
    } finally {
      await vite.close();
    }
  });
});
