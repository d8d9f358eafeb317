// The server as a process: what it answers, how it stops, and what it says when it cannot start.

import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildHouse, keepServers, killServers, serverAt, startServer, type Served } from './house.ts';

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
    ['texts, asked for again each time', '/lang/en.json', 200, { 'cache-control': 'no-cache', etag: /^W/ }],
    ['a sound', '/audio/bell.mp3', 200, { 'content-type': 'audio/mpeg', 'content-encoding': null }],
    ['an unknown file', '/assets/gone.js', 404, { 'content-type': /text\/plain/ }],
    ['an unknown folder', '/a/b', 404, {}],
    ['a hidden file', '/.secret', 404, {}],
    ['a file outside', '/..%2f..%2fpackage.json', 404, {}],
    ['a broken escape', '/%E0%A4%A', 404, {}],
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
