// The choice of a language, each under its own name, so that nobody has to read a foreign one to find theirs.
import { intend } from '../state/intent.ts';
import { languages, languageTrouble } from '../state/languages.ts';
import { language } from '../state/text.ts';

interface LanguageChoiceProps {
  /** What it is called where no label stands beside it. */
  readonly name?: string;
}

/** A list of all languages. */
export function LanguageChoice({ name }: LanguageChoiceProps) {
  const { code } = language.value;
  // A language that did not come leaves the old one chosen: reading the trouble draws the list again.
  void languageTrouble.value;
  return (
    <select
      class="language-choice"
      aria-label={name}
      value={code}
      onChange={(event) => intend({ kind: 'language', code: event.currentTarget.value })}
    >
      {languages.value.map((entry) => (
        <option key={entry.code} value={entry.code} lang={entry.code} selected={entry.code === code}>
          {entry.name}
        </option>
      ))}
    </select>
  );
}
