// Names of pupils: given ones from word lists, own ones cleaned of everything that hides, stacks or imitates. Pure.
import type { Luck } from '../core/random.ts';
import { longestName } from '../protocol/requests.ts';
import { wordsOf } from './name-words.ts';

const tries = 40;
/** Blank or invisible, but not a format character: braille blank and the Hangul fillers. */
const blanks = /[\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0]/gu;

/** A given name that nobody in `taken` has; with a number behind it once the words are used up. */
export function givenName(language: string, luck: Luck, taken: readonly string[]): string {
  const { places, animals, name } = wordsOf(language);
  const used = new Set(taken.map(nameKey));
  const draw = (from: readonly string[]): string => from[luck.below(from.length)] ?? '';
  let found = '';
  for (let attempt = 0; attempt < tries; attempt++) {
    found = name(draw(places), draw(animals));
    if (!used.has(nameKey(found))) return found;
  }
  let number = 2;
  while (used.has(nameKey(`${found} ${number}`))) number++;
  return `${found} ${number}`;
}

/** What two names must not share: case, accents, spaces and marks between letters do not tell people apart. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** True when letters of Latin stand beside letters of Cyrillic or Greek, some of which look the same. */
function imitates(name: string): boolean {
  return /\p{sc=Latin}/u.test(name) && /[\p{sc=Cyrillic}\p{sc=Greek}]/u.test(name);
}

/**
 * The name as it may be shown, or null when nothing is left: NFKC, without control and format characters (zero width, right to
 * left), at most two marks on a letter, one space between words, 2 to 20 characters with a letter or digit among them.
 */
export function ownName(typed: string): string | null {
  const name = typed
    .normalize('NFKC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu, '')
    .replaceAll(blanks, '')
    .replaceAll(/(\p{M}{2})\p{M}+/gu, '$1')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  const characters = [...new Intl.Segmenter('en').segment(name)].length;
  const { length } = Array.from(name);
  if (characters < 2 || length > longestName || nameKey(name) === '' || imitates(name)) return null;
  return name;
}
