// The referee against the core itself: whatever way a climb reaches it, the result is the one a climb from scratch gives.
import { describe, expect, test } from 'vitest';
import { readLevels } from '../../src/content/level-files.ts';
import { step } from '../../src/core/climb.ts';
import type { Command } from '../../src/core/climb.ts';
import { fingerprint, replay } from '../../src/core/replay.ts';
import { readyLessons } from '../../src/protocol/lesson.ts';
import { adamsPlace, botSteps } from '../../src/protocol/class-level.ts';
import { groundFrom, pointsFor, resultOf } from '../../src/protocol/class-ground.ts';
import { SeatClimbs } from '../../src/server/referee.ts';
import type { StepRow } from '../../src/server/referee.ts';
import { placeAmong, reportOf, topThree } from '../../src/server/report.ts';
import type { Seat } from '../../src/server/room.ts';
import { root } from '../source.ts';
import { opened } from './room-steps.ts';

const levels = (await readLevels(`${root}/levels`)).map(({ level }) => level);
const seven = levels.find(({ slug }) => slug === 'seven-points')!;
const ground = groundFrom(seven, 'all', 5);

/** Straight downhill with so long strides until the end: a real way through the level. */
function downhill(length: number): Command[] {
  const commands: Command[] = [];
  const climb = replay(ground.course, { gear: ground.level.gear, seed: ground.level.seed, commands });
  while (climb.outcome === null) {
    const slope = Math.hypot(...climb.gradient);
    const command: Command = { kind: 'stride', by: climb.gradient.map((part) => (-part * length) / slope) };
    step(climb, command, ground.course);
    commands.push(command);
  }
  return commands;
}
const longest = ground.level.gear.kind === 'stride' ? ground.level.gear.longest : 1;
const rowsOf = (commands: readonly Command[], attempt = 0, from = 0): StepRow[] =>
  commands.map((command, index) => ({ seat: 0, sequence: from + index, round: 0, attempt, command }));

describe('every level', () => {
  test.each(levels.map((level) => [level.slug, level] as const))(
    '%s has Adam and its par bot in a class',
    (_, level) => {
      for (const bots of ['all', 'few'] as const) {
        const made = groundFrom(level, bots, 11);
        expect(adamsPlace(made.level)).toBeGreaterThanOrEqual(0);
        expect(made.level.bots[made.level.stars.par]).toEqual(level.bots[level.stars.par]);
        expect(made.bots.every(({ outcome }) => outcome !== null)).toBe(true);
        // Adam never leaves the map in his first steps: the rate that is made up for him fits it.
        expect(made.adam.outcome === 'exploded' && made.adam.spent.steps < 5).toBe(false);
      }
    },
  );
});

test.each(readyLessons.map((lesson) => [lesson.minutes, lesson] as const))(
  'the lesson of %i minutes has levels that are there, in their order, and time to talk',
  (minutes, { levels: slugs, seconds }) => {
    const orders = slugs.map((slug) => levels.find((level) => level.slug === slug)?.order ?? -1);
    expect(Math.min(...orders)).toBeGreaterThan(0);
    expect(orders).toEqual(orders.toSorted((one, other) => one - other));
    expect((slugs.length * seconds) / 60).toBeLessThanOrEqual(minutes / 2);
  },
);

describe('a seat', () => {
  const commands = downhill(longest / 2);
  const scratch = replay(ground.course, { gear: ground.level.gear, seed: 5, commands });

  test('climbs as the core does', () => {
    const seat = new SeatClimbs(() => ground);
    const ends = rowsOf(commands).map((row) => seat.take(row));
    expect(ends.indexOf(true)).toBe(commands.length - 1);
    expect(fingerprint(seat.bestOf(0)!.climb)).toBe(fingerprint(scratch));
    expect(seat.bestOf(0)?.result).toEqual(resultOf(scratch, ground, 1));
  });
  test('refused commands count for nothing, live and replayed', () => {
    const wrong: Command[] = [
      { kind: 'stride', by: [longest * 50, 0] },
      { kind: 'step', settings: { learningRate: 1 } },
      { kind: 'stride', by: [1] },
    ];
    const mixed = [...wrong, ...commands.slice(0, 2), ...wrong, ...commands.slice(2), ...commands];
    const seat = new SeatClimbs(() => ground);
    for (const row of rowsOf(mixed)) seat.take(row);
    expect(seat.next).toBe(mixed.length);
    expect(fingerprint(seat.bestOf(0)!.climb)).toBe(fingerprint(scratch));
  });
  test('a command out of turn is not taken', () => {
    const seat = new SeatClimbs(() => ground);
    const [first, , third] = rowsOf(commands);
    seat.take(first!);
    expect(() => seat.take(third!)).toThrow('is not the next one, 1');
    expect(seat.next).toBe(1);
  });
  test('the best of several tries counts, whichever came last', () => {
    const good = commands;
    const bad: Command[] = [commands[0]!, { kind: 'rest' }];
    for (const tries of [
      [good, bad],
      [bad, good],
    ]) {
      const seat = new SeatClimbs(() => ground);
      let from = 0;
      tries.forEach((way, attempt) => {
        for (const row of rowsOf(way, attempt, from)) seat.take(row);
        from += way.length;
      });
      expect(seat.bestOf(0)?.result).toEqual(resultOf(scratch, ground, 2));
    }
  });
  test('nothing is added to a try that is over', () => {
    const seat = new SeatClimbs(() => ground);
    for (const row of rowsOf(commands, 1)) seat.take(row);
    for (const row of rowsOf([{ kind: 'rest' }], 0, seat.next)) expect(seat.take(row)).toBe(false);
    expect(seat.bestOf(0)?.result.attempts).toBe(1);
  });
});

describe('points', () => {
  test.each(levels.map((level) => [level.slug, level] as const))(
    '%s: camp beats every way without it, fewer steps beat more',
    (_, level) => {
      const made = groundFrom(level, 'all', 3);
      for (const climb of made.bots) {
        const points = pointsFor(climb, made);
        expect(Number.isInteger(points)).toBe(true);
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(1000);
      }
      const score = (isThere: boolean) =>
        made.bots.filter(({ outcome }) => (outcome === 'camp') === isThere).map((climb) => pointsFor(climb, made));
      expect(Math.min(1000, ...score(true))).toBeGreaterThan(Math.max(0, ...score(false)));
      const arrived = made.bots.filter(({ outcome }) => outcome === 'camp');
      const quickest = arrived.toSorted((one, other) => one.spent.steps - other.spent.steps);
      const points = quickest.map((climb) => pointsFor(climb, made));
      expect(points).toEqual(points.toSorted((one, other) => other - one));
    },
  );
});

describe('standings', () => {
  const seatWith = (points: number): Seat =>
    ({ name: `n${points}`, results: [{ ...resultOf(ground.adam, ground, 1), points }] }) as unknown as Seat;
  test('equals share a place', () => {
    expect([9, 7, 7, 3].map((points) => placeAmong(points, [9, 7, 7, 3]))).toEqual([1, 2, 2, 4]);
  });
  test('the best three with their equals, and nobody without a point', () => {
    const top = (all: readonly number[]) => topThree(all.map(seatWith), (seat) => seat.results[0]?.points ?? 0);
    expect(top([1, 9, 7, 7, 5, 3]).map(({ points }) => points)).toEqual([9, 7, 7]);
    expect(top([9, 7, 5, 5, 3]).map(({ points }) => points)).toEqual([9, 7, 5, 5]);
    expect(top([0, 0, 4]).map(({ points }) => points)).toEqual([4]);
  });
  test('the best bot is the quickest in camp', () => {
    const room = opened({ levels: ['seven-points'] });
    const { bestBot } = reportOf({ ...room, round: 0, phase: 'dawn' }, ground);
    const steps = ground.bots.filter(({ outcome }) => outcome === 'camp').map(({ spent }) => spent.steps);
    expect(bestBot?.steps).toBe(steps.length > 0 ? Math.min(...steps) : null);
  });
});

test('bots walk on the room’s clock and are at their end after three quarters of it', () => {
  expect([0, 1000, 45_000, 60_000].map((elapsed) => botSteps(seven.budget.steps, 60, elapsed))).toEqual([
    0,
    Math.floor(seven.budget.steps / 45),
    seven.budget.steps,
    seven.budget.steps,
  ]);
});
