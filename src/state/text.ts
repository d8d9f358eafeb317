// All words: one flat table of ICU messages a language, filled by the app, read by interface and scenes.
import { signal } from '@preact/signals-core';
import { IntlMessageFormat } from 'intl-messageformat';
import type english from '../../assets/lang/en.json';

/** A key of assets/lang/en.json, which is the list of all texts. */
export type TextKey = keyof typeof english;
export type TextValues = Readonly<Record<string, string | number>>;

/** The language's code (BCP 47) and its table. */
export const language = signal<{ readonly code: string; readonly texts: Readonly<Record<string, string>> }>({
  code: 'en',
  texts: {},
});

/** What of a part of an ICU message is looked at here. */
interface MessagePart {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly MessagePart[] }>>;
}

interface Compiled {
  readonly format: IntlMessageFormat;
  /** Placeholders that only print their value. */
  readonly plainNames: readonly string[];
}
const compiled = new WeakMap<object, Map<string, Compiled>>();

/** Kinds of placeholders: a plain one in ICU's tree, and one that chooses by a number or writes it itself. */
const plain = 1;
const numeric = [2, 6];

/** The names that stand in `parts` as placeholders of one of these kinds, plurals' own messages included. */
function namesIn(parts: readonly MessagePart[], kinds: readonly number[]): string[] {
  return parts.flatMap((part) => [
    ...(kinds.includes(part.type) && part.value !== undefined ? [part.value] : []),
    ...Object.values(part.options ?? {}).flatMap(({ value }) => namesIn(value, kinds)),
  ]);
}

function compile(message: string, code: string): Compiled {
  const format = new IntlMessageFormat(message, code);
  const tree = format.getAst() as readonly MessagePart[];
  const numbers = namesIn(tree, numeric);
  return { format, plainNames: namesIn(tree, [plain]).filter((name) => !numbers.includes(name)) };
}

/** Numbers of plain placeholders as the language writes them, 12,345; ICU would print them as programs do. */
function written(plainNames: readonly string[], code: string, values: TextValues): TextValues {
  const names = plainNames.filter((name) => typeof values[name] === 'number');
  if (names.length === 0) return values;
  const write = new Intl.NumberFormat(code, { maximumFractionDigits: 20 });
  return { ...values, ...Object.fromEntries(names.map((name) => [name, write.format(Number(values[name]))])) };
}

/** The text for `key` with its numbers filled in; the key itself when the table lacks it. Reading it subscribes to the language. */
export function text(key: TextKey, values?: TextValues): string {
  return textOf(key, values);
}

/** True when the table has `key`: for texts that not every level has. */
export function hasText(key: string): boolean {
  return key in language.value.texts;
}

/** As `text`, for keys put together from a level's slug or an optimizer's id, which the language test proves to exist. */
export function textOf(key: string, values?: TextValues): string {
  const { code, texts } = language.value;
  const message = texts[key];
  if (message === undefined) return key;
  let table = compiled.get(texts);
  if (!table) compiled.set(texts, (table = new Map()));
  let entry = table.get(key);
  if (!entry) table.set(key, (entry = compile(message, code)));
  return String(entry.format.format(values && written(entry.plainNames, code, values)));
}
