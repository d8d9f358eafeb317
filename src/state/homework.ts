// Homework as this device knows it: what a pupil has to climb and has climbed, and what a teacher makes and checks.
import { signal } from '@preact/signals-core';
import type { Foretold } from '../protocol/foretold.ts';
import type { Homework } from '../protocol/homework.ts';
import type { Result } from '../protocol/views.ts';

/** One level of what was handed in. `edited`: the climb does not lead where the code says. */
export interface ProvedClimb {
  readonly slug: string;
  readonly kind: 'proved' | 'none' | 'edited';
  readonly result: Result | null;
  readonly foretold: Foretold | null;
}

/** The homework that this page is about; null elsewhere. */
export const homework = signal<Homework | null>(null);
/** The address of the page leads to no homework. */
export const homeworkMissing = signal(false);
/** What the pupil's kept climbs prove, level by level; empty while they are climbed again. */
export const homeworkDone = signal<readonly ProvedClimb[]>([]);
/** What to hand in: the code, and the same as a link to the page that checks it; null before the first climb. */
export const homeworkCode = signal<{ readonly code: string; readonly link: string } | null>(null);
/** False when this browser could not keep the last climb: the code is then the only place where it is. */
export const homeworkKept = signal(true);
/** A level could not be loaded. */
export const homeworkTrouble = signal(false);

/** The link that the teacher has made last on this page; null before. */
export const madeLink = signal<string | null>(null);

/** Why a pasted code proves nothing; each has its sentence (`homework.trouble.<why>`). */
export type CheckTrouble =
  | 'no-code'
  | 'newer'
  | 'cut-off'
  | 'damaged'
  | 'foreign'
  | 'edited'
  | 'unknown-level'
  | 'not-loaded'
  | 'too-long'
  | 'too-much';
/** One pasted code. */
export interface CheckedCode {
  /** What stood before the code in its line, or nothing. */
  readonly name: string;
  readonly trouble: CheckTrouble | null;
  readonly homework: Homework | null;
  readonly climbs: readonly ProvedClimb[];
  /** An earlier one in the list with the very same climbs, by its place. */
  readonly sameAs: number | null;
}
/** What was checked last; null before, and `busy` while climbs are climbed again. */
export const checkedCodes = signal<readonly CheckedCode[] | 'busy' | null>(null);
/** What stands in the field for the homework's link is none. */
export const homeworkLinkIsWrong = signal(false);
/** What the fields of the checking page begin with: the homework's link, and codes. */
export const checkFields = signal({ link: '', codes: '' });
