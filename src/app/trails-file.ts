// The best trails as they are kept: a text with a version. Checked in shape only; whether a recording still fits its level is found
// out when it is replayed.
import type { BestTrail, ReadingTrouble } from '../state/progress.ts';
import { isCount, isFields, isStars, parsed } from './progress-file.ts';

const VERSION = 1;

export interface TrailReading {
  readonly kept: Readonly<Record<string, BestTrail>>;
  readonly trouble: ReadingTrouble | null;
  /** What has to be set aside. */
  readonly aside: string | null;
}

function isCommand(value: unknown): boolean {
  return isFields(value) && typeof value['kind'] === 'string';
}

function isTrail(value: unknown): value is BestTrail {
  if (!isFields(value) || !isFields(value['recording'])) return false;
  const { recording, stars, steps, fingerprint } = value;
  const { gear, seed, commands } = recording;
  const playable = isCommand(gear) && Number.isInteger(seed) && Array.isArray(commands) && commands.every(isCommand);
  return playable && isStars(stars) && isCount(steps) && typeof fingerprint === 'string';
}

/** Reads a kept text; null stands for nothing kept yet. Nothing is lost: what is not used is in `aside`. */
export function readTrails(text: string | null): TrailReading {
  if (text === null) return { kept: {}, trouble: null, aside: null };
  const file = parsed(text);
  const nothing = { kept: {}, aside: text };
  if (!isFields(file)) return { ...nothing, trouble: 'damaged' };
  const { version, trails } = file;
  if (isCount(version) && version > VERSION) return { ...nothing, trouble: 'newer' };
  if (version !== VERSION || !isFields(trails)) return { ...nothing, trouble: 'damaged' };
  const entries = Object.entries(trails);
  const good = entries.filter((entry): entry is [string, BestTrail] => isTrail(entry[1]));
  const kept = Object.fromEntries(good);
  if (good.length === entries.length) return { kept, trouble: null, aside: null };
  const bad = Object.fromEntries(entries.filter(([, value]) => !isTrail(value)));
  return { kept, trouble: 'partly', aside: JSON.stringify({ version, trails: bad }) };
}

/** What is kept of the trails: plain JSON data. */
export function trailsFile(trails: Readonly<Record<string, BestTrail>>): unknown {
  return { version: VERSION, trails };
}
