// The fuzzers, briefly: some hundred frames and requests at a real server; and that a fuzzer finds a fault that is there, names the smallest
// case, and finds the same again.
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSchool, killServers } from '../server/house.ts';
import { batchOf, fuzz, type Target } from './fuzz.ts';
import { frameCase, frameFuzzer, kindsLeftOut } from './fuzz-frames.ts';
import { faultOf, httpFuzzer } from './fuzz-http.ts';
import { schoolFiles, schoolPaths } from './school-files.ts';
import { TestServer } from './test-server.ts';

let school = '';
let server: TestServer;
beforeAll(async () => {
  school = await buildSchool(schoolFiles);
  server = await TestServer.start(school);
}, 60_000);
afterAll(() => {
  killServers();
  rmSync(school, { recursive: true, force: true });
});

test('every kind of message is fuzzed', () => expect(kindsLeftOut()).toEqual([]));

test('some hundred frames do no harm, and get past the door', async () => {
  const { fault, words } = await fuzz(await frameFuzzer(server.address), server, { seed: 1, cases: 300 });
  expect(fault).toBeNull();
  expect([...words.keys()]).toEqual(expect.arrayContaining(['bad-message', 'not-allowed', 'done', 'view', 'cut']));
});

test('some hundred requests do no harm, and files come whole', async () => {
  const { fault, words } = await fuzz(httpFuzzer(schoolPaths), server, { seed: 1, cases: 400 });
  expect(fault).toBeNull();
  expect([...words.keys()]).toEqual(expect.arrayContaining(['200', '400', '404', '405']));
});

describe('a fault that is there', () => {
  const planted = async (fault: string): Promise<Target & { close: () => void }> => {
    const faulty = createServer((request, response) => {
      const isHit = request.headers.range?.includes(fault);
      response.writeHead(isHit ? 500 : 200).end();
    });
    await new Promise<void>((done) => faulty.listen(0, '127.0.0.1', done));
    const address = `http://127.0.0.1:${(faulty.address() as AddressInfo).port}`;
    return { address, trouble: () => null, mend: () => Promise.resolve(), close: () => void faulty.close() };
  };
  test('is found, made small, and found again by its seed', async () => {
    const target = await planted('-5');
    const run = async (): Promise<string | null> =>
      (await fuzz(httpFuzzer({}), target, { seed: 3, cases: 1000 })).fault;
    const found = (await run()) ?? '';
    expect(found).toMatch(/answered 500; .*of seed \d+: "[^"]*range: \S*-5[^"]{0,60}"$/i);
    expect(await run()).toBe(found);
    target.close();
  });
});

test('one seed is one batch', () => {
  expect(batchOf(frameCase, 5, 50)).toEqual(batchOf(frameCase, 5, 50));
  expect(batchOf(frameCase, 5, 50)).not.toEqual(batchOf(frameCase, 6, 50));
  expect(fc.stringify(batchOf(frameCase, 5, 50))).toContain('steps');
});

const files = { '/a': 'abcdef' };
const get = 'GET /a HTTP/1.1\r\n';
const answer = (status: string, headers: string, body: string): Buffer =>
  Buffer.from(`HTTP/1.1 ${status}\r\n${headers}\r\n\r\n${body}`);
describe('an answer', () => {
  test.each<[string, string, Buffer, string | null]>([
    ['of the file', get, answer('200 OK', 'Content-Length: 6', 'abcdef'), null],
    ['of a part', get, answer('206 Part', 'Content-Length: 2\r\nContent-Range: bytes 1-2/6', 'bc'), null],
    ['of another part', get, answer('206 Part', 'Content-Length: 2\r\nContent-Range: bytes 1-2/6', 'cd'), 'a part'],
    ['of an empty part', get, answer('206 Part', 'Content-Length: 0\r\nContent-Range: bytes 5-1/6', ''), 'a part'],
    ['of another file', get, answer('200 OK', 'Content-Length: 6', 'ABCDEF'), 'not the file'],
    ['that breaks off', get, answer('200 OK', 'Content-Length: 6', 'abc'), '3 of 6 bytes'],
    ['that goes on', get, answer('200 OK', 'Content-Length: 6', 'abcdefOTHER'), 'OTHER'],
    ['that is a failure', get, answer('500 Oh', 'Content-Length: 0', ''), '500'],
    ['that is not there', get, Buffer.alloc(0), null],
  ])('%s', (_name, sent, came, fault) => {
    if (fault === null) expect(faultOf(sent, came, files)).toBeNull();
    else expect(faultOf(sent, came, files)).toContain(fault);
  });
});
