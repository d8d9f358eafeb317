// What the player has reached, by level slug. Kept by the app in local storage; `saving` and `progressTrouble` say when that fails.
import { signal } from '@preact/signals-core';
import type { Answer, Guess } from '../content/predict.ts';
import type { Outcome } from '../core/events.ts';
import type { PackedRecording } from '../core/packed-recording.ts';

/** What the player foretold before the first climb, and what came of it. */
export interface Prediction extends Answer {
  /** The belief that the question was about. */
  readonly belief: string;
  readonly guess: Guess;
}

export interface LevelProgress {
  /** Camp, par, own: ever earned. */
  readonly stars: readonly [boolean, boolean, boolean];
  readonly attempts: number;
  /** Fewest steps to camp; null before the first time. */
  readonly fewestSteps: number | null;
  /** The ways the player's climbs have ended here, each once. */
  readonly outcomes: readonly Outcome[];
  /** The first prediction; later ones would know the answer. Null before it. */
  readonly prediction: Prediction | null;
}
export type Progress = Readonly<Record<string, LevelProgress>>;
export const progress = signal<Progress>({});

/** The player's best climb of a level, to be drawn and replayed. */
export interface BestTrail {
  readonly recording: PackedRecording;
  readonly stars: readonly [boolean, boolean, boolean];
  readonly steps: number;
  /** Of the climb as it was: a replay with another fingerprint is on a mountain that has changed since. */
  readonly fingerprint: string;
}
/** Best climbs by slug; read from storage when a climb or the journal first needs them. */
export const trails = signal<Readonly<Record<string, BestTrail>>>({});

/** `blocked`: the browser has no storage for us; `full`: it refused to keep more; `stars-only`: it had no room for trails. */
export const saving = signal<'works' | 'blocked' | 'full' | 'stars-only'>('works');
/** What was wrong with something kept: unreadable, unreadable in parts, or written by a newer game. */
export type ReadingTrouble = 'damaged' | 'partly' | 'newer';
export interface ProgressTrouble {
  readonly kind: ReadingTrouble;
  /** The name in the browser's storage under which it is now. */
  readonly place: string;
}
export const progressTrouble = signal<ProgressTrouble | null>(null);
/** Hints the player has already done. */
export const hintsDone = signal<ReadonlySet<string>>(new Set());
