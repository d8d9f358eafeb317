// Where the focus goes when a page appears: to its beginning, so that keys and screen readers start there and not nowhere.
import { useEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';

/** A ref for an element that takes the focus when it first appears; it needs a tabIndex. */
export function useFocusOnShow<Place extends HTMLElement>(): RefObject<Place | null> {
  const ref = useRef<Place>(null);
  useEffect(() => ref.current?.focus({ preventScroll: true }), []);
  return ref;
}
