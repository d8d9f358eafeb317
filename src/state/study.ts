// The level whose explanation is open, with the numbers its text may name.
import { signal } from '@preact/signals-core';
import type { Level } from '../content/level.ts';
import type { Facts } from '../core/level-facts.ts';

export interface Studied {
  readonly level: Level;
  readonly facts: Facts;
}
export const studied = signal<Studied | null>(null);
