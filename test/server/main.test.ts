// The server as a process: what it answers, how it stops, and what it says when it cannot start.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { Agent, createServer, get } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildHouse, keepServers, killServers, serverAt, startServer, type Served } from './house.ts';
import { rawAnswer, rawGet } from './raw-http.ts';

// The server serves the dist beside its own src, so the tests give it a house of its own with a small dist.
let house = '';
let bare = '';
const script = 'console.log("night");'.repeat(100);

/** A machine that is busy with other tests starts a server slowly. */
const patience = 60_000; // ms
vi.setConfig({ testTimeout: patience });

const start = startServer;

/** Starts a server on a free port and waits until it says where it is. */
const startAt = () => serverAt(house, { HOST: '127.0.0.1', PORT: '0' });

beforeAll(() => {
  const files = {
    'index.html': '<!doctype html><title>Night Descent</title>',
    'assets/index-AbCd1234.js': script,
    'lang/en.json': '{}',
    'audio/bell.mp3': 'not really sound',
    'audio/long.mp3': 'a long sound '.repeat(300_000),
    '.secret': 'hidden',
  };
  house = buildHouse(files);
  bare = buildHouse({});
});
afterEach(() => {
  killServers();
});
afterAll(() => {
  for (const folder of [house, bare]) rmSync(folder, { recursive: true, force: true });
});

describe('what it answers', () => {
  let address = '';
  let served: Served;
  beforeAll(async () => {
    served = await startAt();
    ({ address } = served as Served & { address: string });
    keepServers();
  }, patience);
  afterAll(() => served.child.kill('SIGKILL'));
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
    ['texts, asked for again each time', '/lang/en.json', 200, { 'cache-control': 'no-cache', etag: /^"[\w-]{22}"$/ }],
    ['a sound', '/audio/bell.mp3', 200, { 'content-type': 'audio/mpeg', 'content-encoding': null }],
    ['an unknown file', '/assets/gone.js', 404, { 'content-type': /text\/plain/ }],
    ['an unknown folder', '/a/b', 404, {}],
    ['a hidden file', '/.secret', 404, {}],
    ['a file outside', '/..%2f..%2fpackage.json', 404, {}],
    ['a broken escape', '/%E0%A4%A', 400, {}],
    ['whether it is ready', '/healthz', 200, { 'cache-control': 'no-store' }],
    ['over a connection that outlasts a proxy’s two minutes', '/healthz', 200, { 'keep-alive': /timeout=1[3-9]\d/ }],
    ['its counts', '/metrics', 200, { 'content-type': /text\/plain/ }],
  ];
  test.each(rows)('%s', async (_name, path, status, headers) => {
    const answer = await fetch(address + path);
    await answer.text();
    expect(answer.status).toBe(status);
    for (const [name, value] of Object.entries(headers)) {
      if (value === null) expect(answer.headers.get(name)).toBeNull();
      else expect(answer.headers.get(name)).toMatch(value);
    }
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/script-src 'self';/);
    expect(policy).not.toMatch(/unsafe|http/);
  });

  test.each(['br', 'gzip', 'identity'])('a script as %s', async (encoding) => {
    const answer = await fetch(`${address}/assets/index-AbCd1234.js`, { headers: { 'accept-encoding': encoding } });
    expect(answer.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding);
    expect(await answer.text()).toBe(script);
    if (encoding !== 'identity') expect(Number(answer.headers.get('content-length'))).toBeLessThan(script.length / 10);
  });

  test('nothing, when the browser has it already', async () => {
    const etag = (await fetch(`${address}/lang/en.json`)).headers.get('etag') ?? '';
    const again = await fetch(`${address}/lang/en.json`, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });

  test('a HEAD without a body, and no POST', async () => {
    const head = await fetch(address, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect((await fetch(address, { method: 'POST', body: 'x' })).status).toBe(405);
  });
});

describe('what does not end it', () => {
  const bell = '/audio/bell.mp3';
  let served: Served & { readonly address: string };
  beforeEach(async () => {
    served = await startAt();
  });
  const soundNow = async (): Promise<string> => (await fetch(served.address + bell)).text();

  test('a range backwards, which once did', async () => {
    const { port } = new URL(served.address);
    for (const range of ['bytes=5-1', 'bytes=-5', 'bytes=abc', 'bytes=99-']) {
      await rawAnswer(Number(port), rawGet(bell, [`Range: ${range}`]));
    }
    expect(await soundNow()).toBe('not really sound');
  });

  test('dist/ that goes away under it', async () => {
    renameSync(join(house, 'dist'), join(house, 'gone'));
    try {
      expect(await soundNow()).toBe('not really sound');
      expect((await fetch(`${served.address}/host`)).status).toBe(200);
    } finally {
      renameSync(join(house, 'gone'), join(house, 'dist'));
    }
  });

  test.runIf(existsSync('/proc/self/fd'))('300 downloads that are broken off, which leave no file open', async () => {
    const open = (): number => readdirSync(`/proc/${served.child.pid}/fd`).length;
    await soundNow();
    const before = open();
    const port = Number(new URL(served.address).port);
    const breakOff = (): Promise<void> =>
      new Promise((done) => {
        const socket = connect(port, '127.0.0.1', () => socket.write(rawGet('/audio/long.mp3')));
        socket.once('data', () => socket.destroy()).once('close', () => done());
      });
    for (let wave = 0; wave < 10; wave++) await Promise.all(Array.from({ length: 30 }, breakOff));
    await vi.waitFor(() => expect(open()).toBeLessThanOrEqual(before), { timeout: patience });
  });

  const canLimit = spawnSync('prlimit', ['--version']).status === 0;
  test.runIf(canLimit)(
    'a machine without descriptors: who is in is served, and others are when there are some again',
    async () => {
      const { port } = new URL(served.address);
      const kept = new Agent({ keepAlive: true, maxSockets: 1 });
      const status = (path: string): Promise<number | undefined> =>
        new Promise((done, failed) => {
          get({ port, path, agent: kept }, (answer) => answer.resume().once('end', () => done(answer.statusCode))).on(
            'error',
            failed,
          );
        });
      expect(await status(bell)).toBe(200);
      const descriptors = readdirSync(`/proc/${served.child.pid}/fd`).length + 10;
      spawnSync('prlimit', ['--pid', String(served.child.pid), `--nofile=${descriptors}:${descriptors}`]);
      const silent = Array.from({ length: 100 }, () => connect(Number(port), '127.0.0.1').on('error', () => {}));
      await Promise.all(
        silent.map((socket) => new Promise((done) => socket.once('connect', done).once('close', done))),
      );
      for (const path of [bell, '/audio/long.mp3', '/']) expect(await status(path)).toBe(200);
      for (const socket of silent) socket.destroy();
      await vi.waitFor(async () => expect(await soundNow()).toBe('not really sound'), { timeout: patience });
      kept.destroy();
    },
  );
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
