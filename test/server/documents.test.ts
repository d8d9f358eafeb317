// What docs/hosting.md and docs/kiosk.md say of http and kiosks, each sentence that a machine can check.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { usualConfig } from '../../src/content/kiosk-config.ts';
import { usualAnswer } from '../../src/content/kiosk-files.ts';
import { longestMessage } from '../../src/protocol/requests.ts';
import { readBuild } from '../../src/server/build-files.ts';
import { httpServer, usualLimits, type HttpLimits } from '../../src/server/http-server.ts';
import { Kiosks } from '../../src/server/kiosks.ts';
import { Metrics } from '../../src/server/metrics.ts';
import { mayConnect } from '../../src/server/origin.ts';
import { pagesOf } from '../../src/server/pages.ts';
import { hashOfPin, newKey } from '../../src/server/pin.ts';
import { connectTo } from '../hostile/http.ts';
import { saidIn } from '../sentences.ts';
import { sourceOf } from '../source.ts';
import { rawAnswer, rawGet } from './raw-http.ts';

const hosting = (sentence: string): string => saidIn('docs/hosting.md', sentence);
const kiosk = (sentence: string): string => saidIn('docs/kiosk.md', sentence);

let folder = '';
const servers: Server[] = [];
const metrics = new Metrics();

async function served(limits: Partial<HttpLimits> = {}): Promise<number> {
  const sources = { metrics: () => metrics.text(), kiosk: usualAnswer };
  const server = httpServer(pagesOf(readBuild(folder), sources).answer, { ...usualLimits, ...limits });
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return (server.address() as AddressInfo).port;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'night-descent-documents-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
});
afterAll(() => {
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('limits', () => {
  test(hosting('connections at once; more are closed at the door | 20,000'), () => {
    const server = httpServer(() => {});
    expect(server.maxConnections).toBe(20_000);
  });

  test(hosting('request line and headers | 16 kB, else 431'), async () => {
    const port = await served();
    const asked = async (length: number) => (await rawAnswer(port, rawGet('/', [`X: ${'a'.repeat(length)}`]))).status;
    expect([await asked(15_900), await asked(16_500)]).toEqual([200, 431]);
  });

  test(hosting('until the headers are there | 60 s, looked at every 30 s'), async () => {
    expect(usualLimits).toMatchObject({ headers: 60_000, look: 30_000 });
    const port = await served({ headers: 40, request: 40, look: 10 });
    expect(await unfinished(port, 'GET / HTTP/1.1\r\nHost: x\r\n')).toMatch(/^HTTP\/1\.1 408/);
    expect(await unfinished(port, '')).not.toContain('200');
  });

  test(hosting('until the whole request is there | 300 s, looked at every 30 s'), async () => {
    expect(usualLimits).toMatchObject({ request: 300_000, look: 30_000 });
    const server = httpServer((request) => request.resume(), { ...usualLimits, headers: 40, request: 40, look: 10 });
    servers.push(server);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    const half = 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nhalf';
    expect(await unfinished(port, half)).toMatch(/^HTTP\/1\.1 408/);
  });

  test(hosting('an answer that its reader does not take | 120 s without a byte'), () => {
    expect(httpServer(() => {}).timeout).toBe(120_000);
  });

  test(hosting('a connection that is kept for the next request | 130 s'), () => {
    expect(httpServer(() => {}).keepAliveTimeout).toBe(130_000);
  });

  test(hosting('none is read, but those of lines: 64 kB a message'), () => {
    expect(longestMessage).toBe(64 * 1024);
  });
});

/** What the server says to somebody who begins and does not end, until it closes the connection. */
async function unfinished(port: number, text: string): Promise<string> {
  const socket = await connectTo(`http://127.0.0.1:${port}`);
  let said = '';
  socket.on('data', (part) => (said += String(part)));
  socket.write(text);
  await new Promise((done) => socket.once('close', done));
  return said;
}

test(hosting('A build that was broken off is refused at start, with the name of what is missing.'), () => {
  writeFileSync(join(folder, 'kiosk.html'), '<script src="./assets/gone.js"></script>');
  expect(() => readBuild(folder)).toThrow('has no assets/gone.js');
  rmSync(join(folder, 'kiosk.html'));
});

test(hosting('`failures_total` in `/metrics` counts them.'), async () => {
  const counted = new Metrics();
  counted.failed();
  expect(await counted.text()).toContain('failures_total 1');
});

test(hosting("for the server's own machine only (`curl 127.0.0.1:8080/metrics`)"), async () => {
  const port = await served();
  const status = async (lines: readonly string[]) => (await rawAnswer(port, rawGet('/metrics', lines))).status;
  expect([await status([]), await status(['X-Forwarded-For: 203.0.113.7'])]).toEqual([200, 403]);
});

test(hosting('a foreign `Origin` and a script tag get 403, unless `ORIGINS` names the page.'), () => {
  const may = (headers: Readonly<Record<string, string>>, also: readonly string[] = []): boolean =>
    mayConnect({ url: '/socket.io/', headers: { host: 'descent.example', ...headers } }, also);
  const origin = 'https://portal.example';
  expect([may({ origin }), may({ 'sec-fetch-site': 'cross-site' }), may({ origin }, [origin])]).toEqual([
    false,
    false,
    true,
  ]);
});

describe('nginx.conf', () => {
  const conf = sourceOf('docs/hosting/nginx.conf');
  const rows: readonly (readonly [string, readonly RegExp[]])[] = [
    ['answers 429 beyond', [/limit_req_status 429;/, /limit_conn_status 429;/]],
    [
      '1,000 new lines in a breath and then 50 a second',
      [/zone=night_descent_newcomers:10m rate=50r\/s/, /zone=night_descent_newcomers burst=1000 nodelay/],
    ],
    ['1,500 requests of lines under way at once', [/limit_conn night_descent_lines 1500;/]],
    ['4,000 messages a second', [/zone=night_descent_messages:10m rate=4000r\/s/]],
    [
      '20,000 files in a breath and then 500 a second',
      [/zone=night_descent_pages:10m rate=500r\/s/, /zone=night_descent_pages burst=20000 nodelay/],
    ],
  ];
  test.each(rows.map(([sentence, lines]) => [hosting(sentence), lines] as const))('%s', (_, lines) => {
    for (const line of lines) expect(conf).toMatch(line);
  });

  test.each(['docs/hosting/night-descent.service', 'docs/kiosk/night-descent.service'])(
    '%s starts the server again as often as it takes',
    (file) => expect(sourceOf(file)).toMatch(/StartLimitIntervalSec=0\n[^]*Restart=always/),
  );
});

describe('a kiosk', () => {
  const secrets = { pinHash: hashOfPin('2468'), heartbeat: { address: 'http://hub.example/ping', seconds: 5 } };
  const key = newKey();
  let kiosks: Kiosks;
  let kiosksFolder = '';
  beforeAll(() => {
    kiosksFolder = mkdtempSync(join(tmpdir(), 'night-descent-documents-'));
    const known = { levels: ['seven-points'], languages: usualConfig('any').languages };
    const told = { playlist: ['seven-points'], idleSeconds: { menu: 44 }, languages: ['de'], ...secrets, key };
    writeFileSync(join(kiosksFolder, 'hall-2.json'), JSON.stringify(told));
    writeFileSync(join(kiosksFolder, 'secret-lab.json'), '{');
    kiosks = new Kiosks(kiosksFolder, known, pino({ enabled: false }));
  });
  afterAll(() => rmSync(kiosksFolder, { recursive: true }));

  test(
    kiosk(
      "It is told to a kiosk on the server's own machine that opens `localhost` or 127.0.0.1, and to who has the `key` below.",
    ),
    () => {
      expect(kiosks.answer('hall-2', { isOwnMachine: true, key: null }).config).toMatchObject(secrets);
      expect(kiosks.answer('hall-2', { isOwnMachine: false, key }).config).toMatchObject(secrets);
      expect(kiosks.answer('hall-2', { isOwnMachine: false, key: newKey() }).config.pinHash).toBeNull();
    },
  );

  test(
    kiosk(
      'get its languages, climbs and times, without `pinHash`, `heartbeat.address`, the folder, or the names of other kiosks.',
    ),
    () => {
      const stranger = { isOwnMachine: false, key: null };
      const { config } = kiosks.answer('hall-2', stranger);
      expect(config).toMatchObject({ languages: ['de'], playlist: ['seven-points'], idleSeconds: { menu: 44 } });
      for (const name of ['hall-2', 'hall-9', 'secret-lab']) {
        const said = JSON.stringify(kiosks.answer(name, stranger));
        for (const secret of [secrets.pinHash, 'hub.example', kiosksFolder, key]) expect(said).not.toContain(secret);
        for (const other of ['hall-2', 'secret-lab']) if (other !== name) expect(said).not.toContain(other);
      }
    },
  );
});
