// Keeps the player's best climb of each level, as a recording that can be replayed and drawn. Trails are large beside stars, so
// they have a place of their own in storage, are read only when they are needed, and make room when it is full.
import type { Climb } from '../core/climb.ts';
import { packRecording } from '../core/packed-recording.ts';
import { fingerprint, recordingOf } from '../core/replay.ts';
import { saving, trails, type BestTrail } from '../state/progress.ts';
import { putAside, trailsName } from './progress.ts';
import { readTrails, trailsFile } from './trails-file.ts';
import { store, storedText, unstore } from './storage.ts';

let read = false;
/** False when what could not be read cannot be set aside: then nothing is written over it. */
let mayWrite = true;

/** Reads the kept trails, the first time only. What cannot be understood is set aside and the player is told. */
export function loadTrails(): void {
  if (read) return;
  read = true;
  const { kept, trouble, aside } = readTrails(storedText(trailsName));
  trails.value = kept;
  mayWrite = aside === null || putAside(trailsName, trouble, aside);
}

/** True when `one` is the better climb: more stars, then fewer steps. */
function isBetter(one: BestTrail, other: BestTrail | undefined): boolean {
  if (!other) return true;
  const count = ({ stars }: BestTrail): number => stars.filter(Boolean).length;
  const more = count(one) - count(other);
  return more > 0 || (more === 0 && one.steps < other.steps);
}

/** Writes the trails, without the longest of them where the browser has no room for all. */
function keep(): void {
  const byLength = Object.entries(trails.peek()).toSorted(
    ([, one], [, other]) => one.recording.commands.length - other.recording.commands.length,
  );
  while (store(trailsName, trailsFile(Object.fromEntries(byLength))) === 'full') {
    saving.value = 'stars-only';
    if (byLength.pop() === undefined) return unstore(trailsName);
  }
}

/** Takes in a finished climb, if it has a star and is the best of its level so far. */
export function keepTrail(slug: string, climb: Climb, stars: BestTrail['stars']): void {
  loadTrails();
  const recording = packRecording(recordingOf(climb));
  const trail: BestTrail = { recording, stars, steps: climb.spent.steps, fingerprint: fingerprint(climb) };
  if (!stars.some(Boolean) || !isBetter(trail, trails.peek()[slug])) return;
  trails.value = { ...trails.peek(), [slug]: trail };
  if (mayWrite) keep();
}
