// What happens to a server without anybody's bad will, by name: files that go, a disk that is full, another program at the database, clocks that
// are set, a sudden death. Each says what it saw, and rejects with a sentence when a promise broke.
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { until } from '../class/people.ts';
import type { HonestClass } from './honest-class.ts';
import { ask } from './http.ts';
import type { TestServer } from './test-server.ts';

export interface Stricken {
  readonly server: TestServer;
  readonly class_: HonestClass;
  /** The folder of its sources and dist/. */
  readonly folder: string;
  /** The folder of its kiosks. */
  readonly kiosks: string;
  /** Where its database lies is a disk of its own, which can be filled. */
  readonly hasOwnDisk: boolean;
}
type Misfortune = (of: Stricken) => Promise<string>;

const hour = 3_600_000;
const patience = 30_000; // ms
const soon = 2000; // ms
const backAim = 30_000; // ms

/** Every page of the class hears within two seconds that the teacher has paused, and that it goes on. */
async function everybodyHears({ host, pupils }: HonestClass, what: string): Promise<void> {
  for (const on of [true, false]) {
    await host.tell({ kind: 'pause', on });
    const heard = (): boolean => [host, ...pupils].every(({ view }) => (view?.pausedAt !== null) === on);
    await until(`everybody to hear of a pause, ${what}`, heard, soon);
  }
}

async function steppedOn({ pupils }: HonestClass, what: string): Promise<void> {
  const before = pupils.map(({ acknowledged }) => acknowledged);
  await until(
    `steps to be acknowledged, ${what}`,
    () => pupils.every(({ acknowledged }, i) => acknowledged > before[i]!),
    patience,
  );
}

const clock =
  (ms: number, what: string): Misfortune =>
  async ({ server, class_ }) => {
    await server.shiftClock(ms);
    await steppedOn(class_, what);
    await everybodyHears(class_, what);
    if (class_.host.view?.phase !== 'night') throw new Error(`${what} the round is over`);
    await server.shiftClock(0);
    await everybodyHears(class_, 'when it is right again');
    return 'views come at once, the round is as long as before';
  };

/** Kills it and starts it with a clock that is wrong by `ms`; everybody comes back. */
const death =
  (ms: number): Misfortune =>
  ({ server, class_ }) =>
    class_.excluding(async () => {
      await server.stop('SIGKILL');
      await server.restart(ms);
      const began = performance.now();
      await class_.allIn();
      const took = performance.now() - began;
      await server.shiftClock(0);
      if (took > backAim) throw new Error(`the last was back after ${Math.round(took)} ms`);
      return `all back ${Math.round(took)} ms after the start`;
    });

/** What is built goes while it is served, and comes again. */
const noFiles: Misfortune = async ({ server, folder }) => {
  const [dist, kept] = [join(folder, 'dist'), join(folder, 'dist-kept')];
  cpSync(dist, kept, { recursive: true });
  rmSync(dist, { recursive: true });
  const statuses: number[] = [];
  try {
    for (const path of ['/', '/audio/clear.mp3', '/assets/index-AbCd1234.js', '/nowhere']) {
      statuses.push((await ask(server.address, 'GET', path)).status);
    }
  } finally {
    cpSync(kept, dist, { recursive: true });
  }
  if (statuses.some((status) => status >= 500)) throw new Error(`files are answered by ${statuses.join(', ')}`);
  return `answered by ${statuses.join(', ')}`;
};

const noKiosks: Misfortune = async ({ server, kiosks }) => {
  cpSync(kiosks, `${kiosks}-kept`, { recursive: true });
  rmSync(kiosks, { recursive: true });
  try {
    const { status } = await ask(server.address, 'GET', '/kiosk-config/hall-2');
    return `answered by ${status}`;
  } finally {
    cpSync(`${kiosks}-kept`, kiosks, { recursive: true });
  }
};

/** No byte more can be stored for a while; everybody is told once, plays on, and everything is stored afterwards. */
const fullDisk: Misfortune = ({ server, class_, hasOwnDisk }) =>
  class_.excluding(async () => {
    const filler = join(dirname(server.data), 'filler');
    const limit = (bytes: string): Buffer =>
      execFileSync('prlimit', ['--pid', String(server.pid), `--fsize=${bytes}:unlimited`]);
    const people = [class_.host, ...class_.pupils];
    const told = people.map(({ savings }) => savings.length);
    let status = 0;
    if (hasOwnDisk) fill(filler);
    else limit('0');
    try {
      await until('everybody to hear that nothing is saved', () => people.every(({ saves }) => !saves), patience);
      const stepped = class_.pupils.map(({ stepped: count }) => count);
      await until('play to go on', () => class_.pupils.every((pupil, i) => pupil.stepped > stepped[i]! + 2), patience);
      ({ status } = await ask(server.address, 'GET', '/healthz'));
    } finally {
      // What failed must not fail everything after it.
      if (hasOwnDisk) rmSync(filler);
      else limit('unlimited');
    }
    await until('everybody to hear that it works again', () => people.every(({ saves }) => saves), patience);
    const most = Math.max(...people.map(({ savings }, i) => savings.length - told[i]!));
    if (most > 2) throw new Error(`somebody heard ${most} times that saving fails or works`);
    return `${hasOwnDisk ? 'no space left' : 'no byte more in any file'}: told once, and once again; /healthz said ${status}`;
  });

/** Fills what is left of the disk, down to the last block. */
function fill(file: string): void {
  for (let size = statfsSync(dirname(file)).bavail * statfsSync(dirname(file)).bsize; size >= 1024;) {
    try {
      writeFileSync(file, Buffer.alloc(size), { flag: 'a' });
    } catch {
      size = Math.floor(size / 2);
    }
  }
}

/** Another program wants the database for itself. */
const heldDatabase: Misfortune = async ({ server, class_ }) => {
  const other = new DatabaseSync(server.data, { timeout: 0 });
  let held = 'it was refused';
  try {
    other.exec('BEGIN EXCLUSIVE');
    held = 'it had it for a while';
    await class_.excluding(() => new Promise((done) => setTimeout(done, soon)));
    other.exec('ROLLBACK');
  } catch (error) {
    if (!String(error).includes('locked')) throw error;
  } finally {
    other.close();
  }
  await steppedOn(class_, 'with another program at the database');
  return held;
};

export const misfortunes: Readonly<Record<string, Misfortune>> = {
  'clock-back': clock(-hour, 'with the clock an hour back'),
  'clock-forward': clock(hour / 30, 'with the clock two minutes ahead'),
  'no-files': noFiles,
  'no-kiosks': noKiosks,
  'held-database': heldDatabase,
  'full-disk': fullDisk,
  kill: death(0),
  'kill-and-wrong-clock': death(25 * hour),
};
