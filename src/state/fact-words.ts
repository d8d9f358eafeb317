// The facts of a level as words, in the player's language.
import type { Facts } from '../core/level-facts.ts';
import type { TextValues } from './text.ts';
import { quantity, settingText } from './words.ts';

/** Facts as a text takes them: whole numbers stay numbers, for plurals; others are written in the player's language. */
export function factTexts(facts: Facts): TextValues {
  return Object.fromEntries(
    Object.entries(facts).map(([name, { kind, value }]) => {
      if (kind === 'measured') return [name, quantity(value)];
      return [name, Number.isInteger(value) ? value : settingText(value)];
    }),
  );
}
