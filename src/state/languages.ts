// Which languages there are, which fits a reader best, and which way each is written.
import { signal } from '@preact/signals-core';

export interface LanguageEntry {
  /** BCP 47: de, zh-Hans. */
  readonly code: string;
  /** As its speakers write it. */
  readonly name: string;
}
/** Every language of the game, known from the start. */
export const languages = signal<readonly LanguageEntry[]>([]);
/** The language whose words could not be fetched, by its own name; null when all is well. */
export const languageTrouble = signal<string | null>(null);
/** The words of a page did not come, so it could not be opened. */
export const wordsTrouble = signal(false);

/** Scripts that run from right to left. */
const RIGHT_TO_LEFT = ['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'];

/** The code as a locale with its usual script and region filled in; null when it is no BCP 47 code. */
function localeOf(code: string): Intl.Locale | null {
  try {
    return new Intl.Locale(code).maximize();
  } catch {
    return null;
  }
}

/** True for a well-formed BCP 47 code. */
export function isLanguageCode(code: string): boolean {
  return localeOf(code) !== null;
}

/** Which way the language is written. Its script tells: not every browser has Intl.Locale's textInfo. */
export function directionOf(code: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(localeOf(code)?.script ?? '') ? 'rtl' : 'ltr';
}

/**
 * The code among `offered` that suits a reader of `wished` (best first) most: of the first wish that has any match the same code, else
 * the same language in the same script, else the same language; `otherwise` when no wish has one.
 */
export function bestLanguage(wished: readonly string[], offered: readonly string[], otherwise: string): string {
  for (const wish of wished) {
    const locale = localeOf(wish);
    const kin = offered.filter((code) => localeOf(code)?.language === locale?.language);
    const same = kin.find((code) => code === wish) ?? kin.find((code) => localeOf(code)?.script === locale?.script);
    const best = same ?? kin[0];
    if (locale && best !== undefined) return best;
  }
  return otherwise;
}
