// An honest class of 35 plays three rounds. In the first, strangers attack in turn; in the second all at once; in the third files go, the
// disk is full, clocks jump and the server is killed, while they go on. Nobody honest may lose a step or a place, or wait.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { quantile } from '../class/people.ts';
import { attacks } from '../hostile/attacks.ts';
import { HonestClass } from '../hostile/honest-class.ts';
import { misfortunes, type Stricken } from '../hostile/misfortunes.ts';
import { schoolFiles } from '../hostile/school-files.ts';
import { TestServer } from '../hostile/test-server.ts';
import { buildSchool, killServers } from '../server/house.ts';
import { lesson as playful } from '../server/room-steps.ts';
import type { Seen, SoakOptions } from './seen.ts';
import { Strangers } from './strangers.ts';

const size = 35;
const pace = 500; // ms
const heap = 512; // MB
const files = 1024;
const patience = 120_000; // ms
const p99Aim = 100; // ms
const growthAim = 64e6; // bytes
const disk = '64m';
/** Of the time: attacks in turn, all at once, and with misfortunes. */
const shares = { turn: 0.5, once: 0.25 } as const;
const calm = 5000; // ms
const lesson = { ...playful, levels: ['seven-points', 'stride-length', 'two-valleys'], seconds: 1800, ownNames: false };
const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

/** A folder for the database on a disk of its own, where this user may make one. */
function diskOf(folder: string): { readonly path: string; readonly isOwn: boolean; readonly free: () => void } {
  const path = join(folder, 'disk');
  mkdirSync(path);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${disk}`, 'tmpfs', path], { stdio: 'ignore' });
    return { path, isOwn: true, free: () => execFileSync('umount', ['-l', path]) };
  } catch {
    return { path, isOwn: false, free: () => {} };
  }
}

interface Row {
  readonly seen: string;
  readonly holds: boolean;
}

/** What `work` says it saw, or why it failed. */
async function tried(work: () => Promise<string>): Promise<Row> {
  try {
    return { seen: await work(), holds: true };
  } catch (error) {
    return { seen: (error as Error).message, holds: false };
  }
}

class Siege {
  readonly rows: Seen[] = [];
  readonly #of: Stricken;
  readonly #strangers = new Strangers();
  readonly #options: SoakOptions;
  readonly #delays: number[] = [];
  #longestTurn = 0;
  #most = 0;

  constructor(of: Stricken, options: SoakOptions) {
    this.#of = of;
    this.#options = options;
  }

  #isAsked(name: string): boolean {
    const { only } = this.#options;
    return only.length === 0 || only.includes(name);
  }

  /** What happened meanwhile to those who did nothing: how long they waited, and what the server had to do. */
  async #beside(): Promise<string> {
    const delays = this.#of.class_.takeDelays();
    this.#delays.push(...delays);
    if (!this.#of.server.isAlive) return 'the server has ended';
    const { longestTurn, memory } = await this.#of.server.figures();
    this.#longestTurn = Math.max(this.#longestTurn, longestTurn);
    this.#most = Math.max(this.#most, memory);
    const waited = `p99 ${Math.round(quantile(delays, 0.99))} ms of ${delays.length}`;
    return `${waited}, longest turn ${Math.round(longestTurn)} ms, ${megabytes(memory)}`;
  }

  /** Starts a server that has ended by itself again, and says that it had. */
  async #revived(): Promise<string | null> {
    const { server, class_ } = this.#of;
    if (server.isAlive) return null;
    const last = server.output.trim().split('\n').slice(-3).join(' ');
    await class_.excluding(async () => {
      await server.restart();
      await class_.allIn();
    });
    return `THE SERVER ENDED: ${last}`;
  }

  /** A row of the table about `work`, which says what it saw. */
  async #row(what: string, work: () => Promise<Row>): Promise<void> {
    const { seen, holds } = await work();
    const beside = await this.#beside();
    const ended = await this.#revived();
    const faults = this.#of.class_.faults();
    const row: Seen = {
      what,
      aim: 'the promise holds, the class is whole',
      seen: [ended, seen, beside, ...faults].filter((part) => part !== null).join(' | '),
      holds: holds && ended === null && faults.length === 0,
    };
    this.rows.push(row);
    console.error(`${row.holds ? 'ok    ' : 'BROKEN'} ${what}: ${row.seen}`);
  }

  #attack(name: string, ms: number) {
    const { address, data } = this.#of.server;
    return this.#strangers.attack({ name, address, data, seed: this.#options.seed, ms });
  }

  async inTurn(ms: number): Promise<void> {
    await this.#row('nothing', () => new Promise((done) => setTimeout(() => done({ seen: '', holds: true }), calm)));
    const names = Object.keys(attacks).filter((name) => this.#isAsked(name));
    for (const name of names) await this.#row(name, () => this.#attack(name, ms / names.length));
  }

  async atOnce(ms: number): Promise<void> {
    const names = Object.keys(attacks).filter((name) => this.#isAsked(name));
    await this.#row('all of them at once', async () => {
      const reports = await Promise.all(names.map(async (name) => ({ name, ...(await this.#attack(name, ms)) })));
      const broken = reports.filter(({ holds }) => !holds);
      const seen = broken.map(({ name, seen: why }) => `${name}: ${why}`).join('; ');
      return { seen: seen || `${reports.length} attacks`, holds: broken.length === 0 };
    });
  }

  async misfortunes(ms: number): Promise<void> {
    const names = Object.keys(misfortunes).filter((name) => this.#isAsked(name));
    const some = ['range', 'floods', 'wrong-everywhere', 'fuzzed-frames'].filter((name) => this.#isAsked(name));
    const strangers = Promise.all(some.map((name) => this.#attack(name, ms)));
    for (const name of names) {
      await this.#row(name, () => tried(async () => (await misfortunes[name]?.(this.#of)) ?? ''));
    }
    await strangers;
  }

  /** Ends the round that is on, and begins the next one if there is to be one. */
  async nextRound(isLast = false): Promise<void> {
    const { class_ } = this.#of;
    const round = (class_.host.view?.round ?? 0) + 1;
    await this.#row(`the end of round ${round}`, () =>
      tried(async () => {
        await class_.endRound();
        if (!isLast) await class_.startRound();
        return 'every step acknowledged, every result there';
      }),
    );
  }

  /** What holds for the whole of it. */
  async whole(before: { readonly heap: number; readonly open: number }): Promise<void> {
    const { class_, server } = this.#of;
    this.#delays.push(...class_.takeDelays());
    const { heap: after } = await server.figures(true);
    const open = server.openFiles().length;
    const p99 = quantile(this.#delays, 0.99);
    const load = loadavg().map((value) => value.toFixed(1));
    this.rows.push(
      {
        what: 'acknowledgements of the honest class, kills and a full disk left out',
        aim: `p99 under ${p99Aim} ms`,
        seen: `p50 ${Math.round(quantile(this.#delays, 0.5))} ms, p99 ${Math.round(p99)} ms of ${this.#delays.length} (load ${load.join(' ')})`,
        holds: p99 < p99Aim,
      },
      {
        what: 'heap after a collection, before and after',
        aim: `at most ${megabytes(growthAim)} more`,
        seen: `${megabytes(before.heap)}, ${megabytes(after)}; at most ${megabytes(this.#most)} resident; longest turn of the loop ${Math.round(this.#longestTurn)} ms of processor time`,
        holds: after - before.heap < growthAim,
      },
      {
        what: 'open files and connections, before and after',
        aim: 'at most 20 more',
        seen: `${before.open}, ${open}`,
        holds: open - before.open <= 20,
      },
    );
  }

  close(): void {
    this.#strangers.close();
  }
}

async function besiege(of: Stricken, options: SoakOptions): Promise<Seen[]> {
  const ms = options.minutes * 60_000;
  const { class_, server } = of;
  const siege = new Siege(of, options);
  try {
    await class_.startRound();
    const before = { heap: (await server.figures(true)).heap, open: server.openFiles().length };
    class_.takeDelays();
    await siege.inTurn(ms * shares.turn);
    await siege.nextRound();
    await siege.atOnce(ms * shares.once);
    await siege.nextRound();
    await siege.misfortunes(ms * (1 - shares.turn - shares.once));
    await siege.nextRound(true);
    await siege.whole(before);
  } finally {
    siege.close();
  }
  class_.leave();
  await server.stop();
  const lost = await class_.lostIn(server.data);
  const steps = class_.pupils.reduce((sum, { stepped }) => sum + stepped, 0);
  const seen = lost.length === 0 ? `${steps} steps, all there and judged as told` : lost.join('; ');
  return [
    ...siege.rows,
    { what: 'steps and places of the honest class', aim: 'nothing lost', seen, holds: lost.length === 0 },
  ];
}

/** The whole of it; `minutes` says how long the attacks last. */
export async function hostileSoak(options: SoakOptions): Promise<Seen[]> {
  const unknown = options.only.filter((name) => !(name in attacks) && !(name in misfortunes));
  if (unknown.length > 0) {
    const all = [...Object.keys(attacks), ...Object.keys(misfortunes)].join(', ');
    throw new Error(`there is no attack "${unknown.join(', ')}"; the attacks are ${all}`);
  }
  const folder = await buildSchool(schoolFiles);
  const kiosks = mkdtempSync(join(tmpdir(), 'night-descent-kiosks-'));
  for (const name of ['hall-2', 'secret-hall']) writeFileSync(join(kiosks, `${name}.json`), '{ "languages": ["en"] }');
  const { path, isOwn, free } = diskOf(folder);
  const cleanUp = (): void => {
    killServers();
    free();
    for (const gone of [folder, kiosks, `${kiosks}-kept`]) rmSync(gone, { recursive: true, force: true });
  };
  process.once('exit', cleanUp);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  try {
    const env = { KIOSKS: kiosks, DATA: join(path, 'rooms.sqlite') };
    const server = await TestServer.start(folder, { heap, files, env });
    const class_ = await HonestClass.enter(server.address, { lesson, size, pace, tries: Infinity, patience });
    return await besiege({ server, class_, folder, kiosks, hasOwnDisk: isOwn }, options);
  } finally {
    process.off('exit', cleanUp);
    cleanUp();
  }
}
