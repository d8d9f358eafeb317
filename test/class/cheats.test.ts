// People who cheat, over real sockets: each is refused with a clear word, the room stays as it is, and an honest class beside them goes
// on climbing and notices nothing.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { constantFrom, dictionary, jsonValue, oneof, record, sample, string } from 'fast-check';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLevels } from '../../src/content/level-files.ts';
import { replySchema, type Reply } from '../../src/protocol/replies.ts';
import { mostSeats, protocolVersion } from '../../src/protocol/requests.ts';
import { buildSchool, killServers, serverAt } from '../server/house.ts';
import { lesson as playful } from '../server/room-steps.ts';
import { root } from '../source.ts';
import { quantile, SimHost, until } from './people.ts';
import { SimPupil } from './sim-pupil.ts';

const version = protocolVersion;
const malformed = 10_000;
/** A line is cut after some thirty messages that cannot be understood; somebody who goes on needs another. */
const messagesALine = 60;
const levels = new Map((await readLevels(`${root}/levels`)).map(({ level }) => [level.slug, level]));
const lesson = { ...playful, levels: ['seven-points', 'stride-length'], seconds: 600 };

let school = '';
let address = '';
let host: SimHost;
let honest: SimPupil[];
const sockets: Socket[] = [];

beforeAll(async () => {
  school = await buildSchool();
  ({ address } = await serverAt(school, { HOST: '127.0.0.1', PORT: '0', DATA: join(school, 'rooms.sqlite') }));
  host = new SimHost(address, lesson);
  await until('the room', () => host.view !== null);
  const { code = '' } = host.view ?? {};
  honest = [1, 2, 3].map((seed) => new SimPupil({ address, code, levels, seed, pace: 250 }));
  await until('the class', () => honest.every(({ isReady }) => isReady));
  await host.tell({ kind: 'start-round' });
  await until('the class to climb', () => honest.every(({ stepped }) => stepped > 1));
}, 60_000);

afterAll(() => {
  for (const socket of sockets) socket.close();
  for (const pupil of honest) pupil.leave();
  host.leave();
  killServers();
  rmSync(school, { recursive: true, force: true });
});

interface Cheat {
  readonly socket: Socket;
  readonly ask: (message: unknown) => Promise<Reply | 'cut'>;
}

async function stranger(): Promise<Cheat> {
  const socket = io(address, { forceNew: true, reconnection: false, transports: ['websocket'] });
  sockets.push(socket);
  await new Promise<void>((done, failed) => socket.once('connect', done).once('connect_error', failed));
  const gone = new Promise<'cut'>((done) => socket.once('disconnect', () => done('cut')));
  const ask = (message: unknown): Promise<Reply | 'cut'> =>
    Promise.race([gone, socket.emitWithAck('ask', message).then((reply) => replySchema.parse(reply))]);
  return { socket, ask };
}

/** Somebody with a seat of their own; with the token, and what they were let in with. */
async function seated(): Promise<Cheat & { readonly token: string; readonly seat: number }> {
  const cheat = await stranger();
  const reply = await cheat.ask({ kind: 'join', version, code: host.view?.code, device: 'phone' });
  if (reply === 'cut' || reply.kind !== 'seat' || reply.view.role !== 'pupil') throw new Error(JSON.stringify(reply));
  return { ...cheat, token: reply.token, seat: reply.view.seat };
}

const stride = { kind: 'stride', by: [0.01, 0.01] };
const steps = (change: object): object => ({
  kind: 'steps',
  round: 0,
  attempt: 0,
  first: 0,
  commands: [stride],
  ...change,
});
const foretell = (round: number, outcome: string): object => ({
  kind: 'foretell',
  round,
  guess: { kind: 'outcome', outcome },
});
const why = (reply: Reply | 'cut'): string =>
  reply === 'cut' || reply.kind !== 'refused' ? JSON.stringify(reply) : reply.why;

describe('a pupil', () => {
  const cases: readonly [string, object, string][] = [
    ['who foretells where nothing is asked', foretell(0, 'camp'), 'not-allowed'],
    ['who foretells a round that has not begun', foretell(1, 'camp'), 'too-late'],
    ['who foretells what was not to choose', foretell(1, 'fooled'), 'not-allowed'],
    ['who foretells nonsense is not understood', foretell(0, 'rich'), 'bad-message'],
    ['who claims a loss is not understood', steps({ loss: 0 }), 'bad-message'],
    ['who claims an outcome is not understood', { kind: 'finished', round: 0, outcome: 'camp' }, 'bad-message'],
    ['who writes for another seat is not understood', steps({ seat: 0 }), 'bad-message'],
    ['who skips numbers is told from where to send', steps({ first: 7 }), 'gap'],
    ['who climbs a round that is not on is too late', steps({ round: 1 }), 'too-late'],
    ['who climbs a round that will never be is too late', steps({ round: 11 }), 'too-late'],
    [
      'who sends 401 commands at once is not understood',
      steps({ commands: Array.from({ length: 401 }, () => stride) }),
      'bad-message',
    ],
    [
      'who sends a stride of infinite length is not understood',
      steps({ commands: [{ kind: 'stride', by: [1e999, 0] }] }),
      'bad-message',
    ],
    [
      'with nothing but zero width in the name is refused',
      { kind: 'rename', name: '\u200B\u200D\u2060\u200B' },
      'name-unfit',
    ],
    ['with nothing but right to left marks is refused', { kind: 'rename', name: '\u202E\u200F\u2067' }, 'name-unfit'],
    ['with a name longer than any is not understood', { kind: 'rename', name: 'a'.repeat(201) }, 'bad-message'],
    ['cannot start a round', { kind: 'start-round' }, 'not-allowed'],
    ['cannot end one', { kind: 'end-round' }, 'not-allowed'],
    ['cannot pause', { kind: 'pause', on: true }, 'not-allowed'],
    ['cannot extend', { kind: 'extend', seconds: 60 }, 'not-allowed'],
    ['cannot remove anybody', { kind: 'kick', seat: 0 }, 'not-allowed'],
    ['cannot lock the door', { kind: 'lock', on: true }, 'not-allowed'],
    ['cannot change the code', { kind: 'new-code' }, 'not-allowed'],
    ['cannot give time', { kind: 'personal-time', seat: 0, on: true }, 'not-allowed'],
    ['cannot close the room', { kind: 'close-room' }, 'not-allowed'],
    ['cannot read the results', { kind: 'results' }, 'not-allowed'],
    ['cannot read the trails', { kind: 'trails' }, 'not-allowed'],
    ['cannot become the host on the way', { kind: 'host', version, secret: 'x'.repeat(40) }, 'not-allowed'],
  ];
  let pupil: Cheat;
  beforeAll(async () => void (pupil = await seated()));
  test.each(cases)('%s', async (_, message, expected) => expect(why(await pupil.ask(message))).toBe(expected));
});

describe('a stranger', () => {
  const cases: readonly [string, () => object, string][] = [
    [
      'with a guessed host secret',
      () => ({ kind: 'host', version, secret: `${host.secret.split('.')[0]}.${'A'.repeat(24)}` }),
      'unknown-secret',
    ],
    [
      'with the room code as the host secret',
      () => ({ kind: 'host', version, secret: `${host.view?.code}.${'A'.repeat(24)}` }),
      'unknown-secret',
    ],
    [
      'with the projector link as the host secret',
      () => ({ kind: 'host', version, secret: host.view?.projector }),
      'unknown-secret',
    ],
    [
      'with a guessed token',
      () => ({ kind: 'return', version, token: `${host.secret.split('.')[0]}.${'B'.repeat(24)}`, device: 'phone' }),
      'unknown-secret',
    ],
    [
      'with a pupil’s token as the host secret',
      () => ({ kind: 'host', version, secret: honest[0]?.secret }),
      'unknown-secret',
    ],
    ['who sends steps without a seat', () => steps({}), 'not-allowed'],
    ['with an old page', () => ({ kind: 'join', version: 0, code: host.view?.code, device: 'phone' }), 'reload'],
  ];
  test.each(cases)('%s is refused', async (_, message, expected) => {
    const { ask } = await stranger();
    expect(why(await ask(message()))).toBe(expected);
  });

  test('who guesses codes is slowed down', async () => {
    const { ask } = await stranger();
    const said = new Set<string>();
    for (let guess = 0; guess < 12; guess++)
      said.add(why(await ask({ kind: 'join', version, code: 'AAAAAA', device: 'phone' })));
    expect([...said]).toEqual(['unknown-code', 'too-fast']);
  });
});

test('a right to left name loses what turns it around', async () => {
  const { ask } = await seated();
  const reply = await ask({ kind: 'rename', name: '\u202Eabc\u200B' });
  expect(reply !== 'cut' && reply.kind === 'view' && reply.view.role === 'pupil' ? reply.view.name : reply).toBe('abc');
});

test('a token that is used on two devices belongs to the one that came last', async () => {
  const first = await seated();
  const second = await stranger();
  expect(await second.ask({ kind: 'return', version, token: first.token, device: 'phone' })).toMatchObject({
    kind: 'seat',
  });
  expect(await first.ask(steps({}))).toBe('cut');
});

test('ten thousand malformed messages are refused one by one', { timeout: 120_000 }, async () => {
  const kinds = ['steps', 'join', 'host', 'kick', 'rename', 'open-room', 'trails', 'return', 'extend', '__proto__'];
  const shaped = record({ kind: constantFrom(...kinds) }, { noNullPrototype: true }).chain((kind) =>
    dictionary(string({ maxLength: 9 }), jsonValue({ maxDepth: 2 }), { noNullPrototype: true }).map((rest) => ({
      ...rest,
      ...kind,
    })),
  );
  const messages = sample(oneof(jsonValue({ maxDepth: 3 }), shaped), { numRuns: malformed, seed: 7 });
  const said = new Set<string>();
  for (let from = 0; from < malformed; from += messagesALine) {
    const { ask, socket } = await stranger();
    for (const reply of await Promise.all(messages.slice(from, from + messagesALine).map((message) => ask(message))))
      said.add(why(reply));
    socket.close();
  }
  expect([...said].toSorted()).toEqual(['"cut"', 'bad-message', 'not-allowed']);
});

test('a flood is cut off', async () => {
  const { ask } = await seated();
  const replies = await Promise.all(Array.from({ length: 600 }, () => ask({ kind: 'my-climb' })));
  expect(replies).toContain('cut');
});

test(
  'two hundred seats are not to be had, and the door is open again when some have gone',
  { timeout: 60_000 },
  async () => {
    const said: string[] = [];
    for (let i = 0; i < 200; i++) {
      const { ask, socket } = await stranger();
      const reply = await ask({ kind: 'join', version, code: host.view?.code, device: 'phone' });
      said.push(reply !== 'cut' && reply.kind === 'seat' ? 'seat' : why(reply));
      socket.close();
    }
    expect(said.filter((word) => word === 'seat').length).toBeLessThan(mostSeats);
    expect(new Set(said.slice(-100))).not.toContain('seat');
  },
);

test('steps after the end of the round are too late', async () => {
  const cheat = await seatedBeforeTheEnd();
  expect(why(await cheat.ask(steps({})))).toBe('too-late');
});

/** Somebody who was in a seat all along, when the round is over and its grace too. */
async function seatedBeforeTheEnd(): Promise<Cheat> {
  const kicked = host.view?.seats.filter(({ connected }) => !connected) ?? [];
  for (const { seat } of kicked) await host.tell({ kind: 'kick', seat });
  await new Promise((done) => setTimeout(done, 1500));
  const cheat = await seated();
  await host.tell({ kind: 'end-round' });
  await until('dawn', () => host.view?.phase === 'dawn');
  return cheat;
}

test('the honest class noticed nothing', async () => {
  await until('all their steps to be stored', () => honest.every(({ queue }) => queue.waiting === 0));
  for (const pupil of honest) {
    expect(pupil.gone).toBeNull();
    expect(pupil.diverged).toBe(0);
    expect(pupil.view?.results[0]?.steps).toBeGreaterThan(0);
    // After eight seconds a device takes its line for lost, and asks again.
    expect(quantile(pupil.delays, 0.95)).toBeLessThan(8000);
  }
});
