// What the journal shows of each level beyond the progress: the level itself, and the best trail as a small map. The app fills it.
import { signal } from '@preact/signals-core';
import type { Level } from '../content/level.ts';

/** A trail on contour lines, in pixels of a picture `width` x `height`, north at the top. */
export interface TrailMap {
  readonly width: number;
  readonly height: number;
  /** SVG paths: the contour lines, every fifth of them, and the trail. */
  readonly lines: string;
  readonly strongLines: string;
  readonly trail: string;
  /** Where the trail begins and ends. */
  readonly start: readonly [x: number, y: number];
  readonly end: readonly [x: number, y: number];
}

export interface JournalPage {
  readonly level: Level;
  /** Null without a kept trail, or where the mountain has changed since. */
  readonly map: TrailMap | null;
}
/** By slug; a level is here as soon as it has been fetched and drawn. */
export const journalPages = signal<Readonly<Record<string, JournalPage>>>({});
