// A house for a server under test: its own copy of the sources, a dist of its own, and the server as the process it is.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLevels } from '../../src/content/level-files.ts';
import { publishedLevel } from '../../src/content/parse-level.ts';
import { root } from '../source.ts';

/** Node keeps here what it made of the sources: each server starts in half of the time then. */
const compiled = join(root, 'node_modules/.cache/night-descent-server');
const compiledHere = 'compiled';

/** A folder with the server's sources and these files in its dist. */
export function buildHouse(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'night-descent-server-'));
  for (const part of ['core', 'content', 'protocol', 'server']) {
    cpSync(join(root, 'src', part), join(folder, 'src', part), { recursive: true });
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  mkdirSync(compiled, { recursive: true });
  symlinkSync(compiled, join(folder, compiledHere));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, 'dist', name, '..'), { recursive: true });
    writeFileSync(join(folder, 'dist', name), content);
  }
  return folder;
}

/** A house with all levels and their digits, for classes, and an empty page where no other files are given. */
export async function buildSchool(others: Readonly<Record<string, string>> = { 'index.html': '<!doctype html>' }) {
  const levels = await readLevels(`${root}/levels`);
  const files = levels.map(({ file, level }) => [`levels/${file}`, JSON.stringify(publishedLevel(level))] as const);
  const folder = buildHouse({ ...others, ...Object.fromEntries(files) });
  // One level is made of digits, which the server reads from its assets.
  cpSync(join(root, 'assets/digits'), join(folder, 'assets/digits'), { recursive: true });
  return folder;
}

export interface Served {
  readonly child: ChildProcess;
  readonly output: () => string;
  /** Resolves with the exit code and the signal that ended it. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>;
}

const running: ChildProcess[] = [];

/** How the process is started. */
export interface StartOptions {
  /** Options of Node, as --max-old-space-size=512. */
  readonly node?: readonly string[];
  /** The server may have so many files and connections open; not on Windows. */
  readonly files?: number;
}

export function startServer(
  folder: string,
  env: Readonly<Record<string, string>>,
  { node = [], files }: StartOptions = {},
): Served {
  const args = [process.execPath, ...node, join(folder, 'src/server/main.ts')];
  // `exec` keeps the process id: the child is the server, and not a shell around it.
  const limited = files === undefined ? args : ['/bin/sh', '-c', `ulimit -n ${files}; exec "$0" "$@"`, ...args];
  const [command = '', ...rest] = limited;
  // Portable: by the way from the cache to a source, which is the same in every house.
  const cache = { NODE_COMPILE_CACHE: join(folder, compiledHere), NODE_COMPILE_CACHE_PORTABLE: '1' };
  const child = spawn(command, rest, {
    env: { ...process.env, ...cache, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  running.push(child);
  let said = '';
  child.stdout?.on('data', (chunk) => (said += String(chunk)));
  child.stderr?.on('data', (chunk) => (said += String(chunk)));
  const ended = new Promise<{ code: number | null; signal: string | null }>((done) => {
    child.on('close', (code, signal) => done({ code, signal }));
  });
  return { child, output: () => said, ended };
}

/** Starts a server and waits until it says where it is. */
export async function serverAt(
  folder: string,
  env: Readonly<Record<string, string>>,
  options: StartOptions = {},
): Promise<Served & { readonly address: string }> {
  const served = startServer(folder, env, options);
  for (;;) {
    const address = /http:\/\/\S+/.exec(served.output())?.[0];
    if (address) return { ...served, address };
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (served.child.exitCode !== null) throw new Error(`The server ended: ${served.output()}`);
  }
}

/** Ends every server that is still running, but those that are kept. */
export function killServers(): void {
  for (const child of running.splice(0)) child.kill('SIGKILL');
}

/** Those that run now are not ended by `killServers`. */
export function keepServers(): void {
  running.length = 0;
}
