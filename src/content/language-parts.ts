// How a language is served: one file a language to write, several to fetch. The title's words come first, so that it stays small
// however many levels there are; the words of play follow while the title stands, those of study when somebody wants to know more.

/** The parts a language is fetched in. */
export const languageParts = ['title', 'play', 'study', 'class', 'kiosk'] as const;
export type LanguagePart = (typeof languageParts)[number];

/** Starts of keys, and whole keys, that the title's code shows; a test compares them with that code. */
const titleKeys = ['language.name', 'menu.', 'notice.', 'settings.captions', 'settings.language', 'title.', 'you'];
/** The title's button names the next level. */
const levelName = /^level\.[^.]+\.name$/;
/** What a level teaches beyond its one sentence, the journal, the letters of formulas, and what is said around them. */
const studyKeys = /^(?:level\.[^.]+\.(?:more|breaks)|journal\..+|formulas\..+|letter\..+|more\..+)$/;

/** What pupils, teachers and the wall of a class say, and pupils and teachers of homework. */
const classKeys = /^(?:class|homework|host|wall|refusal)\./;

/** What visitors of a kiosk and its staff read. */
const kioskKeys = /^kiosk\./;

const isTitle = (key: string): boolean =>
  levelName.test(key) || titleKeys.some((start) => key === start || (start.endsWith('.') && key.startsWith(start)));

/** The part that the text `key` is fetched with; what no rule names is for play. */
export function languagePartOf(key: string): LanguagePart {
  if (isTitle(key)) return 'title';
  if (classKeys.test(key)) return 'class';
  if (kioskKeys.test(key)) return 'kiosk';
  return studyKeys.test(key) ? 'study' : 'play';
}

/** A language's texts, part by part. */
export function inParts(texts: Readonly<Record<string, string>>): Record<LanguagePart, Record<string, string>> {
  const parts: Record<LanguagePart, Record<string, string>> = { title: {}, play: {}, study: {}, class: {}, kiosk: {} };
  for (const [key, message] of Object.entries(texts)) parts[languagePartOf(key)][key] = message;
  return parts;
}
