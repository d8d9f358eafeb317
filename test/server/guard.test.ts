// The last line of defence, on a real http server and in a real process: what throws costs one request and a line in the log.
import { spawnSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pino } from 'pino';
import { afterEach, expect, test } from 'vitest';
import { complaintsTo, guardRequests } from '../../src/server/guard.ts';
import { root } from '../source.ts';
import { rawAnswer, rawGet } from './raw-http.ts';

let server: Server;
const said: string[] = [];
let counted = 0;

async function portOf(made: Server): Promise<number> {
  server = made;
  said.length = 0;
  counted = 0;
  const log = pino({ base: null }, { write: (line: string) => void said.push(line) });
  guardRequests(
    server,
    complaintsTo(log, () => counted++),
  );
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return (server.address() as AddressInfo).port;
}

afterEach(() => {
  server.close();
  server.closeAllConnections();
});

test('a listener that throws: 500, a line, and the next request as ever', async () => {
  const port = await portOf(
    createServer((request, response) => {
      if (request.url === '/slip') throw new Error('a slip of ours');
      response.end('fine');
    }),
  );
  expect((await rawAnswer(port, rawGet('/slip'))).status).toBe(500);
  expect((await rawAnswer(port, rawGet('/'))).text).toMatch(/fine$/);
  expect(said).toEqual([expect.stringContaining('a slip of ours')]);
});

test('one that throws in the middle of an answer: the connection ends, so that nobody takes half for the whole', async () => {
  const port = await portOf(
    createServer((_, response) => {
      response.writeHead(200, { 'Content-Length': 10 }).write('half');
      throw new Error('a slip of ours');
    }),
  );
  expect((await rawAnswer(port, rawGet('/'))).text).not.toContain('500');
  expect(said).toHaveLength(1);
});

test('one for WebSockets that throws: the connection ends', async () => {
  const made = createServer().on('upgrade', () => {
    throw new Error('a slip of ours');
  });
  const port = await portOf(made);
  const upgrade = rawGet('/', ['Upgrade: websocket']).replace('Connection: close', 'Connection: Upgrade');
  expect((await rawAnswer(port, upgrade)).status).toBe(0);
  expect(said).toHaveLength(1);
});

test('a thousand in a breath: all counted, one line', async () => {
  const port = await portOf(
    createServer(() => {
      throw new Error('a slip of ours');
    }),
  );
  await rawAnswer(port, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(999) + rawGet('/'));
  expect(counted).toBe(1000);
  expect(said.length).toBeLessThan(20);
});

test('an exception that nobody caught, and a promise that nobody heard: the process goes on', () => {
  const guard = pathToFileURL(join(root, 'src/server/guard.ts')).href;
  const script = `
    import { carryOn } from '${guard}';
    carryOn((error, what) => console.log(what + ': ' + error.message));
    setTimeout(() => { throw new Error('one'); });
    setTimeout(() => Promise.reject(new Error('two')));
    setTimeout(() => console.log('still here'), 20);
  `;
  const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  expect(stdout.trim().split('\n')).toEqual([
    'an exception that nobody caught: one',
    'a promise whose failure nobody heard: two',
    'still here',
  ]);
  expect(status).toBe(0);
});
