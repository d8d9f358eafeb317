// A class of 35 through a lesson of three rounds, in a minute: join wave, everybody cut off, server killed in the middle of a round,
// teacher's page reloaded, WebSockets blocked for some, one without network for half a minute, late join, kick. Nobody may lose a step,
// a place or a point.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readLevels } from '../../src/content/level-files.ts';
import type { Lesson } from '../../src/protocol/lesson.ts';
import { buildSchool, killServers, serverAt } from '../server/house.ts';
import { freePort } from '../services.ts';
import { root } from '../source.ts';
import { doorTo } from './door.ts';
import { lostIn } from './nothing-lost.ts';
import { quantile, SimHost, SimProjector, until } from './people.ts';
import { SimPupil } from './sim-pupil.ts';
import { lesson as playful } from '../server/room-steps.ts';

const size = 35;
/** One of them is out of reach for so long, while the lesson goes on. */
const outage = 30_000; // ms
const away = 5;
const lesson: Lesson = {
  ...playful,
  levels: ['seven-points', 'stride-length', 'two-valleys'],
  seconds: 300,
  ownNames: false,
};
const levels = new Map((await readLevels(`${root}/levels`)).map(({ level }) => [level.slug, level]));
let school = '';
beforeAll(async () => {
  school = await buildSchool();
});
afterAll(() => {
  killServers();
  rmSync(school, { recursive: true, force: true });
});

test('a lesson with everything that goes wrong in one', { timeout: 240_000 }, async () => {
  const port = await freePort();
  const env = { HOST: '127.0.0.1', PORT: String(port), DATA: join(school, 'rooms.sqlite') };
  let server = await serverAt(school, env);
  const { address } = server;

  const host = new SimHost(address, lesson);
  await until('the room', () => host.view !== null);
  const { code = '', projector: wall = '' } = host.view ?? {};
  const projector = new SimProjector(address, wall);
  const door = await doorTo([port]);
  const pupilAt = (seed: number): SimPupil =>
    new SimPupil({
      address: seed === away ? door.address : address,
      code,
      levels,
      seed,
      pace: 120,
      ...(seed % 7 === 0 ? { transports: ['polling'] } : {}),
    });

  // The join wave.
  const class_ = Array.from({ length: size }, (_, seed) => pupilAt(seed));
  await until('35 seats', () => class_.every(({ isReady }) => isReady));
  await until('honest counts', () => host.view?.connected === size && host.view.joined === size);
  expect(new Set(class_.map(({ view }) => view?.name)).size).toBe(size);

  // Night; then all sockets are cut at once.
  await host.tell({ kind: 'start-round' });
  await until('the first steps', () => class_.every(({ stepped }) => stepped > 4));
  const before = class_.map(({ view }) => view?.name);
  const lost = class_[away]!;
  const others = class_.filter((pupil) => pupil !== lost);
  door.shut();
  const lostSince = performance.now();
  for (const pupil of class_) pupil.line.cut();
  await until('all to be back', () => others.every(({ isReady }) => isReady));

  // The server is killed without a word, and started again on the same file.
  await until('more steps', () => class_.every(({ stepped }) => stepped > 10));
  server.child.kill('SIGKILL');
  await server.ended;
  const stepsBefore = class_.map(({ stepped }) => stepped);
  server = await serverAt(school, env);
  await until('all to be back after the kill', () => others.every(({ isReady }) => isReady));
  await until('the host to be back', () => host.line.isUp && projector.line.isUp);
  expect(others.filter(({ told, comings }) => told !== comings)).toEqual([]);
  expect(class_.map(({ view }) => view?.name)).toEqual(before);
  await until('climbing to go on', () =>
    class_.every(({ stepped, climb }, i) => stepped > stepsBefore[i]! || climb?.outcome !== null),
  );

  // The teacher reloads; somebody is late; somebody is removed.
  host.leave();
  const teacher = new SimHost(address, lesson, host.secret);
  await until('the host again', () => teacher.view?.round === 0 && teacher.view.joined === size);
  const late = pupilAt(1000);
  await until('the late pupil to climb', () => late.stepped > 3);
  const removed = class_[8]!;
  await teacher.tell({ kind: 'kick', seat: removed.view?.seat ?? -1 });
  await until('the removed one to hear it', () => removed.gone === 'kicked');
  await until('everybody else to be counted', () => teacher.view?.connected === size - 1);
  await until('lamps on the wall', () => projector.lamps.length > 0);

  // Half a minute is over: what was climbed without network arrives, and the place is where it was.
  await until('the outage to be half a minute long', () => performance.now() - lostSince > outage);
  expect(lost.isReady).toBe(false);
  expect(lost.queue.waiting).toBeGreaterThan(10);
  door.open();
  lost.line.hurry();
  await until('the lost one to be back', () => lost.isReady && lost.queue.waiting === 0);
  await until('all to be counted', () => teacher.view?.connected === size);

  // Dawn, two more rounds, podium.
  const staying = [...class_.filter((pupil) => pupil !== removed), late];
  await teacher.tell({ kind: 'end-round' });
  await until('dawn', () => staying.every(({ view }) => view?.phase === 'dawn' && view.results.length === 1));
  await until('all steps to be acknowledged', () => staying.every(({ queue }) => queue.waiting === 0));
  const trails = await projector.ask({ kind: 'trails' });
  expect(trails.kind === 'trails' ? trails.trails.length : 0).toBe(staying.length);
  for (const round of [1, 2]) {
    await teacher.tell({ kind: 'start-round' });
    await until('everybody to climb again', () =>
      staying.every(
        ({ view, climb, climbs }) => view?.round === round && climbs === round && (climb?.spent.steps ?? 0) > 3,
      ),
    );
    await teacher.tell({ kind: 'end-round' });
    await until('dawn again', () =>
      staying.every(({ view }) => view?.phase === 'dawn' && view.results.length === round + 1),
    );
  }
  await teacher.tell({ kind: 'podium' });
  await until(
    'the podium',
    () => staying.every(({ view }) => view?.phase === 'podium') && projector.view?.phase === 'podium',
  );
  await until('every acknowledgement', () => staying.every(({ queue }) => queue.waiting === 0));
  expect(projector.view?.podium[0]?.place).toBe(1);

  const told = await teacher.ask({ kind: 'results' });
  const rowsTold = told.kind === 'results' ? told.rows : [];

  // What every device was told is what a climb from scratch over the stored rows gives.
  const delays = staying.flatMap((pupil) => pupil.delays);
  for (const person of [...class_, late, teacher, projector]) person.leave();
  door.close();
  server.child.kill('SIGTERM');
  expect(await server.ended).toEqual({ code: 0, signal: null });
  expect(quantile(delays, 0.5)).toBeLessThan(1000);
  expect(await lostIn(env.DATA, host.secret.split('.')[0] ?? '', staying)).toEqual([]);
  const foretold = rowsTold.flatMap((row) =>
    row.foretold ? [`${row.seat} ${row.round} ${row.foretold.guess.kind}`] : [],
  );
  const said = staying.flatMap(({ view, guesses }) =>
    guesses.flatMap((guess, round) => (guess ? [`${view?.seat} ${round + 1} ${guess.kind}`] : [])),
  );
  expect(foretold.toSorted()).toEqual(said.toSorted());
});
