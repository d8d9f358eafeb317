// Keeps the player's progress and done hints in local storage, and takes in what a finished climb earned.
import type { Climb } from '../core/climb.ts';
import {
  hintsDone,
  progress,
  progressTrouble,
  saving,
  trails,
  type LevelProgress,
  type Prediction,
  type ReadingTrouble,
} from '../state/progress.ts';
import { progressFile, readProgress } from './progress-file.ts';
import { keyOf, setAside, store, storedText, unstore, type StorageName } from './storage.ts';

const storageName = 'progress';
/** Where the best trails are kept; trails.ts reads and writes them. */
export const trailsName = 'trails';
/** Where homework is kept; homework/kept.ts reads and writes it. */
export const homeworkName = 'homework';

type Stars = LevelProgress['stars'];

/** False when what could not be read cannot be set aside either: then it stays where it is, and nothing is written over it. */
let mayWrite = true;

/** Reads what was kept. What cannot be understood is set aside in storage and the player is told; the rest is used. */
export function loadProgress(): void {
  const { levels, hints, trouble, aside } = readProgress(storedText(storageName));
  progress.value = levels;
  hintsDone.value = new Set(hints);
  mayWrite = aside === null || putAside(storageName, trouble, aside);
}

/** Sets `aside` aside and tells the player; false when it has to stay where it is. */
export function putAside(name: StorageName, trouble: ReadingTrouble | null, aside: string): boolean {
  const place = setAside(name, aside);
  if (trouble) progressTrouble.value ??= { kind: trouble, place: place ?? keyOf(name) };
  return place !== null;
}

function keep(): void {
  if (!mayWrite) {
    saving.value = 'full';
    return;
  }
  const file = progressFile(progress.value, hintsDone.value);
  const kept = store(storageName, file);
  if (kept !== 'full' || storedText(trailsName) === null) {
    if (saving.peek() !== 'stars-only' || kept !== 'works') saving.value = kept;
    return;
  }
  // Stars come before trails.
  unstore(trailsName);
  const again = store(storageName, file);
  saving.value = again === 'works' ? 'stars-only' : again;
}

/** Adds one finished climb, and what was foretold of it; true when it earned a new star, or camp in fewer steps. */
export function recordClimb(slug: string, climb: Climb, stars: Stars, prediction: Prediction | null): boolean {
  const before = progress.value[slug];
  const steps = climb.outcome === 'camp' ? climb.spent.steps : null;
  const fewest = [before?.fewestSteps, steps].filter((count) => typeof count === 'number');
  const after: LevelProgress = {
    stars: [stars[0] || !!before?.stars[0], stars[1] || !!before?.stars[1], stars[2] || !!before?.stars[2]],
    attempts: (before?.attempts ?? 0) + 1,
    fewestSteps: fewest.length > 0 ? Math.min(...fewest) : null,
    outcomes: [...new Set([...(before?.outcomes ?? []), climb.outcome ?? 'spent'])],
    prediction: before?.prediction ?? prediction,
  };
  progress.value = { ...progress.value, [slug]: after };
  keep();
  const newStar = stars.some((star, index) => star && !before?.stars[index]);
  return newStar || (steps !== null && after.fewestSteps === steps && steps !== before?.fewestSteps);
}

/** Remembers that the player has done what a hint asks. */
export function recordHint(id: string): void {
  if (hintsDone.value.has(id)) return;
  hintsDone.value = new Set([...hintsDone.value, id]);
  keep();
}

/** Forgets all progress, hints, trails and homework; what was set aside stays. */
export function forgetProgress(): void {
  progress.value = {};
  hintsDone.value = new Set();
  trails.value = {};
  unstore(trailsName);
  unstore(homeworkName);
  mayWrite = true;
  keep();
}
