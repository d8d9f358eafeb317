// Rooms share time, not turns: a room whose work is dear gets as many milliseconds as one whose work is cheap.
import { expect, test } from 'vitest';
import { FairQueue } from '../../src/server/fair-queue.ts';

/** A room's item and what it really costs. */
interface Item {
  readonly room: string;
  readonly ms: number;
}

/** Takes items for so many milliseconds; how long each room had. */
function served(queue: FairQueue<Item>, milliseconds: number): Record<string, number> {
  const had: Record<string, number> = {};
  for (let spent = 0; spent < milliseconds;) {
    const item = queue.take(() => 1);
    if (!item) break;
    queue.book(item.room, item.ms - 1);
    spent += item.ms;
    had[item.room] = (had[item.room] ?? 0) + item.ms;
  }
  return had;
}

const fill = (queue: FairQueue<Item>, item: Item, count: number): void => {
  for (let i = 0; i < count; i++) queue.add(item.room, item);
};

test('a dear room and a cheap one have the same time', () => {
  const queue = new FairQueue<Item>();
  fill(queue, { room: 'haystack', ms: 20 }, 200);
  fill(queue, { room: 'plane', ms: 2 }, 1000);
  const { haystack = 0, plane = 0 } = served(queue, 1000);
  expect(Math.abs(haystack - plane)).toBeLessThanOrEqual(20);
});

test('who comes later waits for one item at most, and gets nothing for the time before', () => {
  const queue = new FairQueue<Item>();
  fill(queue, { room: 'haystack', ms: 20 }, 1000);
  served(queue, 10_000);
  fill(queue, { room: 'plane', ms: 1 }, 1000);
  const { haystack = 0, plane = 0 } = served(queue, 100);
  expect(plane).toBeGreaterThan(0);
  expect(haystack).toBeGreaterThanOrEqual(40);
  expect(haystack + plane).toBeGreaterThanOrEqual(100);
});

test('ninety-nine greedy rooms leave the hundredth its hundredth', () => {
  const queue = new FairQueue<Item>();
  for (let room = 0; room < 99; room++) fill(queue, { room: `greedy ${room}`, ms: 25 }, 50);
  fill(queue, { room: 'honest', ms: 1 }, 30);
  expect(served(queue, 10_000)['honest']).toBe(30);
});

test('the items of a room keep their order, and one that is put back comes first', () => {
  const queue = new FairQueue<string>();
  for (const item of ['a', 'b', 'c']) queue.add('room', item);
  const first = queue.take(() => 1)!;
  queue.add('room', first, 'first');
  expect([1, 2, 3, 4].map(() => queue.take(() => 1))).toEqual(['a', 'b', 'c', undefined]);
  expect(queue.size).toBe(0);
});
