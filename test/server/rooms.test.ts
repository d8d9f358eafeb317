// The rules of a room, message by message, without a socket: who may do what when, and what becomes of the room.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostViewSchema, projectorViewSchema, pupilViewSchema } from '../../src/protocol/views.ts';
import type { Result } from '../../src/protocol/views.ts';
import type { Arrival } from '../../src/server/room.ts';
import { grace, graceAfterOutage, roomLifetime, stepsCount } from '../../src/server/room.ts';
import type { Room } from '../../src/server/room.ts';
import { hostView, projectorView, pupilView } from '../../src/server/room-views.ts';
import { happen } from '../../src/server/rooms.ts';
import { after, joining, opened, start } from './room-steps.ts';
import type { RoomMessage } from '../../src/server/rooms.ts';

const night: RoomMessage = { kind: 'start-round' };
const result = (points: number): Result => ({
  outcome: 'camp',
  loss: 0,
  steps: 1,
  samples: 0,
  stars: [true, false, false],
  attempts: 1,
  points,
});

describe('foretelling', () => {
  const camp = { kind: 'outcome', outcome: 'camp' } as const;
  const said = (change: Partial<Extract<RoomMessage, { kind: 'foretell' }>> = {}): RoomMessage => ({
    kind: 'foretell',
    seat: 0,
    round: 0,
    guess: camp,
    awayFrom: start,
    since: start,
    ...change,
  });
  const on = after(opened({ seconds: 60 }), [joining(), night]);
  const end = start + 60_000;
  const rows: readonly (readonly [string, RoomMessage, number, string | undefined])[] = [
    ['by night', said(), start, undefined],
    ['of a round that has not begun', said({ round: 1 }), start, 'too-late'],
    ['from no seat', said({ seat: 7 }), start, 'not-allowed'],
    ['after the grace', said(), end + grace + 1, 'too-late'],
    ['after an outage', said({ awayFrom: end - 1000, since: end + 1000 }), end + graceAfterOutage, undefined],
    ['after a reload when it was over', said({ awayFrom: end + 500, since: end + 1000 }), end + grace + 1, 'too-late'],
  ];
  test.each(rows)('%s', (_, message, now, refused) => {
    const outcome = happen(on, message, now);
    expect(outcome.refused).toBe(refused);
    expect(outcome.room.seats[0]?.guesses?.[0] ?? null).toEqual(refused === undefined ? camp : null);
  });
  test('the first word counts, and shows in the view of its seat alone', () => {
    const other = { kind: 'outcome', outcome: 'exploded' } as const;
    const room = after(after(on, [joining()]), [said(), said({ guess: other })]);
    const around = { now: start, ground: null, connected: new Set<number>(), address: null };
    expect(room.seats.map((seat) => pupilView(room, seat, around).guess)).toEqual([camp, null]);
    expect(JSON.stringify([hostView(room, around), projectorView(room, around)])).not.toContain('exploded');
  });
});

describe('the course of a lesson', () => {
  const joined = after(opened(), [joining(), joining()]);
  test('lobby, night, dawn, night, dawn, podium', () => {
    const room = after(joined, [night]);
    const over = start + 60_000 + grace;
    expect(happen(room, { kind: 'tick' }, over - 1).room.phase).toBe('night');
    const dawn = happen(room, { kind: 'tick' }, over);
    expect([dawn.room.phase, dawn.ended]).toEqual(['dawn', 0]);
    const second = after(dawn.room, [night], over + 5);
    expect([second.phase, second.round]).toEqual(['night', 1]);
    const end = after(second, [{ kind: 'end-round' }], over + 10);
    const last = happen(end, { kind: 'tick' }, over + 10 + grace);
    expect(last.room.phase).toBe('dawn');
    expect(happen(last.room, night, over).refused).toBe('not-allowed');
    expect(after(last.room, [{ kind: 'podium' }]).phase).toBe('podium');
  });
  test('a SERIOUS round has no timer and ends when the teacher says so', () => {
    const room = after(opened({ preset: 'serious' }), [joining(), night]);
    expect(happen(room, { kind: 'tick' }, start + roomLifetime).room.phase).toBe('night');
    const ended = after(room, [{ kind: 'end-round' }], start + 500);
    expect(happen(ended, { kind: 'tick' }, start + 500 + grace).room.phase).toBe('dawn');
  });
  test('a pause stops the clock: the end moves by as much', () => {
    const paused = after(after(joined, [night]), [{ kind: 'pause', on: true }], start + 10_000);
    expect(happen(paused, { kind: 'tick' }, start + 500_000).room.phase).toBe('night');
    const resumed = after(paused, [{ kind: 'pause', on: false }], start + 40_000);
    expect(resumed.rounds[0]).toMatchObject({ startedAt: start + 30_000, endsAt: start + 90_000 });
  });
  test('more time', () => {
    const room = after(after(joined, [night]), [{ kind: 'extend', seconds: 30 }], start + 1000);
    expect(room.rounds[0]?.endsAt).toBe(start + 90_000);
  });
  test.each<RoomMessage>([
    { kind: 'pause', on: true },
    { kind: 'extend', seconds: 30 },
    { kind: 'end-round' },
    { kind: 'podium' },
    { kind: 'kick', seat: 9 },
    { kind: 'personal-time', seat: 9, on: true },
  ])('in the lobby nothing comes of $kind', (message) => {
    expect(happen(joined, message, start)).toEqual({ room: joined, refused: 'not-allowed', tell: [] });
  });
  test('each round has a seed of its own, known from the start and told at its beginning', () => {
    expect(joined.rounds[0]?.seed).not.toBe(joined.rounds[1]?.seed);
    const around = { now: start, ground: null, connected: new Set<number>(), address: null };
    const view = JSON.stringify([hostView(joined, around), projectorView(joined, around)]);
    for (const { seed } of joined.rounds) expect(view).not.toContain(String(seed));
  });
});

describe('steps that arrive late', () => {
  const room = after(after(opened(), [joining()]), [night]);
  const seat = room.seats[0]!;
  const dawn = happen(room, { kind: 'tick' }, start + 60_000 + grace).room;
  const end = start + 60_000;
  const hasty = { ...seat, personalTime: true };
  type Case = Arrival & { readonly room: Room; readonly who: typeof seat };
  const rows: readonly (readonly [string, Case, boolean])[] = [
    ['in time', { room: room, who: seat, now: end, awayFrom: start, since: start }, true],
    ['within the grace', { room: dawn, who: seat, now: end + grace, awayFrom: start, since: start }, true],
    ['after the grace', { room: dawn, who: seat, now: end + grace + 1, awayFrom: start, since: start }, false],
    [
      'back from an outage of half a minute',
      { room: dawn, who: seat, now: end + graceAfterOutage, awayFrom: end - 5, since: end + 5 },
      true,
    ],
    [
      'back too late',
      { room: dawn, who: seat, now: end + graceAfterOutage + 1, awayFrom: end - 5, since: end + 5 },
      false,
    ],
    [
      'reloaded after the end',
      { room: dawn, who: seat, now: end + grace + 1, awayFrom: end + 100, since: end + 200 },
      false,
    ],
    [
      'after a restart of the server, which knows nothing of before',
      { room: dawn, who: seat, now: end + graceAfterOutage, awayFrom: -Infinity, since: end + 200 },
      true,
    ],
    ['with personal time', { room: dawn, who: hasty, now: end + 600_000, awayFrom: start, since: start }, true],
    [
      'with personal time, after the next round began',
      { room: after(dawn, [night], end + 9000), who: hasty, now: end + 600_000, awayFrom: start, since: start },
      false,
    ],
    [
      'of the last round, while the next one is on',
      { room: after(dawn, [night], end + 9000), who: seat, now: end + 20_000, awayFrom: end - 5, since: end + 10_000 },
      true,
    ],
  ];
  test.each(rows)('%s', (_, { room: at, who, ...arrival }, counts) => {
    expect(stepsCount(at, who, 0, arrival)).toBe(counts);
  });
  test('of a round that has not begun never count', () => {
    expect(stepsCount(room, hasty, 1, { now: start, awayFrom: start, since: start })).toBe(false);
    expect(stepsCount(opened(), seat, 0, { now: start, awayFrom: start, since: start })).toBe(false);
  });
  test('in a pause: those made before it', () => {
    const paused = after(room, [{ kind: 'pause', on: true }], start + 10_000);
    expect(stepsCount(paused, seat, 0, { now: start + 10_000 + grace, awayFrom: start, since: start })).toBe(true);
    expect(stepsCount(paused, seat, 0, { now: start + 20_000, awayFrom: start, since: start })).toBe(false);
  });
});

describe('what each role may see', () => {
  const around = { now: start, ground: null, connected: new Set([0, 2]), address: null };
  const joined = after(opened(), [joining(), joining(), joining(), night]);
  const results = new Map([
    [0, result(900)],
    [1, result(100)],
    [2, result(900)],
  ]);
  const judged = happen(
    happen(joined, { kind: 'tick' }, start + 99_000).room,
    { kind: 'judged', round: 0, results },
    start,
  ).room;
  test('views are of the protocol', () => {
    expect(hostViewSchema.parse(hostView(judged, around))).toEqual(hostView(judged, around));
    expect(projectorViewSchema.parse(projectorView(judged, around))).toEqual(projectorView(judged, around));
    const view = pupilView(judged, judged.seats[1]!, around);
    expect(pupilViewSchema.parse(view)).toEqual(view);
  });
  test('a pupil’s view names nobody else, whoever did best', () => {
    expect(JSON.stringify(pupilView(judged, judged.seats[1]!, around))).not.toContain(judged.seats[0]!.name);
  });
  test('counts are honest', () => {
    expect(hostView(judged, around)).toMatchObject({ joined: 3, connected: 2 });
    const kicked = after(judged, [{ kind: 'kick', seat: 2 }]);
    expect(hostView(kicked, around)).toMatchObject({ joined: 2, connected: 1 });
  });
  test('equals share a place, and each is told only their own', () => {
    const places = judged.seats.map((seat) => pupilView(judged, seat, around).place);
    expect(places).toEqual([1, 3, 1]);
  });
  test('a SERIOUS room has no places', () => {
    const serious = { ...judged, lesson: { ...judged.lesson, preset: 'serious' as const } };
    expect(pupilView(serious, serious.seats[0]!, around).place).toBeNull();
    expect(projectorView({ ...serious, phase: 'podium' }, around).podium).toEqual([]);
  });
  test('no secret of a seat is in the view of a projector or of another pupil', () => {
    const seen = JSON.stringify([projectorView(judged, around), pupilView(judged, judged.seats[1]!, around)]);
    for (const secret of [judged.seats[0]!.rejoin, judged.seats[0]!.tokenHash, 'hostHash', judged.seats[0]!.name]) {
      expect(seen).not.toContain(secret);
    }
  });
});

describe('anything that can happen', () => {
  test('in any order leaves a room whole', () => {
    const seat = fc.integer({ min: -1, max: 4 });
    const message = fc.oneof(
      fc.constantFrom<RoomMessage>(
        night,
        { kind: 'pause', on: true },
        { kind: 'pause', on: false },
        { kind: 'end-round' },
        { kind: 'podium' },
        { kind: 'tick' },
        { kind: 'extend', seconds: 30 },
      ),
      fc.nat().map((id): RoomMessage => ({ kind: 'join', tokenHash: `t${id}`, rejoin: `r${id}`, device: 'phone' })),
      seat.map((seat): RoomMessage => ({ kind: 'kick', seat })),
      fc.array(seat).map((seats): RoomMessage => ({ kind: 'remove', seats })),
      fc.array(fc.string()).map((rejoins): RoomMessage => ({ kind: 'new-rejoins', rejoins })),
      fc.tuple(fc.nat(), fc.array(seat)).map(([id, vacant]): RoomMessage => ({
        kind: 'join',
        tokenHash: `v${id}`,
        rejoin: `v${id}`,
        device: 'phone',
        vacant,
      })),
      seat.map((seat): RoomMessage => ({ kind: 'reroll', seat })),
      fc.tuple(seat, fc.string()).map(([seat, name]): RoomMessage => ({ kind: 'rename', seat, name })),
      seat.map((seat): RoomMessage => ({ kind: 'finished', seat, round: 0 })),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(message, fc.nat(40_000)), { maxLength: 60 }), (messages) => {
        let [room, now] = [opened(), start];
        for (const [message, later] of messages) {
          now += later;
          const before = room;
          const outcome = happen(room, message, now);
          room = outcome.room;
          if (outcome.refused) expect(room).toBe(before);
          expect(room.round).toBeLessThan(room.rounds.length);
          expect(room.round >= 0).toBe(room.phase !== 'lobby');
          expect(room.seats.map(({ seat }) => seat)).toEqual(room.seats.map((_, index) => index));
          expect(JSON.parse(JSON.stringify(room))).toEqual(room);
          hostViewSchema.parse(hostView(room, { now, ground: null, connected: new Set(), address: null }));
        }
      }),
      { numRuns: 300 },
    );
  });
});
