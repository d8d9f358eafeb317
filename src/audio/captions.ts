// Captions: what is heard, in words, for a while.
import { captions } from '../state/talk.ts';
import { options } from '../state/options.ts';
import type { TextKey } from '../state/text.ts';

/** How long a caption stays, in milliseconds: time to notice it, look down and read four words. */
export const captionTime = 2600;
/** More at once could not be read. */
const most = 3;

let last = 0;

/** Shows a caption, if the player wants captions. One that is still there starts its time again. */
export function showCaption(key: TextKey): void {
  if (!options.peek().captions) return;
  const id = ++last;
  captions.value = [...captions.peek().filter((caption) => caption.key !== key), { key, id }].slice(-most);
  setTimeout(() => {
    captions.value = captions.peek().filter((caption) => caption.id !== id);
  }, captionTime);
}
