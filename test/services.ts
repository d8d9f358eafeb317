// PostgreSQL and Redis for the tests of several processes: Debian's own, started on loopback in a folder of their own and gone
// afterwards. As root on Debian they are installed when missing; elsewhere the tests that need them say why they are left out.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

export interface Service {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const isRoot = process.getuid?.() === 0;
const postgresHome = '/usr/lib/postgresql';

function postgresFolder(): string | null {
  if (!existsSync(postgresHome)) return null;
  const newest = readdirSync(postgresHome).toSorted((a, b) => Number(b) - Number(a))[0];
  const folder = join(postgresHome, newest ?? '', 'bin');
  return existsSync(join(folder, 'initdb')) ? folder : null;
}

/** Whether this machine has `program`. */
export function have(program: string): boolean {
  return spawnSync('/bin/sh', ['-c', `command -v ${program}`]).status === 0;
}

/** Installs Debian's `packages` where that is possible; one at a time, because apt refuses a second one beside it. */
export function install(packages: readonly string[]): void {
  if (!isRoot || !existsSync('/etc/debian_version')) return;
  const get = `apt-get update -qq; DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends ${packages.join(' ')}`;
  const lock = join(tmpdir(), 'night-descent-apt.lock');
  spawnSync('flock', [lock, '/bin/sh', '-c', get], { stdio: 'ignore', env: { ...process.env, RUNLEVEL: '1' } });
}

let missing: string | null | undefined;

/** Why there are no services here, or null; installs them first where that is possible. */
export function servicesMissing(): string | null {
  if (missing !== undefined) return missing;
  if (process.platform === 'win32') return (missing = 'PostgreSQL and Redis are not looked for on Windows');
  if (!have('redis-server')) install(['redis-server']);
  if (!postgresFolder()) install(['postgresql']);
  if (!have('redis-server')) return (missing = 'redis-server is not installed');
  if (!postgresFolder()) return (missing = 'PostgreSQL is not installed');
  return (missing = null);
}

/** A port that nobody uses now. */
export function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}

/** Waits until something listens on `port`; rejects when `child` ends first. */
export async function listening(port: number, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const open = await new Promise<boolean>((done) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('connect', () => (socket.destroy(), done(true)));
      socket.once('error', () => done(false));
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error(`The service for port ${port} ended with ${child.exitCode}`);
}

/** Waits until PostgreSQL answers: it listens a moment before it has started up. */
async function answering(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const client = new Client(url);
    client.on('error', () => {});
    try {
      await client.connect();
      await client.query('select 1');
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 30));
    } finally {
      await client.end().catch(() => {});
    }
  }
  throw new Error(`PostgreSQL at ${url} ended with ${child.exitCode}`);
}

/** What ends `child` by `end`, and its folder with it. */
export function stopping(child: ChildProcess, folder: string, end: () => void): () => Promise<void> {
  return () =>
    new Promise((done) => {
      child.once('close', () => {
        rmSync(folder, { recursive: true, force: true });
        done();
      });
      end();
    });
}

/** A PostgreSQL of one's own, with an empty database. */
export async function startPostgres(): Promise<Service> {
  const bin = postgresFolder() ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'night-descent-postgres-'));
  const port = await freePort();
  // PostgreSQL refuses to run as root; Debian's package brings a user for it.
  const asOther = isRoot ? ['runuser', '-u', 'postgres', '--'] : [];
  if (isRoot) execFileSync('chown', ['postgres', folder]);
  const run = (program: string, args: readonly string[]): [string, string[]] => {
    const [first = '', ...rest] = [...asOther, join(bin, program), ...args];
    return [first, rest];
  };
  const [make, makeArgs] = run('initdb', [
    '-D',
    join(folder, 'data'),
    '-A',
    'trust',
    '-U',
    'postgres',
    '-N',
    '--locale=C',
  ]);
  execFileSync(make, makeArgs, { stdio: 'ignore', cwd: folder });
  const settings = ['-c', `unix_socket_directories=${folder}`, '-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1'];
  const [serve, serveArgs] = run('postgres', ['-D', join(folder, 'data'), '-p', String(port), ...settings]);
  const [halt, haltArgs] = run('pg_ctl', ['stop', '-m', 'immediate', '-D', join(folder, 'data')]);
  const child = spawn(serve, serveArgs, { stdio: 'ignore', cwd: folder });
  await listening(port, child);
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await answering(url, child);
  return {
    url,
    stop: stopping(child, folder, () => execFileSync(halt, haltArgs, { stdio: 'ignore', cwd: folder })),
  };
}

/** A Redis of one's own, which keeps nothing on disk. */
export async function startRedis(): Promise<Service> {
  const folder = mkdtempSync(join(tmpdir(), 'night-descent-redis-'));
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
  const child = spawn('redis-server', args, { stdio: 'ignore' });
  await listening(port, child);
  return { url: `redis://127.0.0.1:${port}`, stop: stopping(child, folder, () => child.kill()) };
}
