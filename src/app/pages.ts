// A page, or a sheet above one, opens when its words are here. Until then, and when they do not come, the old one stays.
import type { LanguagePart } from '../content/language-parts.ts';
import { wordsTrouble } from '../state/languages.ts';
import type { Screen, Sheet } from '../state/view.ts';
import { bringWords, hasWords } from './languages.ts';

/** Counts the wishes: words that come late must not open what nobody wants any more. */
let wishes = 0;

/** The parts of the language that a page or sheet speaks. */
function partsFor(place: Screen | Sheet): readonly LanguagePart[] {
  if (place === 'more') return ['study'];
  if (place === 'journal') return ['play', 'study'];
  if (place === 'class' || place === 'host' || place === 'wall') return ['class'];
  if (place === 'kiosk') return ['kiosk', 'play'];
  if (place === 'homework' || place === 'check') return ['class', 'play'];
  return place === 'title' ? ['title'] : ['play'];
}

/** Forgets what is still waiting for its words. */
export function stayHere(): void {
  wishes++;
}

/** Calls `open` as soon as the words of `place` are here: at once, or when they have come and nothing else was wished meanwhile. */
export function openWith(place: Screen | Sheet, open: () => void): void {
  const wish = ++wishes;
  wordsTrouble.value = false;
  const parts = partsFor(place);
  if (parts.every(hasWords)) return open();
  Promise.all(parts.map(bringWords)).then(
    () => wish === wishes && open(),
    () => wish === wishes && (wordsTrouble.value = true),
  );
}
