// What the player has reached, by level slug. Kept by the app in local storage; `saving` says when that does not work.
import { signal } from '@preact/signals-core';

export interface LevelProgress {
  /** Camp, par, own: ever earned. */
  readonly stars: readonly [boolean, boolean, boolean];
  readonly attempts: number;
  /** Fewest steps to camp; null before the first time. */
  readonly fewestSteps: number | null;
}
export type Progress = Readonly<Record<string, LevelProgress>>;
export const progress = signal<Progress>({});
/** `blocked`: the browser has no storage for us; `full`: it refused to keep more. */
export const saving = signal<'works' | 'blocked' | 'full'>('works');
/** Hints the player has already done. */
export const hintsDone = signal<ReadonlySet<string>>(new Set());
