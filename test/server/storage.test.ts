// Both databases with the same tests: what is kept, what comes back, and what happens when two want the same at once.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Lesson } from '../../src/protocol/lesson.ts';
import { roomFrom } from '../../src/server/room.ts';
import type { Room } from '../../src/server/room.ts';
import { openPostgres } from '../../src/server/postgres.ts';
import { openSqlite } from '../../src/server/sqlite.ts';
import type { RoomStep, Storage } from '../../src/server/storage.ts';
import { servicesMissing, startPostgres } from '../services.ts';
import type { Service } from '../services.ts';
import { lesson as playful } from './room-steps.ts';

const lesson: Lesson = { ...playful, levels: ['seven-points'], ownNames: false };
const roomNamed = (id: string, code: string, now = 1000): Room =>
  roomFrom(lesson, { id, code, hostHash: 'h', projector: 'p', seeds: [3], luck: 4 }, now);
const stepAt = (sequence: number, value: number, seat = 0): RoomStep => ({
  room: 'a',
  seat,
  sequence,
  round: 0,
  attempt: 0,
  command: { kind: 'stride', by: [value, -value / 3] },
});

const missing = servicesMissing();
let folder = '';
let postgres: Service | null = null;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'night-descent-storage-'));
  if (missing === null) postgres = await startPostgres();
}, 120_000);
afterAll(async () => {
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const databases: readonly (readonly [string, () => Promise<Storage>, boolean])[] = [
  ['node:sqlite', () => openSqlite(join(folder, 'deep/er/rooms.sqlite')), false],
  [
    `PostgreSQL${missing === null ? '' : ` (left out: ${missing})`}`,
    () => openPostgres(postgres?.url ?? ''),
    missing !== null,
  ],
];

describe.each(databases)('%s', (name, open, leftOut) => {
  test.skipIf(leftOut)('keeps rooms and steps, through a restart', async () => {
    const first = await open();
    await first.migrate();
    const room = roomNamed('a', 'AAAAAA');
    expect(await first.addRoom(room)).toBe(true);
    expect(await first.addRoom(roomNamed('b', 'AAAAAA'))).toBe(false);
    expect(await first.addRoom(roomNamed('b', 'BBBBBB'))).toBe(true);
    const awkward = [0.1, 1 / 3, 1e-308, -2.5e300, 123456789.123456789];
    const steps = awkward.map((value, sequence) => stepAt(sequence, value));
    expect((await first.addSteps(steps)).size).toBe(5);
    await first.close();

    const again = await open();
    expect(await again.roomById('a')).toEqual(room);
    expect(await again.roomIdByCode('BBBBBB')).toBe('b');
    expect((await again.roomIds()).toSorted()).toEqual(['a', 'b']);
    expect((await again.stepsOf('a', 0)).map(({ command }) => command)).toEqual(steps.map(({ command }) => command));
    await again.close();
  });

  test.skipIf(leftOut)('a step that is sent again is the same row, and the first one counts', async () => {
    const storage = await open();
    expect(await storage.addSteps([stepAt(4, 99), stepAt(5, 7)])).toEqual(new Set(['a 0 5']));
    const rows = await storage.stepsOf('a', 0);
    expect(rows.map(({ sequence }) => sequence)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(rows[4]?.command).toEqual(stepAt(4, 123456789.123456789).command);
    expect(await storage.seatsWithoutSteps('a', [2, 0, 1])).toEqual([2, 1]);
    await storage.close();
  });

  test.skipIf(leftOut)('forty join at once, and each has a seat', async () => {
    const one = await open();
    // PostgreSQL serves two processes; a file of SQLite only one.
    const other = name === 'node:sqlite' ? one : await open();
    const joins = Array.from({ length: 40 }, (_unused, index) =>
      (index % 2 === 0 ? one : other).change(
        'a',
        { kind: 'join', tokenHash: `t${index}`, rejoin: `R${index}`, device: 'phone' },
        2000,
      ),
    );
    const seats = (await Promise.all(joins)).map((outcome) => outcome?.seat);
    expect(new Set(seats).size).toBe(40);
    expect((await one.roomById('a'))?.seats).toHaveLength(40);
    await one.close();
    if (other !== one) await other.close();
  });

  test.skipIf(leftOut)('a new code that is taken is refused, and the old one stays', async () => {
    const storage = await open();
    await expect(storage.change('a', { kind: 'new-code', code: 'BBBBBB' }, 2000)).rejects.toThrow();
    expect((await storage.roomById('a'))?.code).toBe('AAAAAA');
    await storage.change('a', { kind: 'new-code', code: 'CCCCCC' }, 2000);
    expect([await storage.roomIdByCode('AAAAAA'), await storage.roomIdByCode('CCCCCC')]).toEqual([null, 'a']);
    expect(await storage.change('nowhere', { kind: 'tick' }, 2000)).toBeNull();
    await storage.close();
  });

  test.skipIf(leftOut)('a closed room and an expired one leave nothing behind', async () => {
    const storage = await open();
    await storage.change('a', { kind: 'close-room' }, 2000);
    expect([await storage.roomById('a'), await storage.stepsOf('a', 0)]).toEqual([null, []]);
    expect(await storage.deleteExpired(Number.MAX_SAFE_INTEGER)).toEqual(['b']);
    expect(await storage.roomIds()).toEqual([]);
    await storage.close();
  });
});

test('a second server on the same file is told that it is locked', async () => {
  const file = join(folder, 'one.sqlite');
  const storage = await openSqlite(file);
  await expect(openSqlite(file)).rejects.toThrow('locked');
  await storage.close();
  await (await openSqlite(file)).close();
});
