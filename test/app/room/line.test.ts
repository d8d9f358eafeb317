// The line's way back, against a real server: by WebSocket where one has worked, by ordinary requests where it does no more.
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { Server } from 'socket.io';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Line, waitBefore } from '../../../src/app/room/line.ts';
import { protocolVersion } from '../../../src/protocol/requests.ts';
import { until } from '../../class/people.ts';

let server: HttpServer;
let io: Server;
let line: Line;
/** Ordinary requests so far. */
let requests = 0;
let refusesSockets = false;
const swallowed: Duplex[] = [];

beforeEach(async () => {
  [requests, refusesSockets] = [0, false];
  server = createServer();
  io = new Server(server, {
    allowRequest: (request, answer) => {
      const isSocket = request.headers.upgrade !== undefined;
      if (!isSocket) requests++;
      answer(null, !(isSocket && refusesSockets));
    },
  });
  io.on('connection', (socket) => socket.on('ask', (_, answer: (reply: object) => void) => answer({ kind: 'done' })));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  line = new Line({
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    entry: () => ({ kind: 'preflight', version: protocolVersion }),
    onEntered: () => {},
    onNotice: () => {},
  });
  await until('the first WebSocket', () => line.isUp && line.transport === 'websocket');
});
afterEach(async () => {
  line.close();
  for (const socket of swallowed.splice(0)) socket.destroy();
  server.closeAllConnections();
  await io.close();
});

async function cutAndReturn(): Promise<number> {
  const before = requests;
  line.cut();
  await until('the cut to be felt', () => !line.isUp);
  await until('the line to be back', () => line.isUp);
  return requests - before;
}

describe('the way back', () => {
  test('begins with ordinary requests the first time, and with a WebSocket where one has worked', async () => {
    expect(requests).toBeGreaterThan(0);
    expect(await cutAndReturn()).toBe(0);
    expect(line.transport).toBe('websocket');
  });

  test('goes on with ordinary requests where WebSockets are refused now', async () => {
    refusesSockets = true;
    expect(await cutAndReturn()).toBeGreaterThan(0);
    expect(line.transport).toBe('polling');
  });

  test('gives up on WebSockets that are swallowed without a word', { timeout: 40_000 }, async () => {
    server.removeAllListeners('upgrade').on('upgrade', (_, socket: Duplex) => swallowed.push(socket));
    expect(await cutAndReturn()).toBeGreaterThan(0);
    expect(line.transport).toBe('polling');
  });
});

test('waits half a second at first and ten in the end, with luck on top', () => {
  expect(waitBefore(0, 0)).toBe(500);
  expect(waitBefore(0, 0.999)).toBeLessThan(850);
  expect(waitBefore(100, 0)).toBe(10_000);
  for (let tries = 0; tries < 20; tries++)
    expect(waitBefore(tries + 1, 0)).toBeGreaterThanOrEqual(waitBefore(tries, 0));
});
