// Saying something in the live text: the words are made when they are read, so that they follow the language.
import { announcement } from '../state/talk.ts';

/** Says these words, in whatever language is chosen when they are read. */
export function say(words: () => string): void {
  announcement.value = { key: 'live.said', values: () => ({ words: words() }) };
}

/** Sentences one after the other; empty ones are left out. */
export const sentences = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');
