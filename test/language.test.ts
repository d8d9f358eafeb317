// The words: every language has the same keys and placeholders as English, every message parses, every key the code asks
// for is there, and no key is left that nothing asks for. Plurals have the forms of their language.
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { outcomes } from '../src/core/events.ts';
import { readLanguages } from '../src/content/language-files.ts';
import { actIds, hintIds } from '../src/content/level.ts';
import { bestLanguage, directionOf, isLanguageCode } from '../src/state/languages.ts';
import { filesOf, root, sourceOf } from './source.ts';
import { isTelling, patternOf, usesOf } from './text-uses.ts';

type Texts = Readonly<Record<string, string>>;
/** A message's syntax tree, as far as names go; type 0 is plain words. */
type Ast = readonly {
  readonly type: number;
  readonly value?: string;
  readonly children?: Ast;
  readonly options?: Readonly<Record<string, { readonly value: Ast }>>;
}[];

const readTexts = (file: string): Texts => JSON.parse(sourceOf(file)) as Texts;
const english = readTexts('assets/lang/en.json');
const keys = Object.keys(english);
const languages = filesOf('assets/lang/*.json').map((file) => /([^/]+)\.json$/.exec(file)?.[1] ?? '');
const longestBrief = 30;
/** Scripts without spaces between words: two characters are read like one word. */
const charactersAWord = 2;

/** How many words a message has, as long to read as English ones; placeholders and closing marks are none. */
function wordsIn(message: string): number {
  const characters = message.match(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/gu)?.length ?? 0;
  const spaced = message.replaceAll(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/gu, ' ');
  return Math.ceil(characters / charactersAWord) + (spaced.match(/[^\s]*[\p{L}\p{N}][^\s]*/gu)?.length ?? 0);
}

/** The forms that plurals of a message have but its language does not, and those it needs (for whole numbers) but lacks. */
function pluralFaults(message: string, code: string): string[] {
  const rules = new Intl.PluralRules(code);
  const known = new Set<string>(rules.resolvedOptions().pluralCategories);
  // "many" of French and Spanish is for whole millions, which no climb counts.
  const needed = new Set(Array.from({ length: 1000 }, (_, count) => rules.select(count)));
  const faults: string[] = [];
  const visit = (elements: Ast): void => {
    for (const { type, children, options } of elements) {
      const forms = Object.keys(options ?? {}).filter((form) => !form.startsWith('='));
      if (type === 6) {
        faults.push(...forms.filter((form) => !known.has(form)).map((form) => `has no "${form}"`));
        faults.push(...[...needed].filter((form) => !forms.includes(form)).map((form) => `needs "${form}"`));
      }
      visit(children ?? []);
      for (const option of Object.values(options ?? {})) visit(option.value);
    }
  };
  visit(new IntlMessageFormat(message, code).getAst());
  return faults;
}

/** The names a message needs filled in, and its tags, sorted; throws when it does not parse. */
function placeholders(message: string, code: string): string[] {
  const names = new Set<string>();
  const collect = (elements: Ast): void => {
    for (const { type, value, children, options } of elements) {
      if (value !== undefined && type !== 0) names.add(value);
      collect(children ?? []);
      for (const option of Object.values(options ?? {})) collect(option.value);
    }
  };
  collect(new IntlMessageFormat(message, code).getAst());
  return [...names].toSorted();
}

/** What a language's punctuation must not have; `allowed` by language, else by none. */
const typography: readonly { readonly code: string; readonly wrong: RegExp; readonly why: string }[] = [
  { code: 'fr', wrong: / [:;!?»%]|« /u, why: 'a space that may break: use U+00A0' },
  { code: 'de', wrong: /„[^“]*$|^[^„]*“/u, why: '„ and “ go together' },
  { code: 'de', wrong: / %/u, why: 'the space before % is U+00A0' },
  { code: 'es', wrong: / %/u, why: 'the space before % is U+00A0' },
  { code: 'en', wrong: /\s%/u, why: 'English has no space before %' },
  { code: 'en', wrong: / …/u, why: 'English has no space before …' },
  { code: 'zh-Hans', wrong: /\s%/u, why: 'Chinese has no space before %' },
  { code: 'zh-Hans', wrong: /\p{sc=Han}[,;:?!]|[,;:?!]\p{sc=Han}/u, why: 'full-width punctuation beside Chinese' },
  { code: 'zh-Hans', wrong: /\p{sc=Han}[a-z0-9]{2}|[a-z0-9]{2}\p{sc=Han}/u, why: 'a space between Chinese and Latin' },
];

/** The plain words of a message, placeholders left out; those of plurals each by itself. */
function plainWords(message: string, code: string): string[] {
  const words: string[] = [];
  const visit = (elements: Ast): void => {
    words.push(elements.map(({ type, value }) => (type === 0 ? value : '\uFFFC')).join(''));
    for (const { children, options } of elements) {
      if (children) visit(children);
      for (const option of Object.values(options ?? {})) visit(option.value);
    }
  };
  visit(new IntlMessageFormat(message, code).getAst());
  return words;
}

const uses = filesOf('src/**/*.{ts,tsx}').flatMap((file) => usesOf(file, sourceOf(file)));
const asked = uses.filter((use) => use.call !== null);
const families: Readonly<Record<string, readonly string[]>> = {
  level: filesOf('levels/*.json').map((file) => /\d+-(.+)\.json$/.exec(file)?.[1] ?? file),
  outcome: outcomes,
  hint: hintIds,
  act: actIds,
};

describe.each(languages)('%s', (code) => {
  const texts = readTexts(`assets/lang/${code}.json`);
  test('has the keys of English', () => {
    expect(Object.keys(texts).toSorted()).toEqual(keys.toSorted());
  });
  test('has a text for each key', () => {
    expect(Object.entries(texts).filter(([, message]) => typeof message !== 'string' || message.trim() === '')).toEqual(
      [],
    );
  });
  test('has messages that parse, with the placeholders of English', () => {
    const wrong = keys.flatMap((key) => {
      try {
        const own = placeholders(texts[key] ?? '', code).join(', ');
        const due = placeholders(english[key] ?? '', 'en').join(', ');
        return own === due ? [] : [`${key}: has {${own}}, English has {${due}}`];
      } catch (error) {
        return [`${key}: ${error instanceof Error ? error.message : String(error)}`];
      }
    });
    expect(wrong).toEqual([]);
  });
  test('has plurals with the forms of the language', () => {
    const wrong = Object.entries(texts).flatMap(([key, message]) =>
      pluralFaults(message, code).map((fault) => `${key}: ${fault}`),
    );
    expect(wrong).toEqual([]);
  });
  test(`has briefs of at most ${longestBrief} words`, () => {
    const long = Object.entries(texts).filter(
      ([key, message]) => key.endsWith('.brief') && wordsIn(message) > longestBrief,
    );
    expect(long).toEqual([]);
  });
});

describe('the list of languages', () => {
  test('is the files, each under its own name', async () => {
    const listed = await readLanguages(`${root}/assets/lang`);
    expect(listed.map(({ code }) => code).toSorted()).toEqual(languages);
    expect(listed).toContainEqual({ code: 'de', name: 'Deutsch' });
  });
});

describe('the language that suits a reader', () => {
  const offered = ['de', 'en', 'es', 'fr', 'zh-Hans'];
  test.each([
    ['the same code', ['de'], 'de'],
    ['of another country', ['fr-CA', 'en'], 'fr'],
    ['the first wish that can be met', ['pt-BR', 'es-MX', 'en'], 'es'],
    ['Chinese of the mainland', ['zh-CN'], 'zh-Hans'],
    ['Chinese without a country', ['zh'], 'zh-Hans'],
    ['Chinese in the other script rather than none', ['zh-TW', 'en'], 'zh-Hans'],
    ['no match', ['sw', 'ja'], 'en'],
    ['no wishes', [], 'en'],
    ['a wish that is no code', ['*', 'C', 'de'], 'de'],
  ])('%s: %j is %s', (_, wished, best) => {
    expect(bestLanguage(wished, offered, 'en')).toBe(best);
  });
  test('the right script before the wrong one', () => {
    expect(bestLanguage(['zh-TW'], ['zh-Hans', 'zh-Hant'], 'en')).toBe('zh-Hant');
  });
  test.each([
    ['de', 'ltr'],
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['ur', 'rtl'],
    ['az-Arab', 'rtl'],
    ['az', 'ltr'],
    ['not a code', 'ltr'],
  ])('%s is written %s', (code, direction) => expect(directionOf(code)).toBe(direction));
  test('what is no code is refused', () => expect(['', '../en', 'en_GB'].filter(isLanguageCode)).toEqual([]));
});

describe('each language has its own punctuation', () => {
  test.each(languages)('%s', (code) => {
    const rules = typography.filter((rule) => rule.code === code);
    const faults = Object.entries(readTexts(`assets/lang/${code}.json`)).flatMap(([key, message]) =>
      plainWords(message, code).flatMap((words) =>
        rules.filter(({ wrong }) => wrong.test(words)).map(({ why }) => `${key}: ${why}: ${words}`),
      ),
    );
    expect(faults).toEqual([]);
  });

  test('Spanish opens every question that it closes', () => {
    const texts = Object.entries(readTexts('assets/lang/es.json'));
    const count = (message: string, mark: string): number => message.split(mark).length;
    expect(texts.filter(([, message]) => count(message, '¿') !== count(message, '?'))).toEqual([]);
  });
});

describe('the code and the words agree', () => {
  test('the code asks for texts', () => expect(asked.length).toBeGreaterThan(0));
  test('every text the code asks for is there', () => {
    const missing = asked.filter(({ parts }) => !keys.some((key) => patternOf(parts).test(key)));
    expect(missing.map(({ file, parts }) => `${file}: ${parts.join('…')}`)).toEqual([]);
  });
  test('every level, outcome and hint has the texts the code asks of its kind', () => {
    const optional = new Set(asked.filter(({ call }) => call === 'hasText').map(({ parts }) => parts.join('…')));
    const missing = asked.flatMap(({ parts }) => {
      const family = /^([a-z]+)\.$/.exec(parts[0] ?? '')?.[1];
      if (parts.length !== 2 || optional.has(parts.join('…')) || family === undefined) return [];
      return (families[family] ?? []).map((member) => parts.join(member)).filter((key) => !keys.includes(key));
    });
    expect([...new Set(missing)]).toEqual([]);
  });
  test('no text is left over', () => {
    const wanted = uses
      .filter(({ parts }) => parts.length === 1 || isTelling(parts))
      .map(({ parts }) => patternOf(parts));
    expect(keys.filter((key) => !wanted.some((pattern) => pattern.test(key)))).toEqual([]);
  });
});

describe('the checks themselves', () => {
  test('placeholders are found in plurals, formats and tags', () => {
    const message = '<b>{a}</b> {n, plural, one {# {b}} other {#}} {x, number, ::.00}';
    expect(placeholders(message, 'en')).toEqual(['a', 'b', 'n', 'x']);
  });
  test.each([
    ['four words, one of them a number', 'In 10 steps, down – !', 4],
    ['Chinese by characters', '去找营地吧。', 3],
    ['Chinese with a name in it', '赶在 Adam 之前', 3],
  ])('%s', (_, message, count) => expect(wordsIn(message)).toBe(count));
  test.each([
    ['zh-Hans', '{n, plural, one {#} other {#}}', ['has no "one"']],
    ['de', '{n, plural, other {#}}', ['needs "one"']],
    ['fr', '{n, plural, =0 {0} one {#} other {#}}', []],
  ])('plurals in %s: %s', (code, message, faults) => expect(pluralFaults(message, code)).toEqual(faults));
  test('a message that does not parse is refused', () => {
    expect(() => placeholders('{n, plural, one {#}', 'en')).toThrow();
  });
  test('a key put together at run time matches its family only', () => {
    const [use] = usesOf('a.ts', 'textOf(`level.${slug}.name`)').filter(({ call }) => call === 'textOf');
    expect(use && patternOf(use.parts).test('level.seven-points.name')).toBe(true);
    expect(use && patternOf(use.parts).test('optimizer.adam')).toBe(false);
  });
});
