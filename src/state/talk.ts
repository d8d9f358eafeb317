// Words that come and go: captions for sounds, the live text for screen readers, the hint in the world.
import { signal } from '@preact/signals-core';
import type { HintId } from '../content/level.ts';

/** A key of the text table and its numbers. */
export interface Line {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
}
/** The captions on screen now; audio adds and removes them. */
export const captions = signal<readonly (Line & { readonly id: number })[]>([]);
/** Read aloud by screen readers whenever it changes. */
export const announcement = signal<Line | null>(null);
/** The one hint in the world now. */
export const hint = signal<HintId | null>(null);
