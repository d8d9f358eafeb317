// The digits that the network of the haystack is tested on, once they have been fetched.
import { signal } from '@preact/signals-core';
import type { Digits } from '../core/network/digits.ts';

/** Test digits, which nobody is trained on; null until they are here. */
export const testDigits = signal<Digits | null>(null);

/** The address of the packed digits: the app fetches it once, and the workers find it in the browser's cache. */
export function digitsFile(): string {
  return new URL('digits/digits.bin', document.baseURI).href;
}
