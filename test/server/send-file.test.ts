// What one request for a file gets, by its headers: tables of Accept-Encoding, of Range, and of the names of what a browser has already.
import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BuildFile, Form } from '../../src/server/build-files.ts';
import { encodingFor, rangeOf, sendFile } from '../../src/server/send-file.ts';

describe('Accept-Encoding', () => {
  const rows: readonly (readonly [string | undefined, 'br' | 'gzip' | null])[] = [
    [undefined, null],
    ['', null],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['br;q=0', null],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.0, gzip;q=0.000', null],
    ['br;q=0.1, gzip;q=0.9', 'gzip'],
    ['br ; q=0.5', 'br'],
    ['*', 'br'],
    ['*;q=0', null],
    ['br;q=0, *', 'gzip'],
    ['identity;q=1, *;q=0', null],
    ['identity;q=0', null],
    ['identity, br;q=0.5', null],
    ['identity;q=0.5, br', 'br'],
    ['brotli, gzipped, x-br', null],
    ['br;q=much', null],
    [';;;,,,=', null],
    [`${'br;q=0,'.repeat(2000)}gzip`, 'gzip'],
  ];
  test.each(rows)('%s', (accepted, encoding) => expect(encodingFor(accepted)).toBe(encoding));
});

describe('Range of 100 bytes', () => {
  const rows: readonly (readonly [string | undefined, ReturnType<typeof rangeOf>])[] = [
    [undefined, null],
    ['bytes=0-0', [0, 0]],
    ['bytes=10-19', [10, 19]],
    ['Bytes=10-19', [10, 19]],
    ['bytes=10-', [10, 99]],
    ['bytes=99-', [99, 99]],
    ['bytes=0-99999999999999999999', [0, 99]],
    ['bytes=-5', [95, 99]],
    ['bytes=-100', [0, 99]],
    ['bytes=-1000', [0, 99]],
    ['bytes=-0', 'outside'],
    ['bytes=100-', 'outside'],
    ['bytes=100-200', 'outside'],
    [`bytes=${'9'.repeat(400)}-`, 'outside'],
    ['bytes=5-1', null],
    ['bytes=1-0', null],
    ['bytes=0-1,5-6', null],
    ['bytes=-', null],
    ['bytes=', null],
    ['bytes=abc', null],
    ['bytes=1e1-20', null],
    ['bytes=0x1-0x2', null],
    ['bytes=+1-2', null],
    ['bytes= 1-2', null],
    ['bytes=--5', null],
    ['lines=1-2', null],
    ['x', null],
    ['', null],
  ];
  test.each(rows)('%s', (asked, range) => expect(rangeOf(asked, 100)).toEqual(range));
  test.each(['bytes=0-', 'bytes=-1', 'bytes=0-0'])('%s of nothing', (asked) =>
    expect(rangeOf(asked, 0)).toBe('outside'),
  );
});

const plain: Form = { bytes: Buffer.from('abcdefghij'.repeat(10)), etag: '"plain"' };
const sound: BuildFile = { type: 'audio/mpeg', isForever: false, plain, smaller: {} };
const text: BuildFile = {
  ...sound,
  type: 'text/javascript',
  smaller: {
    br: { bytes: Buffer.from('smallest'), etag: '"br"' },
    gzip: { bytes: Buffer.from('small'), etag: '"gz"' },
  },
};

let server: Server;
beforeAll(async () => {
  server = createServer((asked, answer) => sendFile(asked.url === '/text' ? text : sound, asked, answer));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
afterAll(() => void server.close());

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

function ask(path: string, headers: Readonly<Record<string, string>>, method = 'GET'): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((done, failed) => {
    const asked = request({ port, path, method, headers, agent: false }, (answer) => {
      let body = '';
      answer.on('data', (chunk) => (body += String(chunk)));
      answer.on('end', () => done({ status: answer.statusCode, headers: answer.headers, body }));
    });
    asked.on('error', failed).end();
  });
}

describe('an answer', () => {
  const part = { status: 206, headers: { 'content-range': 'bytes 95-99/100', 'content-length': '5' }, body: 'fghij' };
  const whole = { status: 200, headers: { 'content-length': '100', etag: '"plain"' }, body: plain.bytes.toString() };
  const same = { status: 304, body: '' };
  const rows: readonly (readonly [string, string, Readonly<Record<string, string>>, object])[] = [
    ['the whole', '/sound', {}, whole],
    ['a part', '/sound', { range: 'bytes=-5' }, part],
    ['a part of what it has a part of already', '/sound', { range: 'bytes=-5', 'if-range': '"plain"' }, part],
    ['the whole where it has a part of another version', '/sound', { range: 'bytes=-5', 'if-range': '"old"' }, whole],
    ['the whole where it only guesses', '/sound', { range: 'bytes=-5', 'if-range': 'W/"plain"' }, whole],
    ['the whole for a range backwards', '/sound', { range: 'bytes=5-1' }, whole],
    [
      'nothing behind the end',
      '/sound',
      { range: 'bytes=100-' },
      { status: 416, headers: { 'content-range': 'bytes */100' } },
    ],
    ['nothing new', '/sound', { 'if-none-match': '"plain"' }, same],
    ['nothing new, by a proxy that packs', '/sound', { 'if-none-match': 'W/"plain"' }, same],
    ['nothing new among several', '/sound', { 'if-none-match': '"a", "plain"' }, same],
    ['nothing new whatever it has', '/sound', { 'if-none-match': '*' }, same],
    ['nothing new before any part of it', '/sound', { 'if-none-match': '"plain"', range: 'bytes=5-1' }, same],
    ['the whole where it has another', '/sound', { 'if-none-match': '"plai", "old", plain' }, whole],
    ['no other version than wanted', '/sound', { 'if-match': '"old"' }, { status: 412, body: '' }],
    [
      'the smallest form',
      '/text',
      { 'accept-encoding': 'gzip, br' },
      { status: 200, headers: { 'content-encoding': 'br', etag: '"br"' }, body: 'smallest' },
    ],
    [
      'the form that it takes',
      '/text',
      { 'accept-encoding': 'gzip' },
      { headers: { 'content-encoding': 'gzip', etag: '"gz"' }, body: 'small' },
    ],
    [
      'the form that it takes once more',
      '/text',
      { 'accept-encoding': 'br', 'if-none-match': '"gz"' },
      { status: 200 },
    ],
    ['nothing new of a form', '/text', { 'accept-encoding': 'br', 'if-none-match': '"br"' }, same],
  ];
  test.each(rows)('%s', async (_, path, headers, expected) => {
    const answer = await ask(path, headers);
    expect(answer).toMatchObject(expected);
    expect(answer.headers['vary']).toBe(path === '/text' ? 'Accept-Encoding' : undefined);
    if (answer.status !== 304) expect(answer.headers['content-length']).toBe(String(answer.body.length));
  });

  test('to HEAD: the same without a body', async () => {
    const { status, headers, body } = await ask('/sound', { range: 'bytes=-5' }, 'HEAD');
    expect([status, headers['content-length'], headers['accept-ranges'], body]).toEqual([200, '100', 'bytes', '']);
  });
});
