// A school on one process: 1,050 pupils in 30 rooms at two steps a second, beside a bare socket.io server that only echoes, in the same
// run; the wave at the door, a restart, and how many pupils it bears. The pupils are a process of their own, but they share the machine's
// cores with the server: on a machine for the server alone the times are shorter.
import { fork, spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import type { Lesson } from '../../src/protocol/lesson.ts';
import { SimHost, until } from '../class/people.ts';
import { backAim, comeBack, wholeClass } from '../hostile/come-back.ts';
import { buildSchool, killServers, serverAt, type Served } from '../server/house.ts';
import { lesson as playful } from '../server/room-steps.ts';
import { freePort } from '../services.ts';
import type { Measured, Order } from './class-clients.ts';
import { short, type Figure } from './measure.ts';

const rooms = 30;
const aRoom = 35;
const wave = 500;
const window = 12_000; // ms
/** The first steps of a round wait for their turn, and the first seconds compile: neither is play. */
const settling = 4000; // ms
const moreRooms = 10;
const mostRooms = 110;
const bearable = 250; // ms, p99
const shortWindow = 6000; // ms
const ticks = 100; // a second, of Linux' clock of processes
const lesson: Lesson = { ...playful, levels: ['seven-points'], seconds: 1800 };

/** Processor seconds and bytes of memory that a process has used so far; Linux only. */
function usedBy(pid: number): { readonly seconds: number; readonly bytes: number } {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return { seconds: (Number(fields[11]) + Number(fields[12])) / ticks, bytes: Number(kilobytes) * 1024 };
}

class Clients {
  readonly #child: ChildProcess = fork(join(import.meta.dirname, 'class-clients.ts'));
  readonly ready = this.#next();

  #next(): Promise<Measured> {
    return new Promise((done, failed) => {
      const ended = (code: number | null): void => failed(new Error(`the pupils' process ended with ${code}`));
      this.#child.once('exit', ended);
      this.#child.once('message', (answer) => {
        this.#child.off('exit', ended);
        done(answer as Measured);
      });
    });
  }

  async ask(order: Order): Promise<Measured> {
    await this.ready;
    const answer = this.#next();
    this.#child.send(order);
    return answer;
  }

  close(): void {
    this.#child.kill('SIGKILL');
  }
}

/** What a window of play costs a process. */
interface Cost extends Measured {
  /** Of one core, 0 to 1. */
  readonly core: number;
  readonly memory: number;
}

async function costOf(clients: Clients, pid: number, ms: number): Promise<Cost> {
  await clients.ask({ kind: 'measure', ms: settling });
  const before = usedBy(pid);
  const seen = await clients.ask({ kind: 'measure', ms });
  const after = usedBy(pid);
  return { ...seen, core: (after.seconds - before.seconds) / (ms / 1000), memory: after.bytes };
}

async function openRooms(address: string, count: number): Promise<SimHost[]> {
  const hosts = Array.from({ length: count }, () => new SimHost(address, lesson));
  await until('the rooms', () => hosts.every(({ view }) => view !== null), 120_000);
  return hosts;
}

const start = (hosts: readonly SimHost[]): Promise<unknown> =>
  Promise.all(hosts.map((host) => host.tell({ kind: 'start-round' })));
const codesOf = (hosts: readonly SimHost[]): string[] => hosts.map(({ view }) => view?.code ?? '');

/** An echo server, and the port that it says it is at. */
async function echoServer(at: string): Promise<{ readonly child: ChildProcess; readonly port: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'echo-server.ts'), at], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<string>((done) => child.stdout.once('data', (said) => done(String(said).trim())));
  return { child, port };
}

/** What bare socket.io makes of the same: the wave, the play, the return after a kill. */
async function echoRun(clients: Clients): Promise<Omit<Run, 'most'>> {
  const { child, port } = await echoServer('0');
  const { pid = 0 } = child;
  const address = `http://127.0.0.1:${port}`;
  const empty = usedBy(pid).bytes;
  const joined = await clients.ask({ kind: 'echo', address, count: wave });
  await clients.ask({ kind: 'echo', address, count: rooms * aRoom - wave });
  const play = await costOf(clients, pid, window);
  child.kill('SIGKILL');
  const began = performance.now();
  const waiting = clients.ask({ kind: 'back' });
  const again = await echoServer(port);
  await waiting;
  const back = performance.now() - began;
  await clients.ask({ kind: 'leave' });
  again.child.kill('SIGKILL');
  return { joined, play, each: (play.memory - empty) / (rooms * aRoom), back };
}

/** Adds rooms to `open` until acknowledgements take too long; the largest number of pupils that was well. */
async function mostPupils(clients: Clients, address: string, begun: Cost, open: SimHost[]): Promise<number> {
  let well = begun.p99 < bearable ? rooms * aRoom : 0;
  for (let all = rooms + moreRooms; all <= mostRooms && well > 0; all += moreRooms) {
    const hosts = await openRooms(address, moreRooms);
    open.push(...hosts);
    await clients.ask({ kind: 'join', address, codes: codesOf(hosts), count: moreRooms * aRoom });
    await start(hosts);
    const { p99 } = await clients.ask({ kind: 'measure', ms: shortWindow });
    if (p99 >= bearable) return well;
    well = all * aRoom;
  }
  return well;
}

const ms = (value: number): string => `${short(value)} ms`;
const three = ({ p50, p95, p99 }: Measured): string => `p50 ${ms(p50)}, p95 ${ms(p95)}, p99 ${ms(p99)}`;

interface Run {
  readonly joined: Measured;
  readonly play: Cost;
  readonly each: number;
  readonly back: number;
  readonly most: number;
}

async function run(clients: Clients, school: string): Promise<Run> {
  const port = await freePort();
  const env = { HOST: '127.0.0.1', PORT: String(port), DATA: join(school, 'rooms.sqlite') };
  let server: Served & { readonly address: string } = await serverAt(school, env);
  const { address } = server;
  const hosts = await openRooms(address, rooms);
  const empty = usedBy(server.child.pid ?? 0).bytes;
  const codes = codesOf(hosts);
  const joined = await clients.ask({ kind: 'join', address, codes, count: wave });
  await clients.ask({ kind: 'join', address, codes, count: rooms * aRoom - wave });
  await start(hosts);
  const play = await costOf(clients, server.child.pid ?? 0, window);
  const each = (play.memory - empty) / (rooms * aRoom);
  server.child.kill('SIGKILL');
  await server.ended;
  const began = performance.now();
  const waiting = clients.ask({ kind: 'back' });
  server = await serverAt(school, env);
  await waiting;
  const back = performance.now() - began;
  const most = await mostPupils(clients, address, play, hosts);
  await clients.ask({ kind: 'leave' });
  for (const host of hosts) host.leave();
  return { joined, play, each, back, most };
}

/** The rows. */
export async function classFigures(): Promise<Figure[]> {
  const school = await buildSchool();
  const clients = new Clients();
  try {
    const echo = await echoRun(clients);
    const { joined, play, each, back, most } = await run(clients, school);
    const haystack = await comeBack(school, 'the-haystack', wholeClass);
    const pupils = rooms * aRoom;
    const aSecond = (amount: number): number => amount / pupils / (window / 1000);
    const load = `${availableParallelism()} cores shared with the pupils, load ${loadavg()
      .map((value) => value.toFixed(1))
      .join(' ')}`;
    const row = (name: string, aim: string, measured: string, met: boolean): Figure => ({ name, aim, measured, met });
    return [
      row(
        `class: acknowledgement, ${pupils} pupils in ${rooms} rooms`,
        'p99 < 50 ms',
        `${three(play)}; echo ${three(echo.play)} (${load})`,
        play.p99 < 50,
      ),
      row(
        'class: steps acknowledged a second',
        '2 a pupil',
        `${short(aSecond(play.acknowledged))}; echo ${short(aSecond(echo.play.acknowledged))}`,
        aSecond(play.acknowledged) > 1.9,
      ),
      row(
        'class: processor of the server',
        '< 60 % of a core',
        `${short(play.core * 100)} %; echo ${short(echo.play.core * 100)} %`,
        play.core < 0.6,
      ),
      row('class: memory a pupil', 'said', `${short(each / 1024)} kB; echo ${short(echo.each / 1024)} kB`, true),
      row(
        'class: bytes down a pupil while playing',
        '< 400 B/s',
        `${short(aSecond(play.bytes))} B/s; echo ${short(aSecond(echo.play.bytes))} B/s`,
        aSecond(play.bytes) < 400,
      ),
      row(
        `class: ${wave} join at once`,
        'p95 1 s',
        `${three(joined)}; echo ${three(echo.joined)}, p95 is ${short(joined.p95 / echo.joined.p95)} times the echo's`,
        joined.p95 <= 1000,
      ),
      row(
        `class: killed with ${rooms} rooms, all ${pupils} back`,
        '5 s',
        `${short(back / 1000)} s; echo ${short(echo.back / 1000)} s`,
        back <= 5000,
      ),
      row(
        'class: killed in the haystack, 30 pupils with 6 tries back',
        `${backAim / 1000} s, no line cut`,
        `${short(haystack.last / 1000)} s, ${haystack.cuts} cut, ${short(haystack.seconds)} s of processor time`,
        haystack.last <= backAim && haystack.cuts === 0,
      ),
      row(
        `class: most pupils with p99 under ${bearable} ms`,
        'said',
        most === 0 ? `fewer than ${pupils}` : `${most}${most === mostRooms * aRoom ? ' or more' : ''}`,
        true,
      ),
    ];
  } finally {
    clients.close();
    killServers();
    rmSync(school, { recursive: true, force: true });
  }
}
