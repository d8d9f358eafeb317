// The staff's statistics: counters by day and level, kept on this machine and nowhere else. How long things take is counted in steps of
// five seconds, so that medians need no list of visits. Nothing in it can be traced to anybody.
import type { VisitHappening } from '../../state/kiosk.ts';
import type { DayCounts, KioskCounts, LevelCounts, Lengths } from '../../state/kiosk-health.ts';
import { csvText } from '../csv.ts';
import { isFields } from '../progress-file.ts';

/** Seconds that count as one. */
const grain = 5;
/** More days than this are not kept: the oldest go. */
const mostDays = 800;

const emptyDay: DayCounts = { visits: 0, finished: 0, lengths: {}, levels: {} };
const emptyLevel: LevelCounts = { played: 0, camps: 0, stars: 0, lengths: {} };

function longer(lengths: Lengths, seconds: number): Lengths {
  const step = Math.floor(seconds / grain);
  return { ...lengths, [step]: (lengths[step] ?? 0) + 1 };
}

/** A day's counters after one more happening. */
function dayAfter(day: DayCounts, happening: VisitHappening): DayCounts {
  switch (happening.kind) {
    case 'begun':
      return { ...day, visits: day.visits + 1 };
    case 'ended': {
      const finished = day.finished + (happening.finished ? 1 : 0);
      return { ...day, finished, lengths: longer(day.lengths, happening.seconds) };
    }
    case 'level': {
      const before = day.levels[happening.slug] ?? emptyLevel;
      const level: LevelCounts = {
        played: before.played + 1,
        camps: before.camps + (happening.outcome === 'camp' ? 1 : 0),
        stars: before.stars + happening.stars,
        lengths: longer(before.lengths, happening.seconds),
      };
      return { ...day, levels: { ...day.levels, [happening.slug]: level } };
    }
  }
}

/** The counters after one more happening on `day` (2026-11-28). */
export function counted(counts: KioskCounts, happening: VisitHappening, day: string): KioskCounts {
  const next = { ...counts, [day]: dayAfter(counts[day] ?? emptyDay, happening) };
  const kept = Object.keys(next).sort().slice(-mostDays);
  return Object.fromEntries(kept.flatMap((key) => (next[key] ? [[key, next[key]]] : [])));
}

function addLengths(one: Lengths, other: Lengths): Lengths {
  const steps = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries([...steps].map((step) => [step, (one[step] ?? 0) + (other[step] ?? 0)]));
}

function addLevels(one: LevelCounts, other: LevelCounts): LevelCounts {
  return {
    played: one.played + other.played,
    camps: one.camps + other.camps,
    stars: one.stars + other.stars,
    lengths: addLengths(one.lengths, other.lengths),
  };
}

/** All days as one. */
export function total(counts: KioskCounts): DayCounts {
  return Object.values(counts).reduce((sum, day) => {
    const slugs = new Set([...Object.keys(sum.levels), ...Object.keys(day.levels)]);
    return {
      visits: sum.visits + day.visits,
      finished: sum.finished + day.finished,
      lengths: addLengths(sum.lengths, day.lengths),
      levels: Object.fromEntries(
        [...slugs].map((slug) => [slug, addLevels(sum.levels[slug] ?? emptyLevel, day.levels[slug] ?? emptyLevel)]),
      ),
    };
  }, emptyDay);
}

/** The median in seconds, to the middle of its five; null where nothing was counted. */
export function medianOf(lengths: Lengths): number | null {
  const steps = Object.keys(lengths)
    .map(Number)
    .sort((a, b) => a - b);
  const count = steps.reduce((sum, step) => sum + (lengths[step] ?? 0), 0);
  let seen = 0;
  for (const step of steps) {
    seen += lengths[step] ?? 0;
    if (2 * seen >= count) return (step + 0.5) * grain;
  }
  return null;
}

/** What storage kept, as far as it is counters; a damaged day begins anew. */
export function countsFrom(kept: unknown): KioskCounts {
  if (!isFields(kept)) return {};
  const isDay = (day: unknown): day is DayCounts =>
    isFields(day) && Number.isInteger(day['visits']) && isFields(day['lengths']) && isFields(day['levels']);
  return Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, DayCounts] => isDay(entry[1])));
}

const columns = ['day', 'level', 'visits', 'finished', 'climbs', 'camps', 'stars', 'median seconds'] as const;

/** One line a day for its visits, and one for each level that was climbed on it. */
export function countsCsv(counts: KioskCounts): string {
  const lines = Object.entries(counts).flatMap(([day, { visits, finished, lengths, levels }]) => [
    [day, '', visits, finished, '', '', '', medianOf(lengths) ?? ''],
    ...Object.entries(levels).map(([slug, level]) => [
      day,
      slug,
      '',
      '',
      level.played,
      level.camps,
      level.stars,
      medianOf(level.lengths) ?? '',
    ]),
  ]);
  return csvText([columns, ...lines]);
}
