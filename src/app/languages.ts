// Loads the words: one JSON a language from assets/lang, fetched next to the page so that any base path works. Which one: the
// address (?language=fr, for a link to share), else the player's choice, else the browser's wishes, else English.
import { languages as allLanguages } from 'virtual:languages';
import { bestLanguage, isLanguageCode, languages, languageTrouble } from '../state/languages.ts';
import { options } from '../state/options.ts';
import { language } from '../state/text.ts';
import { changeOptions } from './options.ts';

type Texts = Readonly<Record<string, string>>;

const fallback = 'en';
/** Files that have arrived, so that switching back is immediate. */
const arrived = new Map<string, Texts>();
/** Counts the requests: a slow file must not replace one that was chosen after it. */
let asked = 0;

async function textsOf(code: string): Promise<Texts> {
  const known = arrived.get(code);
  if (known) return known;
  const address = new URL(`lang/${code}.json`, document.baseURI);
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The words could not be loaded: ${address.pathname} answered ${answer.status}.`);
  const texts = (await answer.json()) as Texts;
  arrived.set(code, texts);
  return texts;
}

/** Shows the language `code`; throws an error that names the file when it cannot be fetched. */
async function show(code: string): Promise<void> {
  const turn = ++asked;
  const texts = await textsOf(code);
  if (turn === asked) language.value = { code, texts };
}

function nameOf(code: string): string {
  return allLanguages.find((entry) => entry.code === code)?.name ?? code;
}

/** Shows the language `code`; when its file does not come, what was shown stays, or English comes, and a notice says so. */
async function showOrStay(code: string): Promise<void> {
  languageTrouble.value = null;
  try {
    await show(code);
  } catch (error) {
    if (Object.keys(language.peek().texts).length === 0) {
      if (code === fallback) throw error;
      await show(fallback);
    }
    languageTrouble.value = nameOf(code);
  }
}

/**
 * Shows the first language. Rejects, naming the file, when not even English comes. The address may name a language that is not
 * in the list, so that a translation can be tried before it is offered.
 */
export async function loadLanguage(): Promise<void> {
  languages.value = allLanguages;
  const codes = allLanguages.map(({ code }) => code);
  const named = new URLSearchParams(location.search).get('language') ?? '';
  const kept = options.peek().language;
  if (isLanguageCode(named)) return showOrStay(named);
  return showOrStay(codes.includes(kept) ? kept : bestLanguage(navigator.languages, codes, fallback));
}

/** Shows the language that the player has chosen, and keeps the choice. */
export function chooseLanguage(code: string): void {
  changeOptions({ language: code });
  void showOrStay(code);
}
