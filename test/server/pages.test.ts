// Pages from memory: a small build, handed out by our own http server. What happens to the folder, and what anybody may ask, changes
// nothing for others.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { usualAnswer } from '../../src/content/kiosk-files.ts';
import { readBuild } from '../../src/server/build-files.ts';
import { guardRequests } from '../../src/server/guard.ts';
import { httpServer, usualLimits } from '../../src/server/http-server.ts';
import { pagesOf } from '../../src/server/pages.ts';
import { rawAnswer, rawGet } from './raw-http.ts';

const script = 'console.log("night");'.repeat(100);
/** More than a connection holds on its way, so that a reader who stops stops us. */
const long = 'a long climb '.repeat(1_000_000);
const built = {
  'index.html': '<!doctype html><script src="./assets/index-AbCd1234.js"></script>',
  'assets/index-AbCd1234.js': script,
  'kiosk.html': '<!doctype html><title>Kiosk</title>',
  'audio/bell.mp3': '0123456789',
  'audio/long.mp3': long,
  'fonts/empty.txt': '',
};

function buildIn(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'night-descent-pages-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const servers: Server[] = [];
const failures: string[] = [];

async function served(folder: string, limits = usualLimits): Promise<number> {
  const kiosk = (name: string) => {
    if (name === 'broken') throw new Error('a slip of ours');
    return usualAnswer(name);
  };
  const server = httpServer(
    pagesOf(readBuild(folder), { metrics: () => Promise.resolve('lines 1'), kiosk }).answer,
    limits,
  );
  guardRequests(server, (error) => failures.push(String(error)));
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return (server.address() as AddressInfo).port;
}

afterAll(() => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
});

describe('a build', () => {
  const whole = { ...built, 'manifest.webmanifest': '{}', 'sw.js': 'precache([{url:"audio/bell.mp3",revision:null}])' };
  test.each([
    ['that is none', {}, /There is no built game in .*: run npm run build/],
    [
      'whose page asks for more',
      { ...built, 'assets/index-AbCd1234.js': null },
      /has no assets\/index-AbCd1234\.js: run/,
    ],
    ['whose service worker asks for more', { ...whole, 'audio/bell.mp3': null }, /has no audio\/bell\.mp3: run/],
    ['that was broken off before its service worker', { ...whole, 'sw.js': null }, /has no sw\.js: run/],
  ])('%s is refused in a sentence', (_, files, sentence) => {
    const there = Object.entries(files).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    const folder = buildIn(Object.fromEntries(there));
    expect(() => readBuild(folder)).toThrow(sentence);
    rmSync(folder, { recursive: true });
  });

  test('is read once, with smaller forms of what is text', () => {
    const folder = buildIn({ ...whole, '.secret': 'hidden', '.git/config': 'hidden' });
    const files = readBuild(folder);
    rmSync(folder, { recursive: true });
    expect([...files.keys()].toSorted()).toEqual(
      Object.keys(whole)
        .map((name) => `/${name}`)
        .toSorted(),
    );
    const { plain, smaller, isForever } = files.get('/assets/index-AbCd1234.js')!;
    expect([isForever, plain.bytes.toString()]).toEqual([true, script]);
    expect(brotliDecompressSync(smaller.br!.bytes).toString()).toBe(script);
    expect(gunzipSync(smaller.gzip!.bytes).toString()).toBe(script);
    expect(new Set([plain.etag, smaller.br!.etag, smaller.gzip!.etag]).size).toBe(3);
    expect(files.get('/audio/bell.mp3')).toMatchObject({ type: 'audio/mpeg', isForever: false, smaller: {} });
    // There is nothing smaller than nothing.
    expect(files.get('/fonts/empty.txt')?.smaller).toEqual({});
  });
});

describe('the folder under a running server', () => {
  test('grows, shrinks, and goes away: everybody gets the old build, to the byte', async () => {
    const folder = buildIn(built);
    const port = await served(folder);
    const sound = async (): Promise<string> => (await fetch(`http://127.0.0.1:${port}/audio/bell.mp3`)).text();
    writeFileSync(join(folder, 'audio/bell.mp3'), '0123456789HTTP/1.1 200 OK');
    expect(await sound()).toBe('0123456789');
    writeFileSync(join(folder, 'audio/bell.mp3'), '01');
    expect(await sound()).toBe('0123456789');
    rmSync(folder, { recursive: true });
    expect(await sound()).toBe('0123456789');
    const page = await fetch(`http://127.0.0.1:${port}/host`);
    expect([page.status, await page.text()]).toEqual([200, built['index.html']]);
  });
});

describe('anybody', () => {
  let folder = '';
  let port = 0;
  beforeAll(async () => {
    folder = buildIn(built);
    port = await served(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const bell = '/audio/bell.mp3';
  const rows: readonly (readonly [string, number, string])[] = [
    ['the whole address, as a proxy sends it', 200, rawGet(`http://elsewhere.example${bell}`)],
    ['the whole address of the page', 200, rawGet('HTTPS://elsewhere.example?x')],
    ['escapes of plain letters', 200, rawGet('/%61udio/bell%2Emp3')],
    ['a query and a fragment', 200, rawGet(`${bell}?a=b#c`)],
    ['no path', 400, rawGet('?x')],
    ['a star', 404, rawGet('*')],
    ['a nought', 404, rawGet('/audio/%00bell.mp3')],
    ['a broken escape', 400, rawGet('/%E0%A4%A')],
    ['a folder above', 404, rawGet('/../package.json')],
    ['a folder above, escaped', 404, rawGet('/..%2f..%2fpackage.json')],
    ['a folder above, by Windows', 404, rawGet('/..%5c..%5cpackage.json')],
    ['a folder', 404, rawGet('/audio/')],
    ['what every object has', 404, rawGet('/__proto__/constructor')],
    ['an address without end', 431, rawGet(`/${'a'.repeat(20_000)}`)],
    ['headers without end', 431, rawGet('/', [`X: ${'a'.repeat(20_000)}`])],
    ['two hosts', 200, rawGet('/', ['Host: elsewhere'])],
    ['no host', 400, 'GET / HTTP/1.1\r\n\r\n'],
    ['what is no http', 400, 'Good evening\r\n\r\n'],
    ['TLS', 400, '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
    ['two lengths', 400, rawGet('/', ['Content-Length: 1', 'Transfer-Encoding: chunked'], 'POST')],
    ['a length below nought', 400, rawGet('/', ['Content-Length: -1'], 'POST')],
    ['POST', 405, rawGet('/', ['Content-Length: 3'], 'POST') + 'abc'],
    ['DELETE', 405, rawGet(bell, [], 'DELETE')],
    ['PROPFIND', 405, rawGet(bell, [], 'PROPFIND')],
    ['TRACE', 405, rawGet('/', [], 'TRACE')],
    ['OPTIONS of all', 405, rawGet('*', [], 'OPTIONS')],
    ['an invented method', 400, rawGet('/', [], 'CLIMB')],
    ['a method in small letters', 400, rawGet('/', [], 'get')],
    ['a tunnel', 0, rawGet('elsewhere.example:80', [], 'CONNECT')],
    ['a promise that we do not know', 417, rawGet('/', ['Expect: the moon'])],
    ['a range backwards', 200, rawGet(bell, ['Range: bytes=5-1'])],
    ['a range behind the end', 416, rawGet(bell, ['Range: bytes=10-'])],
    ['a range of a page', 206, rawGet('/', ['Range: bytes=0-3'])],
    ['forms that there are not', 200, rawGet('/', ['Accept-Encoding: identity;q=0, *;q=0'])],
    ['the kiosk whose answer has a slip of ours', 500, rawGet('/kiosk-config/broken')],
  ];
  test.each(rows)('may ask for %s: %i', async (_, status, text) => {
    expect((await rawAnswer(port, text)).status).toBe(status);
    const next = await fetch(`http://127.0.0.1:${port}${bell}`);
    expect(await next.text()).toBe('0123456789');
  });

  test('hears of a slip of ours in a sentence, and we in the log', async () => {
    failures.length = 0;
    const { text } = await rawAnswer(port, rawGet('/kiosk-config/broken'));
    expect(text).toMatch(/It is in its log\.\n$/);
    expect(text).not.toContain('slip');
    expect(failures).toEqual(['Error: a slip of ours']);
  });

  test('who sends a body is answered, and not read on', async () => {
    const { status, text } = await rawAnswer(
      port,
      ['POST / HTTP/1.1', 'Host: localhost', 'Content-Length: 1000000000', '', 'abc'].join('\r\n'),
    );
    expect([status, /connection: close/i.test(text)]).toEqual([405, true]);
  });

  test('who asks for much in one breath gets all of it, in order', async () => {
    const ranges = Array.from({ length: 200 }, (_, place) => place % 10);
    const asked = ranges.map((at) => `GET ${bell} HTTP/1.1\r\nHost: x\r\nRange: bytes=${at}-${at}\r\n\r\n`).join('');
    const { text } = await rawAnswer(port, asked + rawGet(bell));
    expect([...text.matchAll(/\r\n\r\n(\d)HTTP/g)].map(([, digit]) => Number(digit))).toEqual(ranges);
  });

  test('who asks to be told to go on gets no word in the middle of another answer', async () => {
    const first = `GET ${bell} HTTP/1.1\r\nHost: x\r\n\r\n`;
    const { text } = await rawAnswer(port, first + rawGet(bell, ['Expect: 100-continue']));
    expect(text).not.toContain('100 Continue');
    expect(text.match(/\r\n\r\n0123456789/g)).toHaveLength(2);
  });
});

describe('a connection', () => {
  let folder = '';
  beforeAll(() => {
    folder = buildIn(built);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** The next connection, as the server has it. */
  const atServer = (): Promise<Socket> => new Promise((done) => servers.at(-1)!.once('connection', done));
  const closed = (socket: Socket): Promise<unknown> => new Promise((done) => socket.once('close', done));

  test('is cut where its reader does not take what was asked for', async () => {
    const port = await served(folder, { ...usualLimits, stalled: 50 });
    const theirs = atServer();
    const socket = connect(port, '127.0.0.1').pause();
    socket.on('error', () => {});
    socket.write(rawGet('/audio/long.mp3'));
    await closed(await theirs);
    socket.resume();
    await closed(socket);
    expect(socket.bytesRead).toBeLessThan(long.length);
  });

  test('is one of so many: more are closed at the door, until one of them has gone', async () => {
    const port = await served(folder, { ...usualLimits, connections: 2 });
    const inside: Socket[] = [];
    for (let count = 0; count < 2; count++) {
      const theirs = atServer();
      connect(port, '127.0.0.1').on('error', () => {});
      inside.push(await theirs);
    }
    expect((await rawAnswer(port, rawGet('/'))).status).toBe(0);
    const gone = closed(inside[0]!);
    inside[0]!.destroy();
    await gone;
    expect((await rawAnswer(port, rawGet('/'))).status).toBe(200);
    inside[1]!.destroy();
  });
});
