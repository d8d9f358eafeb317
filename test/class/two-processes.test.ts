// Two servers with one PostgreSQL and one Redis: pupils of one room on both, one server killed, play goes on. In front of each
// pupil stands what a sticky proxy does: it leads to one server, and to the other when that is gone.
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readLevels } from '../../src/content/level-files.ts';
import type { Lesson } from '../../src/protocol/lesson.ts';
import { openPostgres } from '../../src/server/postgres.ts';
import { buildSchool, killServers, serverAt } from '../server/house.ts';
import { freePort, servicesMissing, startPostgres, startRedis, type Service } from '../services.ts';
import { root } from '../source.ts';
import { doorTo } from './door.ts';
import { SimHost, SimProjector, until } from './people.ts';
import { SimPupil } from './sim-pupil.ts';

const lesson: Lesson = {
  levels: ['seven-points'],
  preset: 'playful',
  seconds: 300,
  bots: 'few',
  lateJoin: true,
  ownNames: false,
  language: 'de',
};
const levels = new Map((await readLevels(`${root}/levels`)).map(({ level }) => [level.slug, level]));
const missing = servicesMissing();
const closing: (() => Promise<void> | void)[] = [];
let services: readonly Service[] = [];
let school = '';
beforeAll(async () => {
  if (missing !== null) return;
  school = await buildSchool();
  services = await Promise.all([startPostgres(), startRedis()]);
}, 240_000);
afterAll(async () => {
  for (const close of closing) await close();
  killServers();
  for (const { stop } of services) await stop();
  if (school) rmSync(school, { recursive: true, force: true });
});

const name = `pupils of one room on two servers${missing === null ? '' : ` (left out: ${missing})`}`;
test.skipIf(missing !== null)(name, { timeout: 240_000 }, async () => {
  const [postgres, redis] = services;
  const shared = { HOST: '127.0.0.1', DATABASE_URL: postgres?.url ?? '', REDIS_URL: redis?.url ?? '' };
  const ports = [await freePort(), await freePort()] as const;
  const [first] = await Promise.all(ports.map((port) => serverAt(school, { ...shared, PORT: String(port) })));
  const ways = [await doorTo(ports), await doorTo(ports.toReversed())] as const;
  closing.push(() => ways.forEach((way) => way.close()));
  const doors = [ways[0].address, ways[1].address] as const;

  const host = new SimHost(doors[1], lesson);
  await until('the room', () => host.view !== null);
  const { code = '', projector: wall = '' } = host.view ?? {};
  const projector = new SimProjector(doors[0], wall);
  const pupils = Array.from(
    { length: 12 },
    (_, seed) => new SimPupil({ address: doors[seed % 2 === 0 ? 0 : 1], code, levels, seed, pace: 150 }),
  );
  closing.push(() => [...pupils, host, projector].forEach((person) => person.leave()));
  await until('all seats', () => pupils.every(({ isReady }) => isReady));
  await until('both servers’ pupils to be counted', () => host.view?.connected === pupils.length);
  await host.tell({ kind: 'start-round' });
  await until('everybody to climb', () => pupils.every(({ stepped }) => stepped > 5));
  await until('lamps from the other server', () => projector.lamps !== '');

  first?.child.kill('SIGKILL');
  await first?.ended;
  await until('those of the dead server to be back', () => pupils.every(({ isReady, line }) => isReady && line.isUp));
  const then = pupils.map(({ stepped }) => stepped);
  await until('play to go on', () =>
    pupils.every(({ stepped, climb }, i) => stepped > then[i]! + 2 || climb?.outcome !== null),
  );
  await host.tell({ kind: 'end-round' });
  await until('dawn', () => pupils.every(({ view }) => view?.phase === 'dawn' && view.results.length === 1));
  await until('all acknowledgements', () => pupils.every(({ queue }) => queue.waiting === 0));
  await until('the projector on the other server', () => projector.view?.phase === 'dawn');

  const storage = await openPostgres(postgres?.url ?? '');
  closing.push(() => storage.close());
  for (const pupil of pupils) {
    const rows = await storage.stepsOf(host.secret.split('.')[0] ?? '', pupil.view?.seat ?? -1);
    expect(rows.map(({ sequence }) => sequence)).toEqual(rows.map((_, place) => place));
    expect(rows).toHaveLength(pupil.stepped);
    expect(pupil.diverged).toBe(0);
  }
});
