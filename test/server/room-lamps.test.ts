// Rooms hear of the lamps that have moved, each once a second and not all at once.
import { expect, test } from 'vitest';
import { lampTick, RoomLamps } from '../../src/server/room-lamps.ts';

const turns = 1000 / lampTick;
const names = Array.from({ length: 30 }, (_, index) => `room ${index}`);

/** What is said in each turn of a second. */
const second = (lamps: RoomLamps) => Array.from({ length: turns }, () => lamps.next());

test('in a second every room hears once, and at most two of thirty at a time', () => {
  const lamps = new RoomLamps();
  for (const room of names) lamps.put(room, 0, 'abc');
  const said = second(lamps);
  const heard = said.flat().map(({ room }) => room);
  expect(heard.toSorted()).toEqual(names.toSorted());
  expect(Math.max(...said.map((rooms) => rooms.length))).toBe(2);
});

test('a room hears of the lamps that have moved since, and of the last place of each', () => {
  const lamps = new RoomLamps();
  for (const letters of ['0aa', '0ab']) lamps.put('room', 0, letters);
  lamps.put('room', 1, '1cc');
  expect(second(lamps).flat()).toEqual([{ room: 'room', lamps: '0ab1cc' }]);
  lamps.put('room', 0, '0ab');
  expect(second(lamps).flat()).toEqual([]);
  lamps.put('room', 1, '1dd');
  expect(second(lamps).flat()).toEqual([{ room: 'room', lamps: '1dd' }]);
  expect(lamps.of('room', [1, 0])).toBe('1dd0ab');
  lamps.put('room', 0, '0ee');
  lamps.remove('room', [0]);
  expect(second(lamps).flat()).toEqual([]);
  expect(lamps.of('room', [0, 1])).toBe('1dd');
  lamps.forget('room');
  expect(lamps.of('room', [0, 1])).toBe('');
});
