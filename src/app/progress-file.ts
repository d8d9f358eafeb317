// Progress as it is kept: a text with a version. Older versions are carried over; what cannot be understood is handed back, so
// that the caller can set it aside. Checked by hand: the title needs this, and a schema library is larger than the title.
import { outcomes, type Outcome } from '../core/events.ts';
import type { Guess } from '../content/predict.ts';
import type { LevelProgress, Prediction, Progress, ReadingTrouble } from '../state/progress.ts';

/** 1: stars, attempts, fewest steps, hints. 2: also how climbs ended, and predictions. */
const VERSION = 2;

/** What a kept text says. */
export interface Reading {
  readonly levels: Progress;
  readonly hints: readonly string[];
  readonly trouble: ReadingTrouble | null;
  /** What has to be set aside: the whole text, or a file of the parts that could not be understood. */
  readonly aside: string | null;
}

export type Fields = Readonly<Record<string, unknown>>;

/** True for an object with named fields. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for a whole number from zero on. */
export function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}

function isOutcome(value: unknown): value is Outcome {
  return (outcomes as readonly unknown[]).includes(value);
}

/** True for camp, par, own: three yes or no. */
export function isStars(value: unknown): value is LevelProgress['stars'] {
  return Array.isArray(value) && value.length === 3 && value.every((star) => typeof star === 'boolean');
}

function isGuess(value: unknown): value is Guess {
  if (!isFields(value)) return false;
  if (value['kind'] === 'outcome') return isOutcome(value['outcome']);
  const at = value['at'];
  return value['kind'] === 'place' && Array.isArray(at) && at.length > 0 && at.every(Number.isFinite);
}

function isPrediction(value: unknown): value is Prediction {
  if (!isFields(value)) return false;
  const { belief, guess, truth, right, held } = value;
  return typeof belief === 'string' && isGuess(guess) && isGuess(truth) && [right, held].every(isYesOrNo);
}

function isYesOrNo(value: unknown): boolean {
  return typeof value === 'boolean';
}

/** One level's entry as far as it can be understood; `whole` is false when something of it could not. */
function readLevel(value: unknown, version: number): { readonly entry: LevelProgress | null; readonly whole: boolean } {
  if (!isFields(value)) return { entry: null, whole: false };
  const { stars, attempts, fewestSteps } = value;
  if (!isStars(stars) || !isCount(attempts) || !(fewestSteps === null || isCount(fewestSteps)))
    return { entry: null, whole: false };
  const reached: Outcome[] = stars[0] ? ['camp'] : [];
  const entry: LevelProgress = { stars, attempts, fewestSteps, outcomes: reached, prediction: null };
  if (version === 1) return { entry, whole: true };
  const { outcomes: ended, prediction } = value;
  const goodEnds = Array.isArray(ended) && ended.every(isOutcome);
  const goodGuess = prediction === null || isPrediction(prediction);
  return {
    entry: {
      ...entry,
      outcomes: goodEnds ? [...new Set(ended)] : reached,
      prediction: goodGuess ? prediction : null,
    },
    whole: goodEnds && goodGuess,
  };
}

/** The JSON value in `text`; null where there is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Reads a kept text of any version; null stands for nothing kept yet. Nothing is lost: what is not used is in `aside`. */
export function readProgress(text: string | null): Reading {
  if (text === null) return { levels: {}, hints: [], trouble: null, aside: null };
  const file = parsed(text);
  const nothing = { levels: {}, hints: [], aside: text };
  if (!isFields(file)) return { ...nothing, trouble: 'damaged' };
  const { version, levels, hints } = file;
  if (isCount(version) && version > VERSION) return { ...nothing, trouble: 'newer' };
  if (!(version === 1 || version === VERSION) || !isFields(levels)) return { ...nothing, trouble: 'damaged' };

  const read = Object.entries(levels).map(([slug, value]) => ({ slug, value, ...readLevel(value, version) }));
  const badLevels = read.filter(({ whole }) => !whole).map(({ slug, value }) => [slug, value] as const);
  const goodHints = Array.isArray(hints) ? hints.filter((hint): hint is string => typeof hint === 'string') : [];
  // Version 1 began without hints.
  const lostHints = hints !== undefined && !(Array.isArray(hints) && goodHints.length === hints.length);
  const whole = badLevels.length === 0 && !lostHints;
  const rest = { version, levels: Object.fromEntries(badLevels), ...(lostHints ? { hints } : {}) };
  return {
    levels: Object.fromEntries(read.flatMap(({ slug, entry }) => (entry ? [[slug, entry]] : []))),
    hints: goodHints,
    trouble: whole ? null : 'partly',
    aside: whole ? null : JSON.stringify(rest),
  };
}

/** What is kept of the progress: plain JSON data. */
export function progressFile(levels: Progress, hints: Iterable<string>): unknown {
  return { version: VERSION, levels, hints: [...hints] };
}
