// The harness itself: what it sends and reads by hand is what a server understands, and what it says of a server is so.
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSchool, killServers } from '../server/house.ts';
import { lesson as playful } from '../server/room-steps.ts';
import { answersIn, ask, breakOff, exchange, neverRead, requestText } from './http.ts';
import { HonestClass } from './honest-class.ts';
import { frameOf, RawLine } from './raw-line.ts';
import {
  countsOf,
  flood,
  guessedCode,
  joinRequest,
  openRoom,
  returnRequest,
  stepsRequest,
  takeSeat,
  wordOf,
} from './strangers.ts';
import { TestServer } from './test-server.ts';

let school = '';
let server: TestServer;
beforeAll(async () => {
  school = await buildSchool();
  server = await TestServer.start(school, { heap: 512, files: 256 });
}, 60_000);
afterAll(() => {
  killServers();
  rmSync(school, { recursive: true, force: true });
});

test('a request by hand is answered like any other', async () => {
  const { status, body } = await ask(server.address, 'GET', '/healthz');
  expect([status, body.toString()]).toEqual([200, 'ready\n']);
  expect((await ask(server.address, 'HEAD', '/healthz')).status).toBe(200);
});

test('answers are told apart on one connection, and what is none is not taken for one', async () => {
  const two = await exchange(
    server.address,
    requestText('GET', '/healthz', { Connection: 'keep-alive' }) + requestText('GET', '/nowhere/x'),
  );
  expect(answersIn(two).map(({ status }) => status)).toEqual([200, 404]);
  expect(() => answersIn(Buffer.concat([two, Buffer.from('OTHER')]))).toThrow('OTHER');
  const chunks = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n';
  expect(answersIn(Buffer.from(chunks))[0]).toMatchObject({ body: Buffer.from('abc'), isWhole: true });
  expect(answersIn(Buffer.from(chunks.slice(0, -6)))[0]?.isWhole).toBe(false);
});

test('downloads can be broken off, and left unread', async () => {
  await breakOff(server.address, '/levels/');
  (await neverRead(server.address, '/')).destroy();
  expect((await ask(server.address, 'GET', '/healthz')).status).toBe(200);
});

test.each([0, 125, 126, 65_535, 65_536])('a frame of %s bytes says how long it is', (length) => {
  const frame = frameOf('x'.repeat(length));
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  expect(frame.length).toBe(head + 4 + length);
  expect(head === 2 ? frame[1]! & 0x7f : head === 4 ? frame.readUInt16BE(2) : Number(frame.readBigUInt64BE(2))).toBe(
    length,
  );
});

test('a line by hand opens a room, takes a seat, is refused, and is cut when it floods', async () => {
  const { line, view } = await openRoom(server.address);
  const { line: pupil } = await takeSeat(server.address, view.code);
  expect(wordOf(await pupil.ask(stepsRequest()))).toBe('too-late');
  expect(await line.ask({ kind: 'start-round' })).toEqual({ kind: 'done' });
  expect(await pupil.ask(stepsRequest())).toEqual({ kind: 'stored', next: 1 });
  const replies = await Promise.all(Array.from({ length: 400 }, () => pupil.ask({ kind: 'my-climb' })));
  expect(replies).toContain('cut');
  expect(countsOf(replies)).toContain('too-fast');
  line.close();
});

test('a line from a foreign page is refused', async () => {
  await expect(RawLine.open(server.address, { headers: { Origin: 'http://elsewhere.example' } })).rejects.toThrow(
    '400',
  );
});

test('a line that has stopped reading hears nothing, and is there all the same', async () => {
  const { line, view } = await openRoom(server.address);
  line.stopReading();
  const reply = line.ask({ kind: 'lock', on: true });
  // By then the room is locked, and the host has been told so.
  await expect.poll(() => takeSeat(server.address, view.code).catch(String)).toContain('locked');
  expect(await Promise.race([reply, Promise.resolve('unheard')])).toBe('unheard');
  expect(line.isCut).toBe(false);
  line.close();
  expect(await reply).toBe('cut');
});

test('an honest class plays beside a stranger who guesses, and its acknowledgements are timed', async () => {
  const class_ = await HonestClass.enter(server.address, { lesson: playful, size: 3, pace: 50 });
  await class_.startRound();
  const line = await RawLine.open(server.address);
  let guesses = 0;
  const guess = (): object => joinRequest(guessedCode(guesses++));
  const replies = await flood([line], guess, { seconds: 0.5, perSecond: 100 });
  expect(replies.map(wordOf)).toContain('too-fast');
  expect(await line.ask(returnRequest(`room.${'x'.repeat(24)}`))).not.toMatchObject({ kind: 'seat' });
  line.close();
  await class_.endRound();
  expect(class_.takeDelays().length).toBeGreaterThan(0);
  expect(class_.takeDelays()).toEqual([]);
  expect(class_.faults()).toEqual([]);
  class_.leave();
});

test('a clock can be wrong, at the start and later; a server can be killed, started again, and looked into', async () => {
  const day = 86_400_000;
  const own = await TestServer.start(school, { clock: day });
  const ahead = async (): Promise<number> => {
    const { view, line } = await openRoom(own.address);
    line.close();
    return Math.round((view.now - Date.now()) / day);
  };
  expect(await ahead()).toBe(1);
  await own.stop('SIGKILL');
  expect(own.isAlive).toBe(false);
  await own.restart();
  expect(await ahead()).toBeCloseTo(0);
  expect(own.isAlive).toBe(true);
  expect(own.output).toContain('127.0.0.1');
  const { heap, memory } = await own.figures();
  expect(heap).toBeGreaterThan(1e6);
  expect(memory).toBeGreaterThan(heap / 2);
  expect(own.openFiles().some((file) => file.endsWith('.sqlite'))).toBe(true);
  expect(own.seconds).toBeGreaterThan(0);
  await own.stop();
  expect(await own.ended).toEqual({ code: 0, signal: null });
});
