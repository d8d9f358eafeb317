// The staff's counters: what a day adds up to, medians without a list, the export, and what damaged storage becomes.
import { describe, expect, test } from 'vitest';
import { counted, countsCsv, countsFrom, medianOf, total } from '../../../src/app/kiosk/counts.ts';
import type { VisitHappening } from '../../../src/state/kiosk.ts';
import type { KioskCounts } from '../../../src/state/kiosk-health.ts';

const visit: readonly VisitHappening[] = [
  { kind: 'begun' },
  { kind: 'level', slug: 'seven-points', outcome: 'camp', seconds: 42, stars: 3 },
  { kind: 'level', slug: 'over-the-lip', outcome: null, seconds: 80, stars: 0 },
  { kind: 'ended', seconds: 150, finished: true },
];
const short: readonly VisitHappening[] = [{ kind: 'begun' }, { kind: 'ended', seconds: 31, finished: false }];

function after(days: Readonly<Record<string, readonly VisitHappening[]>>): KioskCounts {
  return Object.entries(days).reduce<KioskCounts>(
    (counts, [day, happenings]) => happenings.reduce((sum, happening) => counted(sum, happening, day), counts),
    {},
  );
}
const counts = after({ '2026-11-27': visit, '2026-11-28': [...visit, ...short] });

describe('what is counted', () => {
  test('a day by its visits and levels', () => {
    expect(counts['2026-11-28']).toMatchObject({
      visits: 2,
      finished: 1,
      levels: { 'seven-points': { played: 1, camps: 1, stars: 3 }, 'over-the-lip': { played: 1, camps: 0, stars: 0 } },
    });
  });
  test('all days together', () => {
    expect(total(counts)).toMatchObject({
      visits: 3,
      finished: 2,
      levels: { 'seven-points': { played: 2, camps: 2 } },
    });
    expect(total({})).toMatchObject({ visits: 0, finished: 0 });
  });
  test('no more days than storage has room for, the oldest first to go', () => {
    const many = Object.fromEntries(
      Array.from({ length: 900 }, (_, day) => [new Date(Date.UTC(2024, 0, day + 1)).toISOString().slice(0, 10), short]),
    );
    const kept = Object.keys(after(many));
    expect(kept).toHaveLength(800);
    expect(kept.at(-1)).toBe(Object.keys(many).at(-1));
    expect(JSON.stringify(after(many)).length).toBeLessThan(500_000);
  });
});

describe('medians', () => {
  const lengths = (seconds: readonly number[]) =>
    total(after({ day: seconds.map((one): VisitHappening => ({ kind: 'ended', seconds: one, finished: true })) }))
      .lengths;
  test.each([
    ['of nothing', [], null],
    ['of one', [42], 42.5],
    ['of three, whatever their order', [200, 11, 61], 62.5],
    ['of one long among short ones', [10, 11, 12, 900], 12.5],
  ])('%s', (_name, seconds, median) => expect(medianOf(lengths(seconds))).toBe(median));
});

test('the export has a line a day, and one for each of its levels', () => {
  expect(countsCsv(counts).split('\r\n').slice(0, 4)).toEqual([
    'day,level,visits,finished,climbs,camps,stars,median seconds',
    '2026-11-27,,1,1,,,,152.5',
    '2026-11-27,seven-points,,,1,1,3,42.5',
    '2026-11-27,over-the-lip,,,1,0,0,82.5',
  ]);
});

test.each([
  ['nothing', null, {}],
  ['a list', [], {}],
  [
    'a damaged day',
    { '2026-11-27': { visits: 'many' }, '2026-11-28': counts['2026-11-28'] },
    { '2026-11-28': counts['2026-11-28'] },
  ],
  ['all of it', JSON.parse(JSON.stringify(counts)), counts],
])('what was kept is read again: %s', (_name, kept, read) => expect(countsFrom(kept)).toEqual(read));
