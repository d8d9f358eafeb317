// The rules of seats, message by message, without a socket: who gets one, who gets one back, and what a teacher may renew.
import { describe, expect, test } from 'vitest';
import type { Lesson } from '../../src/protocol/lesson.ts';
import { mostSeatNumbers, mostSeats } from '../../src/protocol/requests.ts';
import { seatOf, seatsIn } from '../../src/server/room.ts';
import type { Room } from '../../src/server/room.ts';
import { happen } from '../../src/server/rooms.ts';
import type { RoomMessage } from '../../src/server/rooms.ts';
import type { Joining } from '../../src/server/seat-rules.ts';
import { after, joining, opened, start } from './room-steps.ts';

describe('joining', () => {
  const class2 = (change: Partial<Lesson> = {}) => after(opened(change), [joining(), joining()]);
  const rows: readonly (readonly [string, Room, string | undefined])[] = [
    ['in the lobby', class2(), undefined],
    ['late, where that is allowed', after(class2(), [{ kind: 'start-round' }]), undefined],
    ['late, where it is not', after(class2({ lateJoin: false }), [{ kind: 'start-round' }]), 'locked'],
    ['a locked room', after(class2(), [{ kind: 'lock', on: true }]), 'locked'],
    [
      'a room unlocked again',
      after(class2(), [
        { kind: 'lock', on: true },
        { kind: 'lock', on: false },
      ]),
      undefined,
    ],
    ['a full room', after(opened(), Array.from({ length: mostSeats }, joining)), 'full'],
  ];
  test.each(rows)('%s', (_, room, refused) => {
    const outcome = happen(room, joining(), start);
    expect(outcome.refused).toBe(refused);
    expect(outcome.room.seats.length).toBe(room.seats.length + (refused === undefined ? 1 : 0));
  });
  test('sixty names are all different', () => {
    const room = after(opened(), Array.from({ length: mostSeats }, joining));
    expect(new Set(room.seats.map(({ name }) => name)).size).toBe(mostSeats);
  });
  describe('by the rejoin code on another device', () => {
    const room = class2();
    const rejoin = room.seats[0]?.rejoin ?? '';
    const takes = { kind: 'rejoin', rejoin, nextRejoin: 'NEXT', tokenHash: 'new', device: 'computer' } as const;
    const taken = happen(room, takes, start);
    test('the old token ends', () => {
      expect(taken.gone).toEqual({ seats: [0], why: 'elsewhere' });
      const { tokenHash: formerHash, name } = room.seats[0]!;
      expect(seatOf(taken.room, 0)).toMatchObject({ tokenHash: 'new', formerHash, device: 'computer', name });
    });
    test('the code ends with it, so that who knew it does not take the seat again', () => {
      expect(taken.room.seats[0]?.rejoin).toBe('NEXT');
      expect(happen(taken.room, { ...takes, nextRejoin: 'OTHER' }, start).refused).toBe('unknown-code');
    });
    test('a new code that somebody has is tried again', () => {
      expect(happen(room, { ...takes, nextRejoin: room.seats[1]?.rejoin ?? '' }, start).refused).toBe('busy');
    });
    test('in a locked room too: the lock keeps newcomers out', () => {
      expect(happen(after(room, [{ kind: 'lock', on: true }]), takes, start).refused).toBeUndefined();
    });
  });
  test('a removed seat neither comes back nor gives its place away', () => {
    const room = after(class2(), [{ kind: 'kick', seat: 0 }]);
    const { rejoin = '' } = room.seats[0] ?? {};
    expect(
      happen(room, { kind: 'rejoin', rejoin, nextRejoin: 'Y', tokenHash: 'x', device: 'phone' }, start).refused,
    ).toBe('kicked');
    expect(happen(room, joining(), start).seat).toBe(2);
  });
});

describe('a full room', () => {
  const full = after(opened(), Array.from({ length: mostSeats }, joining));
  const newcomer = (vacant: readonly number[]): RoomMessage => ({ ...(joining() as Joining), vacant });
  test('gives a vacant seat away, with nothing of who had it', () => {
    const used = after(full, [
      { kind: 'reroll', seat: 7 },
      { kind: 'personal-time', seat: 7, on: true },
    ]);
    const outcome = happen(used, newcomer([7, 3]), start);
    const [before, now] = [used.seats[7]!, outcome.room.seats[7]!];
    expect(outcome.seat).toBe(7);
    expect(now).toMatchObject({ seat: 7, rerolls: 3, personalTime: false });
    for (const own of ['name', 'tokenHash', 'rejoin'] as const) expect(now[own]).not.toBe(before[own]);
    expect(outcome.room.seats).toHaveLength(mostSeats);
  });
  test('gives none away while there is room', () => {
    const room = after(full, [{ kind: 'kick', seat: 0 }]);
    expect(happen(room, newcomer([7]), start).seat).toBe(mostSeats);
  });
  test('gives away no seat that was removed: that would be one too many', () => {
    const room = after(full, [{ kind: 'kick', seat: 0 }, joining()]);
    expect(happen(room, newcomer([0]), start).refused).toBe('full');
    expect(happen(room, newcomer([0, 5]), start).seat).toBe(5);
  });
  test('whose thousand numbers are used up has those of removed seats in which nobody ever stepped', () => {
    let room = full;
    while (room.seats.length < mostSeatNumbers) {
      room = after(room, [{ kind: 'remove', seats: seatsIn(room).map(({ seat }) => seat) }]);
      const places = Math.min(mostSeats, mostSeatNumbers - room.seats.length);
      room = after(room, Array.from({ length: places }, joining));
    }
    expect(seatsIn(room).length).toBeLessThan(mostSeats);
    expect(happen(room, newcomer([]), start).refused).toBe('full');
    const outcome = happen(room, newcomer([12]), start);
    expect(seatOf(outcome.room, 12)).toMatchObject({ kicked: false });
  });
});

describe('what a teacher may renew', () => {
  const room = after(opened(), [joining(), joining(), joining(), { kind: 'kick', seat: 1 }]);
  test('all who are away are removed at once, and stay out', () => {
    const outcome = happen(room, { kind: 'remove', seats: [0, 1, 9] }, start);
    expect(outcome.gone).toEqual({ seats: [0], why: 'kicked' });
    expect(seatsIn(outcome.room).map(({ seat }) => seat)).toEqual([2]);
    expect(happen(room, { kind: 'remove', seats: [1, 9] }, start).refused).toBe('not-allowed');
  });
  test('all short codes at once', () => {
    const outcome = happen(room, { kind: 'new-rejoins', rejoins: ['A', 'B', 'C'] }, start);
    expect(outcome.room.seats.map(({ rejoin }) => rejoin)).toEqual(['A', 'B', 'C']);
    expect(outcome.tell).toEqual(['host', 'projector', 'pupils']);
  });
  const others: readonly (readonly [string, readonly string[]])[] = [
    ['too few, because somebody has come in', ['A', 'B']],
    ['two that are the same', ['A', 'B', 'A']],
    ['one that somebody had', ['A', 'B', room.seats[0]!.rejoin]],
  ];
  test.each(others)('short codes of which there are %s are drawn again', (_, rejoins) => {
    expect(happen(room, { kind: 'new-rejoins', rejoins }, start).refused).toBe('busy');
  });
  test('the projector’s link and the own secret', () => {
    const renewed = after(room, [
      { kind: 'new-projector', projector: 'p2' },
      { kind: 'new-host', hostHash: 'h2' },
    ]);
    expect(renewed).toEqual({ ...room, projector: 'p2', hostHash: 'h2' });
  });
});
