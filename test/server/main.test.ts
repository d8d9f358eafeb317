// The server as a process: what it answers, how it stops, and what it says when it cannot start.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../source.ts';

// The server serves the dist beside its own src, so the tests give it a house of its own with a small dist.
let house = '';
let bare = '';
const script = 'console.log("night");'.repeat(100);

function buildHouse(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'night-descent-server-'));
  cpSync(join(root, 'src/server'), join(folder, 'src/server'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, 'dist', name, '..'), { recursive: true });
    writeFileSync(join(folder, 'dist', name), content);
  }
  return folder;
}

interface Served {
  readonly child: ChildProcess;
  readonly output: () => string;
  /** Resolves with the exit code and the signal that ended it. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>;
}

const running: ChildProcess[] = [];
function start(folder: string, env: Readonly<Record<string, string>>): Served {
  const child = spawn(process.execPath, [join(folder, 'src/server/main.ts')], { env: { ...process.env, ...env } });
  running.push(child);
  let said = '';
  child.stdout.on('data', (chunk) => (said += String(chunk)));
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  const ended = new Promise<{ code: number | null; signal: string | null }>((done) => {
    child.on('close', (code, signal) => done({ code, signal }));
  });
  return { child, output: () => said, ended };
}

/** Starts a server on a free port and waits until it says where it is. */
async function startAt(env: Readonly<Record<string, string>> = {}): Promise<Served & { readonly address: string }> {
  const served = start(house, { HOST: '127.0.0.1', PORT: '0', ...env });
  for (;;) {
    const address = /http:\/\/\S+/.exec(served.output())?.[0];
    if (address) return { ...served, address };
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (served.child.exitCode !== null) throw new Error(`The server ended: ${served.output()}`);
  }
}

beforeAll(() => {
  house = buildHouse({
    'index.html': '<!doctype html><title>Night Descent</title>',
    'assets/index-AbCd1234.js': script,
    'lang/en.json': '{}',
    'audio/bell.mp3': 'not really sound',
    '.secret': 'hidden',
  });
  bare = buildHouse({});
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});
afterAll(() => {
  for (const folder of [house, bare]) rmSync(folder, { recursive: true, force: true });
});

describe('what it answers', () => {
  const rows: readonly (readonly [string, string, number, Readonly<Record<string, string | RegExp | null>>])[] = [
    ['the page', '/', 200, { 'content-type': /text\/html/, 'cache-control': 'no-cache' }],
    ['the page with a query', '/?quality=64', 200, { 'content-type': /text\/html/ }],
    ['the page at a name of its own', '/host', 200, { 'content-type': /text\/html/, 'cache-control': 'no-cache' }],
    [
      'a hashed file, kept for a year',
      '/assets/index-AbCd1234.js',
      200,
      { 'cache-control': /max-age=31536000, immutable/ },
    ],
    ['texts, asked for again each time', '/lang/en.json', 200, { 'cache-control': 'no-cache', etag: /^W/ }],
    ['a sound', '/audio/bell.mp3', 200, { 'content-type': 'audio/mpeg', 'content-encoding': null }],
    ['an unknown file', '/assets/gone.js', 404, { 'content-type': /text\/plain/ }],
    ['an unknown folder', '/a/b', 404, {}],
    ['a hidden file', '/.secret', 404, {}],
    ['a file outside', '/..%2f..%2fpackage.json', 404, {}],
    ['a broken escape', '/%E0%A4%A', 404, {}],
  ];
  test.each(rows)('%s', async (_name, path, status, headers) => {
    const { address } = await startAt();
    const answer = await fetch(address + path);
    await answer.text();
    expect(answer.status).toBe(status);
    for (const [name, value] of Object.entries(headers)) {
      if (value === null) expect(answer.headers.get(name)).toBeNull();
      else expect(answer.headers.get(name)).toMatch(value);
    }
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toMatch(/script-src 'self';/);
  });

  test.each(['br', 'gzip', 'identity'])('a script as %s', async (encoding) => {
    const { address } = await startAt();
    const answer = await fetch(`${address}/assets/index-AbCd1234.js`, { headers: { 'accept-encoding': encoding } });
    expect(answer.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding);
    expect(await answer.text()).toBe(script);
    if (encoding !== 'identity') expect(Number(answer.headers.get('content-length'))).toBeLessThan(script.length / 10);
  });

  test('nothing, when the browser has it already', async () => {
    const { address } = await startAt();
    const etag = (await fetch(`${address}/lang/en.json`)).headers.get('etag') ?? '';
    const again = await fetch(`${address}/lang/en.json`, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });

  test('a HEAD without a body, and no POST', async () => {
    const { address } = await startAt();
    const head = await fetch(address, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect((await fetch(address, { method: 'POST', body: 'x' })).status).toBe(405);
  });
});

describe('how it stops', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('cleanly by %s, with a browser still connected', async (signal) => {
    const served = await startAt();
    await (await fetch(served.address)).text();
    served.child.kill(signal);
    expect(await served.ended).toEqual({ code: 0, signal: null });
  });
});

describe('what it says when it cannot start', () => {
  test.each(['80a', '-1', '70000', '1.5'])('PORT=%s', async (port) => {
    const served = start(house, { PORT: port });
    expect(await served.ended).toEqual({ code: 1, signal: null });
    expect(served.output().trim().split('\n')).toHaveLength(1);
    expect(served.output()).toContain(`PORT is "${port}"`);
  });

  test('the port is busy: one line that names it and the way out', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const served = start(house, { PORT: String(port), HOST: '127.0.0.1' });
    expect(await served.ended).toEqual({ code: 1, signal: null });
    other.close();
    expect(served.output().trim().split('\n')).toHaveLength(1);
    expect(served.output()).toContain(`Port ${port} is busy`);
    expect(served.output()).toContain('npm start');
  });

  test('nothing is built', async () => {
    const served = start(bare, { PORT: '0' });
    expect(await served.ended).toEqual({ code: 1, signal: null });
    expect(served.output()).toContain('npm run build');
  });

  test('HOST is no address of this machine', async () => {
    const served = start(house, { PORT: '0', HOST: '203.0.113.7' });
    expect(await served.ended).toEqual({ code: 1, signal: null });
    expect(served.output()).toContain('HOST is "203.0.113.7"');
  });
});
