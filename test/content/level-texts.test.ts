// The words about levels: every number in them is a fact of the level, filled in when it is shown and never typed by hand; and the
// explanation that every level has is short, in every language.
import { fileURLToPath } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { readLevels } from '../../src/content/level-files.ts';
import { levelFacts } from '../../src/core/level-facts.ts';
import { studyFacts } from '../../src/core/study-facts.ts';
import { surfaceFrom } from '../../src/core/surfaces/index.ts';
import { factTexts } from '../../src/state/fact-words.ts';
import { language } from '../../src/state/text.ts';
import { filesOf, sourceOf } from '../source.ts';

type Texts = Readonly<Record<string, string>>;
interface Part {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>>;
}

const levels = await readLevels(fileURLToPath(new URL('../../levels', import.meta.url)));
const languages = filesOf('assets/lang/*.json').map((file) => ({
  code: /([^/]+)\.json$/.exec(file)?.[1] ?? '',
  texts: JSON.parse(sourceOf(file)) as Texts,
}));
const english = languages.find(({ code }) => code === 'en')?.texts ?? {};
/** Words of an explanation, at most. */
const longest = 120;
/** Numbers that are typed: of axes, halves and answers between 0 and 1, but nothing a level could change. L2 is a name. */
const typedNumber = /\d{2,}|\d[.,٫]\d|(?<!\p{L})[2-9]/u;
const numberWord =
  /\b(?:five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundreds?|thousands?)\b/i;

/** The words of a message that stand outside its placeholders. */
function fixedWords(message: string, code: string): string {
  const read = (parts: readonly Part[]): string =>
    parts
      .map(({ type, value, options }) =>
        type === 0
          ? value
          : Object.values(options ?? {})
              .map((option) => read(option.value))
              .join(' '),
      )
      .join(' ');
  return read(new IntlMessageFormat(message, code).getAst());
}

/** Fills in a message; throws when a placeholder has no fact. */
function filled(code: string, message: string, facts: Parameters<typeof factTexts>[0]): string {
  language.value = { code, texts: {} };
  return String(new IntlMessageFormat(message, code).format(factTexts(facts)));
}

describe.each(levels.map(({ level }) => [level.slug, level] as const))('%s', (slug, level) => {
  const atOnce = levelFacts(level, surfaceFrom(level.surface));
  const all = studyFacts(level);
  const kinds = [
    ['name', {}],
    ['idea', {}],
    ['brief', atOnce],
    ['more', all],
    ['breaks', all],
  ] as const;

  test.each(languages)(
    'has no number that is typed by hand, and a fact for every other, in $code',
    ({ code, texts }) => {
      for (const [kind, facts] of kinds) {
        const message = texts[`level.${slug}.${kind}`];
        if (message === undefined) continue;
        expect(fixedWords(message, code), `level.${slug}.${kind}`).not.toMatch(typedNumber);
        expect(filled(code, message, facts), `level.${slug}.${kind}`).not.toMatch(/[{}]|NaN|undefined|–(?=[ .,;])/);
      }
    },
  );
  test('has no number written as a word', () => {
    const written = kinds.map(([kind]) => english[`level.${slug}.${kind}`] ?? '').slice(1);
    expect(written.filter((message) => numberWord.test(message))).toEqual([]);
  });
  test.each(languages)('is explained in $code, and it is said where the picture breaks', ({ texts }) => {
    expect([`level.${slug}.more`, `level.${slug}.breaks`].filter((key) => !texts[key])).toEqual([]);
  });
  test(`is explained in at most ${longest} words`, () => {
    const texts = [english[`level.${slug}.more`] ?? '', english[`level.${slug}.breaks`] ?? ''];
    expect(texts.filter((message) => message.split(/\s+/).length > longest)).toEqual([]);
  });
});

describe('the checks themselves', () => {
  test.each([
    ['a rate of 0.05', true],
    ['eine Rate von 0,05', true],
    ['40 hikes', true],
    ['between 0 and 1', false],
    ['L2 makes weights small', false],
    ['a rope of 2', true],
    ['{n, plural, one {# step} other {# steps}}', false],
  ])('%s: typed by hand is %s', (message, typed) => expect(typedNumber.test(fixedWords(message, 'en'))).toBe(typed));
  test('a placeholder without a fact is refused', () => {
    expect(() => filled('en', 'at {nothing}', {})).toThrow();
  });
});
