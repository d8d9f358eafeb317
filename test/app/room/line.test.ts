// The line's way in and back, against a real server: by WebSocket where that works, by ordinary requests where it does not.
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
});
afterEach(async () => {
  line.close();
  for (const socket of swallowed.splice(0)) socket.destroy();
  server.closeAllConnections();
  await io.close();
});

/** A network that takes WebSockets and says nothing, as some filters do. */
function swallowSockets(): void {
  server.removeAllListeners('upgrade').on('upgrade', (_, socket: Duplex) => swallowed.push(socket));
}

async function comeIn(): Promise<void> {
  line = new Line({
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    entry: () => ({ kind: 'preflight', version: protocolVersion }),
    onEntered: () => {},
    onNotice: () => {},
  });
  await until('the line', () => line.isUp);
}

async function cutAndReturn(): Promise<number> {
  const before = requests;
  line.cut();
  await until('the cut to be felt', () => !line.isUp);
  await until('the line to be back', () => line.isUp);
  return requests - before;
}

describe('the way in', () => {
  test('is a WebSocket and nothing else where that works', async () => {
    await comeIn();
    expect(line.transport).toBe('websocket');
    expect(requests).toBe(0);
  });

  test('is ordinary requests where WebSockets are refused', async () => {
    refusesSockets = true;
    await comeIn();
    expect(line.transport).toBe('polling');
    expect(await cutAndReturn()).toBeGreaterThan(0);
  });

  test(
    'is ordinary requests after a few seconds where WebSockets are swallowed, and at once the next time',
    { timeout: 20_000 },
    async () => {
      swallowSockets();
      await comeIn();
      expect(line.transport).toBe('polling');
      const began = swallowed.length;
      await cutAndReturn();
      expect(line.transport).toBe('polling');
      expect(swallowed.length - began).toBeLessThanOrEqual(1); // the try to change over, beside the requests
    },
  );
});

describe('the way back', () => {
  test('is a WebSocket where one has worked', async () => {
    await comeIn();
    expect(await cutAndReturn()).toBe(0);
    expect(line.transport).toBe('websocket');
  });

  test('is ordinary requests where WebSockets are refused now', async () => {
    await comeIn();
    refusesSockets = true;
    expect(await cutAndReturn()).toBeGreaterThan(0);
    expect(line.transport).toBe('polling');
  });

  test('is ordinary requests where WebSockets are swallowed now', { timeout: 40_000 }, async () => {
    await comeIn();
    swallowSockets();
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
