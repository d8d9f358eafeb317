// The referee against the core itself: whatever way a climb reaches it, the result is the one a climb from scratch gives.
import { describe, expect, test } from 'vitest';
import { readLevels } from '../../src/content/level-files.ts';
import { botFrom, walkBot } from '../../src/core/bot.ts';
import { step } from '../../src/core/climb.ts';
import type { Command } from '../../src/core/climb.ts';
import { replay } from '../../src/core/replay.ts';
import { readyLessons } from '../../src/protocol/lesson.ts';
import { adamsPlace, botSteps } from '../../src/protocol/class-level.ts';
import { endOf, groundFrom, parOf, pointsFor, resultFrom, triedOf } from '../../src/protocol/class-ground.ts';
import { RoundClimbs, type Standing } from '../../src/server/referee.ts';
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
/** A seat's round after these tries, one after the other. */
function climbed(...tries: readonly (readonly [attempt: number, commands: readonly Command[]])[]): RoundClimbs {
  const seat = new RoundClimbs(ground, 0, null);
  for (const [attempt, commands] of tries) for (const command of commands) seat.take(attempt, command);
  return seat;
}

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
  const scratch = triedOf(replay(ground.course, { gear: ground.level.gear, seed: 5, commands }), ground);
  const bad: Command[] = [commands[0]!, { kind: 'rest' }];
  const wrong: Command[] = [
    { kind: 'stride', by: [longest * 50, 0] },
    { kind: 'step', settings: { learningRate: 1 } },
    { kind: 'stride', by: [1] },
  ];

  test('climbs as the core does', () => {
    const seat = new RoundClimbs(ground, 7, null);
    const ends = commands.map((command) => seat.take(0, command));
    expect(ends.indexOf(true)).toBe(commands.length - 1);
    const end = 7 + commands.length;
    expect(seat.best).toEqual({ attempt: 0, first: 7, end, tried: scratch, attempts: 1 });
    expect(seat.next).toBe(end);
  });
  test('refused commands count for nothing', () => {
    const mixed = [...wrong, ...commands.slice(0, 2), ...wrong, ...commands.slice(2), ...commands];
    const seat = climbed([0, mixed]);
    expect(seat.next).toBe(mixed.length);
    expect(seat.best?.tried).toEqual(scratch);
  });
  test('the best of several tries counts, whichever came last', () => {
    const [good, rest] = [commands, bad];
    for (const tries of [
      [good, rest],
      [rest, good],
    ]) {
      const seat = climbed(...tries.map((way, attempt) => [attempt, way] as const));
      expect(seat.best).toMatchObject({ tried: scratch, attempts: 2, attempt: tries.indexOf(good) });
    }
  });
  test('nothing is added to a try that is over', () => {
    const seat = climbed([1, commands]);
    expect(seat.take(0, { kind: 'rest' })).toBe(false);
    expect(seat.take(1, { kind: 'rest' })).toBe(false);
    expect(seat.best?.attempts).toBe(1);
  });
  test('what is kept as judged goes on as if all had been climbed, wherever it is cut', () => {
    const rows = [
      ...bad.map((command) => [0, command] as const),
      ...commands.slice(0, 3).map((command) => [1, command] as const),
      ...[...wrong, ...commands, ...bad].map((command) => [2, command] as const),
      ...bad.map((command) => [5, command] as const),
    ];
    const whole = new RoundClimbs(ground, 0, null);
    for (const [attempt, command] of rows) whole.take(attempt, command);
    for (let cut = 0; cut <= rows.length; cut++) {
      const before = new RoundClimbs(ground, 0, null);
      for (const [attempt, command] of rows.slice(0, cut)) before.take(attempt, command);
      const kept = JSON.parse(JSON.stringify(before.standing)) as Standing | null;
      const after = new RoundClimbs(ground, 0, kept);
      for (const [attempt, command] of rows.slice(after.next)) after.take(attempt, command);
      expect([after.next, after.best, after.standing]).toEqual([whole.next, whole.best, whole.standing]);
    }
    expect(whole.best).toMatchObject({ attempts: 4, attempt: 2, tried: scratch });
  });
});

describe('points', () => {
  test.each(levels.map((level) => [level.slug, level] as const))(
    '%s: camp beats every way without it, fewer steps beat more',
    (_, level) => {
      const made = groundFrom(level, 'all', 3);
      const bots = made.level.bots.map((bot, place) => {
        const climb = botFrom(made.course, bot, { player: made.level.gear, seed: 3, place });
        walkBot(climb, made.course);
        return climb;
      });
      expect(made.bots).toEqual(bots.map(endOf));
      for (const climb of bots) {
        const points = pointsFor(climb, made);
        expect(Number.isInteger(points)).toBe(true);
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(1000);
      }
      const score = (isThere: boolean) =>
        bots.filter(({ outcome }) => (outcome === 'camp') === isThere).map((climb) => pointsFor(climb, made));
      expect(Math.min(1000, ...score(true))).toBeGreaterThan(Math.max(0, ...score(false)));
      const arrived = bots.filter(({ outcome }) => outcome === 'camp');
      const quickest = arrived.toSorted((one, other) => one.spent.steps - other.spent.steps);
      const points = quickest.map((climb) => pointsFor(climb, made));
      expect(points).toEqual(points.toSorted((one, other) => other - one));
    },
  );
});

describe('standings', () => {
  const best = climbed([0, downhill(longest / 2)]).best!;
  const seatWith = (points: number): Seat =>
    ({ name: `n${points}`, results: [{ ...resultFrom(best.tried, parOf(ground), 1), points }] }) as unknown as Seat;
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
