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

const compiled = new WeakMap<object, Map<string, IntlMessageFormat>>();

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
  let format = table.get(key);
  if (!format) table.set(key, (format = new IntlMessageFormat(message, code)));
  return String(format.format(values));
}
