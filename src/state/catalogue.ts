// The list of levels, known from the start; the levels themselves are loaded one at a time.
import { signal } from '@preact/signals-core';
import type { ActId } from '../content/level.ts';
import type { BeliefId } from '../content/predict.ts';

export interface CatalogueEntry {
  readonly slug: string;
  readonly order: number;
  readonly act: ActId;
  readonly gear: string;
  /** What its question before the climb is about, where it has one. */
  readonly belief?: BeliefId;
  /** The file's name without folder, as fetched: 040-seven-points.json. */
  readonly file: string;
}
export const catalogue = signal<readonly CatalogueEntry[]>([]);
