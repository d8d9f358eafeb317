// The pupils of the bench, in a process of their own: they come in when they are told, step twice a second, and say how long the server
// took to acknowledge and how many bytes came. Started by class.ts, which talks to it by messages.
import { subscribe } from 'node:diagnostics_channel';
import { Agent } from 'node:http';
import type { Socket as NetSocket } from 'node:net';
import { io } from 'socket.io-client';
import { readLevels } from '../../src/content/level-files.ts';
import { quantile, until } from '../class/people.ts';
import { SimPupil } from '../class/sim-pupil.ts';
import { root } from '../source.ts';

/** What this process is asked; each is answered by one `Measured`. */
export type Order =
  /** So many pupils come in at once and are dealt to the rooms with these codes. */
  | { readonly kind: 'join'; readonly address: string; readonly codes: readonly string[]; readonly count: number }
  /** So many lines to the echo server. */
  | { readonly kind: 'echo'; readonly address: string; readonly count: number }
  /** Everybody steps for so long. */
  | { readonly kind: 'measure'; readonly ms: number }
  /** Until everybody who has lost the line is back. */
  | { readonly kind: 'back' }
  | { readonly kind: 'leave' };

export interface Measured {
  /** Milliseconds: of acknowledgements, or of coming in. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly longest: number;
  /** Bytes that came in from the network. */
  readonly bytes: number;
  /** Steps, which come several in one message. */
  readonly acknowledged: number;
}

const pace = 500; // ms: two steps a second
const patience = 120_000; // ms
const levels = new Map((await readLevels(`${root}/levels`)).map(({ level }) => [level.slug, level]));
const sockets = new Set<NetSocket>();
subscribe('net.client.socket', (message) => sockets.add((message as { socket: NetSocket }).socket));

let pupils: SimPupil[] = [];
/** A line to the echo server; what it asks is as long as a message with one step. */
interface Echo {
  readonly delays: number[];
  acknowledged: number;
  readonly isReady: boolean;
  stop(): void;
}
let echoes: Echo[] = [];

const bytesSoFar = (): number => [...sockets].reduce((sum, { bytesRead }) => sum + bytesRead, 0);

function measured(times: readonly number[], { bytes = 0, acknowledged = 0 } = {}): Measured {
  const [p50 = 0, p95 = 0, p99 = 0] = [0.5, 0.95, 0.99].map((part) => quantile(times, part));
  return { p50, p95, p99, longest: Math.max(0, ...times), bytes, acknowledged };
}

/** How long each of these takes to be in, from now on. */
async function comingIn(those: readonly { readonly isReady: boolean }[]): Promise<Measured> {
  const began = performance.now();
  const times = new Map<unknown, number>();
  await until(
    'the pupils',
    () => {
      for (const pupil of those) if (pupil.isReady && !times.has(pupil)) times.set(pupil, performance.now() - began);
      return times.size === those.length;
    },
    patience,
  );
  return measured([...times.values()]);
}

async function join({ address, codes, count }: Extract<Order, { kind: 'join' }>): Promise<Measured> {
  const seeds = Array.from({ length: count }, (_, index) => pupils.length + index);
  const those = seeds.map(
    (seed) => new SimPupil({ address, code: codes[seed % codes.length] ?? '', levels, seed, pace, tries: Infinity }),
  );
  pupils = [...pupils, ...those];
  return comingIn(those);
}

/** An echo line; like a pupil it begins with a WebSocket, and it is in once it has been answered. */
function echoTo(address: string, index: number): Echo {
  const line = io(address, {
    forceNew: true,
    agent: new Agent({ keepAlive: true }) as never,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
  });
  const by = [Math.sin(index), Math.cos(index)];
  const ask = { kind: 'steps', round: 0, attempt: 0, first: index, commands: [{ kind: 'stride', by }] };
  let isReady = false;
  line.on('connect', () => line.emit('ask', ask, () => (isReady = true)));
  line.on('disconnect', () => (isReady = false));
  const made: Echo = {
    delays: [],
    acknowledged: 0,
    get isReady() {
      return isReady;
    },
    stop: () => {
      clearInterval(timer);
      line.close();
    },
  };
  const timer = setInterval(() => {
    if (!isReady) return;
    const began = performance.now();
    line.emit('ask', ask, () => {
      made.acknowledged++;
      made.delays.push(performance.now() - began);
    });
  }, pace);
  return made;
}

async function echo({ address, count }: Extract<Order, { kind: 'echo' }>): Promise<Measured> {
  const those = Array.from({ length: count }, (_, index) => echoTo(address, echoes.length + index));
  echoes = [...echoes, ...those];
  return comingIn(those);
}

async function measure(ms: number): Promise<Measured> {
  const all = [...pupils, ...echoes];
  const soFar = (): number => all.reduce((sum, { acknowledged }) => sum + acknowledged, 0);
  for (const { delays } of all) delays.length = 0;
  const [bytes, acknowledged] = [bytesSoFar(), soFar()];
  await new Promise((resolve) => setTimeout(resolve, ms));
  return measured(
    all.flatMap(({ delays }) => delays),
    { bytes: bytesSoFar() - bytes, acknowledged: soFar() - acknowledged },
  );
}

function leave(): Measured {
  for (const pupil of pupils) pupil.leave();
  for (const { stop } of echoes) stop();
  pupils = [];
  echoes = [];
  sockets.clear();
  return measured([]);
}

async function follow(order: Order): Promise<Measured> {
  switch (order.kind) {
    case 'join':
      return join(order);
    case 'echo':
      return echo(order);
    case 'measure':
      return measure(order.ms);
    case 'back': {
      const all = [...pupils, ...echoes];
      await until('the cut to be felt', () => all.every(({ isReady }) => !isReady), patience);
      return comingIn(all);
    }
    case 'leave':
      return leave();
  }
}

process.on('message', (order: Order) => void follow(order).then((answer) => process.send?.(answer)));
process.send?.('ready');
