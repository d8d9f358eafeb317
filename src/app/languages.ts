// Loads the words: one JSON a language from assets/lang, fetched next to the page so that any base path works.
import { language } from '../state/text.ts';

/** Loads the language `code` and shows it; throws an error that names the file when it cannot be fetched. */
export async function loadLanguage(code: string): Promise<void> {
  const address = new URL(`lang/${code}.json`, document.baseURI);
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The words could not be loaded: ${address.pathname} answered ${answer.status}.`);
  language.value = { code, texts: (await answer.json()) as Record<string, string> };
  document.documentElement.lang = code;
}
