// Saying something in the live text: the words are made when they are read, so that they follow the language.
import { announcement } from '../state/talk.ts';

/** Says these words, in whatever language is chosen when they are read. */
export function say(words: () => string): void {
  // What is said now is newer than what was waiting.
  clearTimeout(timer);
  announcement.value = { key: 'live.said', values: () => ({ words: words() }) };
}

/** Between two sentences about a hand that goes on turning, so that a screen reader can follow; milliseconds. */
const breath = 500;
let spokeAt = -Infinity;
let timer: ReturnType<typeof setTimeout> | undefined;

/** As `say`, for what may change thirty times a second: at most two sentences a second, and always the last one. */
export function sayInTurn(words: () => string): void {
  clearTimeout(timer);
  const wait = spokeAt + breath - performance.now();
  const speak = (): void => {
    spokeAt = performance.now();
    say(words);
  };
  if (wait > 0) timer = setTimeout(speak, wait);
  else speak();
}

/** Sentences one after the other; empty ones are left out. */
export const sentences = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');
