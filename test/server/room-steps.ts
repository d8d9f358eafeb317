// A room for tests of its rules, and the room after some messages.
import { expect } from 'vitest';
import type { Lesson } from '../../src/protocol/lesson.ts';
import { roomFrom } from '../../src/server/room.ts';
import type { Room } from '../../src/server/room.ts';
import { happen } from '../../src/server/rooms.ts';
import type { RoomMessage } from '../../src/server/rooms.ts';

/** A lesson to begin with. */
export const lesson: Lesson = {
  levels: ['seven-points', 'two-valleys'],
  preset: 'playful',
  seconds: 60,
  bots: 'all',
  lateJoin: true,
  ownNames: true,
  language: 'en',
};
const secrets = {
  id: 'room-1',
  code: 'ABCDEF',
  hostHash: 'h',
  projector: 'p',
  seeds: [1_234_567_891, 987_654_321],
  luck: 9,
};
export const start = 1_000_000;
/** A room in its lobby. */
export const opened = (change: Partial<Lesson> = {}): Room => roomFrom({ ...lesson, ...change }, secrets, start);

/** The room after these messages; none of them may be refused. */
export function after(room: Room, messages: readonly RoomMessage[], now = start): Room {
  return messages.reduce((before, message) => {
    const outcome = happen(before, message, now);
    expect(outcome.refused).toBeUndefined();
    return outcome.room;
  }, room);
}
let joiners = 0;
/** Somebody else comes in. */
export const joining = (): RoomMessage => {
  joiners++;
  return { kind: 'join', tokenHash: `t${joiners}`, rejoin: `R${joiners}`, device: 'phone' };
};
