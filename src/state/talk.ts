// Words that come and go: captions for sounds, the live text for screen readers, the hint in the world.
import { signal } from '@preact/signals-core';
import type { HintId } from '../content/level.ts';
import { textOf, type TextValues } from './text.ts';

/** A key of the text table and its numbers. */
export interface Line {
  readonly key: string;
  /** A function where numbers or words have to follow the language. */
  readonly values?: TextValues | (() => TextValues);
}
/** The line in the player's language. */
export function lineText({ key, values }: Line): string {
  return textOf(key, typeof values === 'function' ? values() : values);
}
/** The captions on screen now; audio adds and removes them. */
export const captions = signal<readonly (Line & { readonly id: number })[]>([]);
/** Read aloud by screen readers whenever it changes. */
export const announcement = signal<Line | null>(null);
/** The one hint in the world now. */
export const hint = signal<HintId | null>(null);
