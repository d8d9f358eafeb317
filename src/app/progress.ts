// Keeps the player's progress and done hints in local storage, and takes in what a finished climb earned.
import type { Climb } from '../core/climb.ts';
import { hintsDone, progress, type LevelProgress, type Progress } from '../state/progress.ts';
import { setAside, store, stored } from './storage.ts';

const storageName = 'progress';
const version = 1;

type Stars = LevelProgress['stars'];

function isStars(value: unknown): value is Stars {
  return Array.isArray(value) && value.length === 3 && value.every((star) => typeof star === 'boolean');
}

function isLevelProgress(value: unknown): value is LevelProgress {
  if (typeof value !== 'object' || value === null) return false;
  const entry = value as Partial<LevelProgress>;
  const fewest = entry.fewestSteps;
  return isStars(entry.stars) && typeof entry.attempts === 'number' && (fewest === null || typeof fewest === 'number');
}

/** Reads what was kept. Entries that cannot be understood are set aside in storage, the others are used. */
export function loadProgress(): void {
  const kept = stored(storageName);
  if (kept === null) return;
  const { version: found, levels, hints } = kept as { version?: unknown; levels?: unknown; hints?: unknown };
  if (found !== version || typeof levels !== 'object' || levels === null) {
    setAside(storageName);
    return;
  }
  const entries = Object.entries(levels);
  const good = entries.filter((entry): entry is [string, LevelProgress] => isLevelProgress(entry[1]));
  if (good.length < entries.length) setAside(storageName);
  progress.value = Object.fromEntries(good);
  if (Array.isArray(hints)) hintsDone.value = new Set(hints.filter((hint) => typeof hint === 'string'));
}

function keep(): void {
  store(storageName, { version, levels: progress.value, hints: [...hintsDone.value] });
}

/** Adds one finished climb; true when it earned a star that was not there before, or camp in fewer steps. */
export function recordClimb(slug: string, climb: Climb, stars: Stars): boolean {
  const before = progress.value[slug];
  const steps = climb.outcome === 'camp' ? climb.spent.steps : null;
  const fewest = [before?.fewestSteps, steps].filter((count) => typeof count === 'number');
  const after: LevelProgress = {
    stars: [stars[0] || !!before?.stars[0], stars[1] || !!before?.stars[1], stars[2] || !!before?.stars[2]],
    attempts: (before?.attempts ?? 0) + 1,
    fewestSteps: fewest.length > 0 ? Math.min(...fewest) : null,
  };
  progress.value = { ...progress.value, [slug]: after } satisfies Progress;
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

/** Forgets all progress and hints. */
export function forgetProgress(): void {
  progress.value = {};
  hintsDone.value = new Set();
  keep();
}
