// A disk that takes nothing more in the middle of a round: the room says that saving failed, everybody climbs on, nothing is
// acknowledged that is not stored, and when there is room again every step arrives. The disk is full for the server alone: Linux lets
// a process write no file beyond a size.
import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readLevels } from '../../src/content/level-files.ts';
import { openSqlite } from '../../src/server/sqlite.ts';
import { buildSchool, killServers, serverAt, startServer } from '../server/house.ts';
import { lesson as playful } from '../server/room-steps.ts';
import { root } from '../source.ts';
import { SimHost, until } from './people.ts';
import { SimPupil } from './sim-pupil.ts';

const levels = new Map((await readLevels(`${root}/levels`)).map(({ level }) => [level.slug, level]));
const canFill = spawnSync('prlimit', ['--version']).status === 0;
let school = '';
beforeAll(async () => {
  school = await buildSchool();
});
afterAll(() => {
  killServers();
  rmSync(school, { recursive: true, force: true });
});

const name = `a full disk in the middle of a round${canFill ? '' : ' (left out: there is no prlimit here)'}`;
test.skipIf(!canFill)(name, { timeout: 120_000 }, async () => {
  const env = { HOST: '127.0.0.1', PORT: '0', DATA: join(school, 'rooms.sqlite') };
  const server = await serverAt(school, env);
  const { address } = server;
  const filesUpTo = (bytes: string): Buffer =>
    execFileSync('prlimit', ['--pid', String(server.child.pid), `--fsize=${bytes}:unlimited`]);
  const host = new SimHost(address, { ...playful, levels: ['stride-length'], seconds: 600 });
  await until('the room', () => host.view !== null);
  const { code = '' } = host.view ?? {};
  const pupils = [1, 2, 3, 4].map((seed) => new SimPupil({ address, code, levels, seed, pace: 150 }));
  await until('the seats', () => pupils.every(({ isReady }) => isReady));
  await host.tell({ kind: 'start-round' });
  await until('the first acknowledgements', () => pupils.every(({ kept }) => (kept?.first ?? 0) > 2));

  filesUpTo('0');
  await until('everybody to hear it', () => [host, ...pupils].every(({ saves }) => !saves));
  const stored = pupils.map(({ kept }) => kept?.first);
  await until('play to go on', () => pupils.every(({ queue }) => queue.waiting > 5));
  expect(pupils.map(({ kept }) => kept?.first)).toEqual(stored);
  await expect(host.tell({ kind: 'pause', on: true })).rejects.toThrow('saving-failed');

  filesUpTo('unlimited');
  await until('everybody to hear that it works again', () => [host, ...pupils].every(({ saves }) => saves));
  await host.tell({ kind: 'end-round' });
  await until('dawn', () => pupils.every(({ view }) => view?.phase === 'dawn'));
  await until('every acknowledgement', () => pupils.every(({ queue }) => queue.waiting === 0));
  for (const person of [host, ...pupils]) person.leave();
  server.child.kill('SIGTERM');
  await server.ended;

  const storage = await openSqlite(env.DATA);
  for (const pupil of pupils) {
    const rows = await storage.stepsOf(host.secret.split('.')[0] ?? '', pupil.view?.seat ?? -1);
    expect(rows.map(({ sequence }) => sequence)).toEqual(rows.map((_, place) => place));
    expect(rows).toHaveLength(pupil.stepped);
  }
  await storage.close();
});

test('a database that another server holds is said in one sentence', { timeout: 60_000 }, async () => {
  const env = { HOST: '127.0.0.1', PORT: '0', DATA: join(school, 'held.sqlite') };
  await serverAt(school, env);
  const second = startServer(school, env);
  expect(await second.ended).toEqual({ code: 1, signal: null });
  expect(second.output().trim()).toBe(
    `The file ${env.DATA} is in use by another server: stop that one, or choose another file, as in DATA=/path/to/rooms.sqlite npm start`,
  );
});
