// The words: every language has the same keys and placeholders as English, every message parses, every key the code asks
// for is there, and no key is left that nothing asks for.
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { outcomes } from '../src/core/events.ts';
import { actIds, hintIds } from '../src/content/level.ts';
import { filesOf, literal, sourceOf, treeOf, walk } from './source.ts';
import type { Node } from './source.ts';

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
const wordsIn = (message: string): number => message.trim().split(/\s+/).length;

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

/** A key put together at run time: its fixed parts, with a hole between each two. */
type Pattern = readonly string[];

interface Use {
  readonly file: string;
  /** `text`, `textOf` or `hasText` when it is their first argument; else where some string of the code may be a key. */
  readonly call: string | null;
  readonly parts: Pattern;
}

function partsOf(node: Node): Pattern | null {
  const whole = literal(node);
  if (whole !== null) return [whole];
  if (node.type !== 'TemplateLiteral') return null;
  return (node.quasis as readonly { value: { cooked: string } }[]).map((quasi) => quasi.value.cooked);
}

/** Every string of a file that is, or may be, a key. */
function usesOf(file: string, source: string): Use[] {
  const uses: Use[] = [];
  walk(treeOf(file, source), (node, parent) => {
    const parts = partsOf(node);
    if (!parts || parent?.type === 'ImportDeclaration') return;
    const isFirst = parent?.type === 'CallExpression' && (parent.arguments as readonly Node[])[0] === node;
    const callee = isFirst ? String((parent.callee as Node).name) : '';
    uses.push({ file, call: /^(text|textOf|hasText)$/.test(callee) ? callee : null, parts });
  });
  return uses;
}

const escape = (part: string): string => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
const patternOf = (parts: Pattern): RegExp => new RegExp(`^${parts.map(escape).join('[^.]+')}$`);
/** A pattern says something only if it fixes the family: `level.` and not a lone hole. */
const isTelling = (parts: Pattern): boolean => /^[a-z-]+\./.test(parts[0] ?? '');

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
  test(`has briefs of at most ${longestBrief} words`, () => {
    const long = Object.entries(texts).filter(
      ([key, message]) => key.endsWith('.brief') && wordsIn(message) > longestBrief,
    );
    expect(long).toEqual([]);
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
  test('a message that does not parse is refused', () => {
    expect(() => placeholders('{n, plural, one {#}', 'en')).toThrow();
  });
  test('a key put together at run time matches its family only', () => {
    const [use] = usesOf('a.ts', 'textOf(`level.${slug}.name`)').filter(({ call }) => call === 'textOf');
    expect(use && patternOf(use.parts).test('level.seven-points.name')).toBe(true);
    expect(use && patternOf(use.parts).test('optimizer.adam')).toBe(false);
  });
});
