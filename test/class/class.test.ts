// A class of 35 through two rounds of a lesson, in seconds: join wave, everybody cut off, server killed in the middle of a round,
// teacher's page reloaded, WebSockets blocked for some, late join, kick. Nobody may lose a step, a place or a point.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readLevels } from '../../src/content/level-files.ts';
import type { Lesson } from '../../src/protocol/lesson.ts';
import { groundFrom, SeatClimbs } from '../../src/server/referee.ts';
import { openSqlite } from '../../src/server/sqlite.ts';
import { buildSchool, killServers, serverAt } from '../server/house.ts';
import { freePort } from '../services.ts';
import { root } from '../source.ts';
import { quantile, SimHost, SimProjector, SimPupil, until } from './people.ts';
import { lesson as playful } from '../server/room-steps.ts';

const size = 35;
const lesson: Lesson = {
  ...playful,
  levels: ['seven-points', 'stride-length'],
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
  const pupilAt = (seed: number): SimPupil =>
    new SimPupil({ address, code, levels, seed, pace: 120, ...(seed % 7 === 0 ? { transports: ['polling'] } : {}) });

  // The join wave.
  const class_ = Array.from({ length: size }, (_, seed) => pupilAt(seed));
  await until('35 seats', () => class_.every(({ isReady }) => isReady));
  await until('honest counts', () => host.view?.connected === size && host.view.joined === size);
  expect(new Set(class_.map(({ view }) => view?.name)).size).toBe(size);

  // Night; then all sockets are cut at once.
  await host.tell({ kind: 'start-round' });
  await until('the first steps', () => class_.every(({ stepped }) => stepped > 4));
  const before = class_.map(({ view }) => view?.name);
  for (const pupil of class_) pupil.line.cut();
  await until('all to be back', () => class_.every(({ isReady }) => isReady));

  // The server is killed without a word, and started again on the same file.
  await until('more steps', () => class_.every(({ stepped }) => stepped > 10));
  server.child.kill('SIGKILL');
  await server.ended;
  const stepsBefore = class_.map(({ stepped }) => stepped);
  server = await serverAt(school, env);
  await until('all to be back after the kill', () => class_.every(({ isReady }) => isReady));
  await until('the host to be back', () => host.line.isUp && projector.line.isUp);
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
  await until('everybody else to be counted', () => teacher.view?.connected === size);
  await until('lamps on the wall', () => projector.lamps.length > 0);

  // Dawn, a second round, dawn, podium.
  const staying = [...class_.filter((pupil) => pupil !== removed), late];
  await teacher.tell({ kind: 'end-round' });
  await until('dawn', () => staying.every(({ view }) => view?.phase === 'dawn' && view.results.length === 1));
  await until('all steps to be acknowledged', () => staying.every(({ queue }) => queue.waiting === 0));
  const trails = await projector.ask({ kind: 'trails' });
  expect(trails.kind === 'trails' ? trails.trails.length : 0).toBe(staying.length);
  await teacher.tell({ kind: 'start-round' });
  await until('the second round', () =>
    staying.every(({ view, climb }) => view?.round === 1 && (climb?.spent.steps ?? 0) > 3),
  );
  await teacher.tell({ kind: 'end-round' });
  await until('the second dawn', () =>
    staying.every(({ view }) => view?.phase === 'dawn' && view.results.length === 2),
  );
  await teacher.tell({ kind: 'podium' });
  await until(
    'the podium',
    () => staying.every(({ view }) => view?.phase === 'podium') && projector.view?.phase === 'podium',
  );
  await until('every acknowledgement', () => staying.every(({ queue }) => queue.waiting === 0));
  expect(projector.view?.podium[0]?.place).toBe(1);
  expect(staying.map(({ diverged }) => diverged)).toEqual(staying.map(() => 0));

  const told = await teacher.ask({ kind: 'results' });
  const rowsTold = told.kind === 'results' ? told.rows : [];

  // What every device was told is what a climb from scratch over the stored rows gives.
  const views = staying.map(({ view }) => view!);
  const delays = staying.flatMap((pupil) => pupil.delays);
  for (const person of [...class_, late, teacher, projector]) person.leave();
  server.child.kill('SIGTERM');
  expect(await server.ended).toEqual({ code: 0, signal: null });
  expect(quantile(delays, 0.5)).toBeLessThan(1000);
  const storage = await openSqlite(env.DATA);
  const room = await storage.roomById(host.secret.split('.')[0] ?? '');
  expect(room).not.toBeNull();
  const totals: number[] = [];
  for (const [index, view] of views.entries()) {
    const rows = await storage.stepsOf(room!.id, view.seat);
    expect(rows.map(({ sequence }) => sequence)).toEqual(rows.map((_, place) => place));
    expect(rows).toHaveLength(staying[index]!.stepped);
    expect(staying[index]!.kept).toEqual({ first: rows.length, batches: [] });
    let total = 0;
    for (const round of [0, 1]) {
      const { level, seed } = room!.rounds[round]!;
      const ground = groundFrom(levels.get(level)!, 'all', seed);
      const climbs = new SeatClimbs(() => ground);
      rows.filter((row) => row.round === round).forEach((row, sequence) => climbs.take({ ...row, sequence }));
      expect(view.results[round]).toEqual(climbs.bestOf(round)?.result ?? null);
      total += climbs.bestOf(round)?.result.points ?? 0;
    }
    const { guess } = view;
    expect(guess).toEqual(staying[index]!.guesses[1] ?? null);
    const foretold = rowsTold.flatMap((row) => (row.seat === view.seat && row.foretold ? [row.foretold.guess] : []));
    expect(foretold).toEqual(guess ? [guess] : []);
    expect(view.points).toBe(total);
    totals.push(total);
  }
  expect(views.map(({ place }) => place)).toEqual(
    totals.map((total) => 1 + totals.filter((other) => other > total).length),
  );
  await storage.close();
});
