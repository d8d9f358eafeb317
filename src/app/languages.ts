// Loads the words, each language in parts, fetched next to the page so that any base path works: the title's first, the others when
// a page needs them. Which language: the address (?language=fr, for a link to share), else the player's choice, else the
// browser's wishes, else English.
import { languages as allLanguages } from 'virtual:languages';
import type { LanguagePart } from '../content/language-parts.ts';
import { bestLanguage, isLanguageCode, languages, languageTrouble } from '../state/languages.ts';
import { options } from '../state/options.ts';
import { language } from '../state/text.ts';
import { changeOptions } from './options.ts';

type Texts = Readonly<Record<string, string>>;

const fallback = 'en';
/** Files by their address, so that switching back is immediate; one that failed is asked for again. */
const files = new Map<string, Promise<Texts>>();
/** The parts that some page has asked for: a change of language brings them all. */
const wanted = new Set<LanguagePart>();
/** The parts that the language on show has. */
let shown: ReadonlySet<LanguagePart> = new Set();
/** The language that was asked for last. */
let current = fallback;
/** Counts the requests: a slow file must not replace one that was chosen after it. */
let asked = 0;
let newest: Promise<void> = Promise.resolve();

async function fetched(address: URL): Promise<Texts> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The words could not be loaded: ${address.pathname} answered ${answer.status}.`);
  return (await answer.json()) as Texts;
}

/** One part of a language; all of it where the language is not in the list, because then nobody has cut its file. */
function partOf(code: string, part: LanguagePart): Promise<Texts> {
  const isListed = allLanguages.some((entry) => entry.code === code);
  const address = new URL(isListed ? `lang/${code}.${part}.json` : `lang/${code}.json`, document.baseURI);
  const known = files.get(address.href);
  if (known) return known;
  const file = fetched(address);
  files.set(address.href, file);
  file.catch(() => files.delete(address.href));
  return file;
}

/** Shows the language `code` with all wanted parts; rejects with an error that names the file when one cannot be fetched. */
function show(code: string): Promise<void> {
  const turn = ++asked;
  current = code;
  const parts = new Set(wanted);
  newest = Promise.all([...parts].map((part) => partOf(code, part))).then((tables) => {
    if (turn !== asked) return newest;
    shown = parts;
    language.value = { code, texts: Object.assign({}, ...tables) as Texts };
    return undefined;
  });
  return newest;
}

function nameOf(code: string): string {
  return allLanguages.find((entry) => entry.code === code)?.name ?? code;
}

/** Shows the language `code`; when its words do not come, what was shown stays, or English comes, and a notice says so. */
async function showOrStay(code: string): Promise<void> {
  const before = shown.size > 0 ? language.peek().code : fallback;
  languageTrouble.value = null;
  try {
    await show(code);
  } catch (error) {
    // Somebody has chosen again meanwhile: theirs is the last word.
    if (current !== code) return;
    if (code === before) throw error;
    await show(before);
    languageTrouble.value = nameOf(code);
  }
}

/**
 * Shows the first language, the title's words of it. Rejects, naming the file, when not even English comes. The address may name a
 * language that is not in the list, so that a translation can be tried before it is offered.
 */
export async function loadLanguage(): Promise<void> {
  wanted.add('title');
  languages.value = allLanguages;
  const codes = allLanguages.map(({ code }) => code);
  const named = new URLSearchParams(location.search).get('language') ?? '';
  const kept = options.peek().language;
  if (isLanguageCode(named)) return showOrStay(named);
  return showOrStay(codes.includes(kept) ? kept : bestLanguage(navigator.languages, codes, fallback));
}

/** True when the words of `part` are on show. */
export function hasWords(part: LanguagePart): boolean {
  return shown.has(part);
}

/** Brings the words of `part`, in this language and in every one that is chosen later. Rejects when they cannot be fetched. */
export async function bringWords(part: LanguagePart): Promise<void> {
  if (shown.has(part)) return;
  wanted.add(part);
  try {
    await show(current);
  } catch (error) {
    wanted.delete(part);
    throw error;
  }
}

/** Shows the language that the player has chosen, and keeps the choice. */
export function chooseLanguage(code: string): void {
  changeOptions({ language: code });
  showLanguage(code);
}

/** Shows a language, and keeps nothing. */
export function showLanguage(code: string): void {
  if (language.peek().code === code && current === code) return;
  showOrStay(code).catch(() => (languageTrouble.value = nameOf(code)));
}
