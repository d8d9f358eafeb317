// The referees as the threads they are: what they climb keeps nobody waiting, and a thread that dies takes nothing with it.
import { setTimeout as aMoment } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readLevels } from '../../src/content/level-files.ts';
import type { Command } from '../../src/core/climb.ts';
import { groundFrom } from '../../src/protocol/class-ground.ts';
import { RoundClimbs } from '../../src/server/referee.ts';
import { RefereeThread } from '../../src/server/referee-thread.ts';
import { Referees } from '../../src/server/referees.ts';
import { root } from '../source.ts';

const levels = new Map((await readLevels(`${root}/levels`)).map(({ level }) => [level.slug, level]));
let referees: Referees;
beforeEach(() => {
  referees = new Referees(levels, () => {}, 1);
});
afterEach(() => referees.stop());

let ids = 0;
function jobOf(key: string, level: string, commands: readonly Command[]) {
  const rows = commands.map((command) => ({ attempt: 0, command }));
  return { key, seat: 1, level, seed: 5, from: 0, begin: { standing: null }, commands: rows };
}
const strides: readonly Command[] = Array.from({ length: 12 }, () => ({ kind: 'stride', by: [0.1, 0.05] }));

test('a dear climb keeps the event loop free: no turn of it takes longer than usual', async () => {
  // What is compiled and loaded at first is no climb's cost.
  await referees.climb('warm', jobOf('warm', 'seven-points', strides));
  const climbing = referees.climb('room', jobOf('haystack', 'the-haystack', strides));
  const isOver = climbing.then(() => true);
  // Processor time and not the wall clock's: other work on the machine must not count.
  const cpu = (): number => process.threadCpuUsage().user / 1000;
  let longest = 0;
  for (let before = cpu(); !(await Promise.race([isOver, aMoment(1, false)]));) {
    const now = cpu();
    longest = Math.max(longest, now - before);
    before = now;
  }
  const { spent, seen } = await climbing;
  expect(seen?.next).toBe(strides.length);
  expect(spent).toBeGreaterThan(50);
  expect(longest).toBeLessThan(10);
});

test('a dear room and a cheap one in the same thread: the cheap one does not wait for the other to end', async () => {
  await referees.climb('warm', jobOf('warm', 'the-haystack', []));
  const order: string[] = [];
  const dear = referees.climb('dear', jobOf('dear', 'the-haystack', strides)).then(() => order.push('dear'));
  const ground = referees
    .ground('dear', { level: 'the-haystack', seed: 3, bots: 'few' })
    .then(() => order.push('ground'));
  const cheap = referees.climb('cheap', jobOf('cheap', 'seven-points', strides)).then(() => order.push('cheap'));
  await Promise.all([dear, cheap]);
  expect(order.slice(0, 2)).toEqual(['cheap', 'dear']);
  ground.catch(() => {});
});

test('a climb that ends its thread is given up; the others on that thread come out as ever', async () => {
  const troubles: unknown[] = [];
  const program = new URL('./fragile.worker.ts', import.meta.url);
  const data = { levels, mostBytes: 10_000_000 };
  const thread = new RefereeThread({ data, program, onTrouble: (error) => troubles.push(error) });
  const climb = (room: string, key: string) =>
    thread.climb(room, { ...jobOf(key, 'seven-points', strides), id: ++ids });
  const good = ['one', 'two'].map((room) => climb(room, room));
  const deadly = climb('three', 'deadly').then(() => 'climbed', String);
  const climbs = new RoundClimbs(groundFrom(levels.get('seven-points')!, 'all', 5), 0, null);
  for (const command of strides) climbs.take(0, command);
  for (const { seen } of await Promise.all(good)) expect(seen?.best).toEqual(climbs.best);
  expect(await deadly).toBe('Error: it has ended the thread of the referee twice');
  expect(troubles.map(String)).toEqual(
    Array.from({ length: 2 }, () => 'Error: the thread of a referee has ended with 1'),
  );
  // A fresh thread has nothing of before in memory, and says so.
  const on = { ...jobOf('one', 'seven-points', strides), from: strides.length, begin: null, id: ++ids };
  expect((await thread.climb('one', on)).seen).toBeNull();
  await thread.stop();
});

test('what waits when they are stopped is rejected', async () => {
  const waiting = referees.climb('room', jobOf('haystack', 'the-haystack', strides));
  const end = waiting.then(() => 'climbed', String);
  await referees.stop();
  expect(await end).toBe('Error: the referees have stopped');
});
