// Classes for long: a lesson in which the server is killed again and again while a phone is away for half a minute, and a whole school
// that comes in at once, is cut off, and comes back.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readLevels } from '../../src/content/level-files.ts';
import { doorTo } from '../class/door.ts';
import { lostIn } from '../class/nothing-lost.ts';
import { quantile, SimHost, until } from '../class/people.ts';
import { SimPupil } from '../class/sim-pupil.ts';
import { buildSchool, killServers, serverAt } from '../server/house.ts';
import { lesson as playful } from '../server/room-steps.ts';
import { freePort } from '../services.ts';
import { root } from '../source.ts';
import type { Seen } from './seen.ts';

const size = 35;
const kills = 6;
const betweenKills = 15_000; // ms
const outage = 30_000; // ms
const patience = 180_000; // ms
const wave = 500;
const aRoom = 50;
const earlyBirds = 100;
const joinAim = 1000; // ms, 95 of 100
const returnAim = 3000; // ms, 95 of 100

const levels = new Map((await readLevels(`${root}/levels`)).map(({ level }) => [level.slug, level]));
const lesson = { ...playful, levels: ['seven-points', 'stride-length', 'two-valleys'], seconds: 1800 };
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function opened(address: string): SimHost {
  return new SimHost(address, lesson);
}

/** A lesson of three rounds; in each the server dies, and in the first a phone is out of reach. */
async function longLesson(school: string): Promise<Seen[]> {
  const port = await freePort();
  const env = { HOST: '127.0.0.1', PORT: String(port), DATA: join(school, 'long.sqlite') };
  let server = await serverAt(school, env);
  const door = await doorTo([port]);
  const host = opened(server.address);
  await until('the room', () => host.view !== null, patience);
  const { code = '' } = host.view ?? {};
  const { address } = server;
  const pupils = Array.from(
    { length: size },
    (_, seed) => new SimPupil({ address: seed === 0 ? door.address : address, code, levels, seed, pace: 500 }),
  );
  await until('all seats', () => pupils.every(({ isReady }) => isReady), patience);
  const backs: number[] = [];
  for (const round of lesson.levels.keys()) {
    await host.tell({ kind: 'start-round' });
    await until('the first steps', () => pupils.every(({ climbs }) => climbs === round), patience);
    if (round === 0) door.shut();
    const since = performance.now();
    for (let kill = 0; kill < kills / lesson.levels.length; kill++) {
      await pause(betweenKills);
      server.child.kill('SIGKILL');
      await server.ended;
      const began = performance.now();
      server = await serverAt(school, env);
      const here = round === 0 ? pupils.slice(1) : pupils;
      await until('all to be back', () => host.line.isUp && here.every(({ isReady }) => isReady), patience);
      backs.push(performance.now() - began);
    }
    await pause(Math.max(0, outage - (performance.now() - since)));
    door.open();
    pupils[0]?.line.hurry();
    await until('all to be in', () => pupils.every(({ isReady }) => isReady), patience);
    await host.tell({ kind: 'end-round' });
    await until('dawn', () => pupils.every(({ view }) => view?.phase === 'dawn'), patience);
    await until('every acknowledgement', () => pupils.every(({ queue }) => queue.waiting === 0), patience);
    await until('every result', () => pupils.every(({ view }) => view?.results.length === round + 1), patience);
  }
  for (const person of [...pupils, host]) person.leave();
  door.close();
  server.child.kill('SIGTERM');
  await server.ended;
  const lost = await lostIn(env.DATA, host.secret.split('.')[0] ?? '', pupils);
  const steps = pupils.reduce((sum, { stepped }) => sum + stepped, 0);
  return [
    {
      what: `a lesson of three rounds, ${size} pupils, ${kills} kills, one phone away for ${outage / 1000} s`,
      aim: 'nothing lost',
      seen: lost.length === 0 ? `${steps} steps, all there and judged as told` : lost.join('; '),
      holds: lost.length === 0,
    },
    {
      what: 'all back after a kill, the server’s start included',
      aim: '30 s at most',
      seen: `${Math.round(Math.max(...backs))} ms at most`,
      holds: Math.max(...backs) < 30_000,
    },
  ];
}

/** Milliseconds until each of these is ready, from now on. */
async function readyTimes(pupils: readonly SimPupil[]): Promise<number[]> {
  const began = performance.now();
  const times = new Map<SimPupil, number>();
  await until(
    'everybody to be in',
    () => {
      for (const pupil of pupils) if (pupil.isReady && !times.has(pupil)) times.set(pupil, performance.now() - began);
      return times.size === pupils.length;
    },
    patience,
  );
  return [...times.values()];
}

/** A school joins at once, and is cut off at once. */
async function schoolWave(school: string): Promise<Seen[]> {
  const server = await serverAt(school, { HOST: '127.0.0.1', PORT: '0', DATA: join(school, 'wave.sqlite') });
  const { address } = server;
  const hosts = Array.from({ length: wave / aRoom }, () => opened(address));
  await until('the rooms', () => hosts.every(({ view }) => view !== null), patience);
  const pupilOf = (_: unknown, seed: number): SimPupil => {
    const code = hosts[seed % hosts.length]?.view?.code ?? '';
    return new SimPupil({ address, code, levels, seed, pace: 500 });
  };
  // Some are early: what a single process of all these devices compiles at first is not what the door costs.
  const early = Array.from({ length: earlyBirds }, pupilOf);
  await readyTimes(early);
  const pupils = Array.from({ length: wave }, pupilOf);
  const joined = await readyTimes(pupils);
  for (const pupil of pupils) pupil.line.cut();
  await until('the cut to be felt', () => pupils.every(({ isReady }) => !isReady), patience);
  const back = await readyTimes(pupils);
  for (const person of [...early, ...pupils, ...hosts]) person.leave();
  server.child.kill('SIGTERM');
  await server.ended;
  const line = (what: string, times: readonly number[], aim: number): Seen => {
    const slow = quantile(times, 0.95);
    return { what, aim: `p95 ${aim} ms`, seen: `p95 ${Math.round(slow)} ms`, holds: slow <= aim };
  };
  return [
    line(`${wave} join at once, clients and server on the same cores`, joined, joinAim),
    line(`${wave} are cut off and come back`, back, returnAim),
  ];
}

/** Both, one after the other. */
export async function classSoak(): Promise<Seen[]> {
  const school = await buildSchool();
  try {
    return [...(await longLesson(school)), ...(await schoolWave(school))];
  } finally {
    killServers();
    rmSync(school, { recursive: true, force: true });
  }
}
