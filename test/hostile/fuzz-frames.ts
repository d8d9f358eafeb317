// Fuzzed frames: valid messages of every kind with something wrong in them, packets of socket.io and engine.io that no client sends, and
// WebSocket frames that are none. The same seed gives the same frames; what breaks the server is made as small as it gets.
import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { protocolVersion as version, requestSchemas } from '../../src/protocol/requests.ts';
import { replySchema } from '../../src/protocol/replies.ts';
import { lesson } from '../server/room-steps.ts';
import type { Fuzzer } from './fuzz.ts';
import { mutated, written } from './odd-values.ts';
import { frameOf, RawLine } from './raw-line.ts';
import { openRoom, returnRequest, stepsRequest, stride, takeSeat, wordOf } from './strangers.ts';

/** What is sent: a packet in a frame of text, or bytes as they are (in hexadecimal digits, so that a case can be read). */
export type FrameCase = { readonly packet: string } | { readonly bytes: string };

const secret = `room.${'x'.repeat(24)}`;
const place = { kind: 'place', at: [0, 0] };
const settings = { learningRate: 0.1 };
/** Fuzzed messages are asked with this number, so that their replies can be told. */
const ownNumber = '7';
/** A right message of every kind; values that a room gives out are guessed, so that nothing right ever comes of them. */
const messages: readonly object[] = [
  { kind: 'open-room', version, lesson },
  { kind: 'host', version, secret },
  { kind: 'projector', version, secret },
  { kind: 'join', version, code: 'ABCDEF', device: 'phone' },
  { kind: 'return', version, token: secret, device: 'phone' },
  { kind: 'rejoin', version, code: 'ABCDEF', rejoin: 'ABCDE', device: 'phone' },
  { kind: 'preflight', version },
  stepsRequest(),
  stepsRequest({
    commands: [
      { kind: 'step', settings },
      { kind: 'trial', settings },
      { kind: 'choose', trial: 0 },
    ],
  }),
  stepsRequest({ commands: [{ kind: 'flare', at: [0, 0] }, { kind: 'poke', axis: 0, side: 1 }, { kind: 'rest' }] }),
  stepsRequest({ commands: Array.from({ length: 30 }, () => stride) }),
  { kind: 'foretell', round: 0, guess: place },
  { kind: 'foretell', round: 0, guess: { kind: 'outcome', outcome: 'camp' } },
  { kind: 'reroll' },
  { kind: 'rename', name: 'Ada' },
  { kind: 'my-climb' },
  { kind: 'start-round' },
  { kind: 'pause', on: true },
  { kind: 'extend', seconds: 30 },
  { kind: 'end-round' },
  { kind: 'podium' },
  { kind: 'kick', seat: 3 },
  { kind: 'remove-away', seats: [3, 4] },
  { kind: 'new-rejoins' },
  { kind: 'new-projector' },
  { kind: 'new-host', secret: `room.${'x'.repeat(24)}` },
  { kind: 'lock', on: false },
  { kind: 'new-code' },
  { kind: 'personal-time', seat: 0, on: true },
  { kind: 'results' },
  { kind: 'trails' },
];

/** Kinds that no message above has, so that a new one is not forgotten; closing would end the room that is fuzzed. */
export function kindsLeftOut(): string[] {
  const all = Object.values(requestSchemas).flatMap(({ options }) => options.map(({ shape }) => shape.kind.value));
  return all.filter((kind) => kind !== 'close-room' && !messages.some((one) => 'kind' in one && one.kind === kind));
}

const events = [
  'ask',
  'ask',
  'ask',
  'notice',
  'connect',
  'disconnect',
  'disconnecting',
  'error',
  '__proto__',
  'newListener',
  '',
];
/** An event of socket.io: with an attachment count, a namespace or a number or without, its name and what it carries. */
const eventPacket = fc
  .record({
    type: fc.constantFrom('42', '42', '42', '45', '43', '46', '40', '41', '44', '4', '49'),
    attachments: fc.constantFrom('', '', '', '1-', '0-', '1000000-', '-1-'),
    namespace: fc.constantFrom('', '', '', '/,', '/admin,', '/__proto__,', '/?a=b,'),
    number: fc.constantFrom('', ownNumber, ownNumber, '9999999999999999999', '-1'),
    event: fc.constantFrom(...events),
    body: fc.oneof(mutated(messages), fc.constant({ _placeholder: true, num: 0 })),
    end: fc.constantFrom('', '', '', ']', '}', '\u0000'),
  })
  .map(({ type, attachments, namespace, number, event, body, end }) => ({
    packet: `${type}${attachments}${namespace}${number}${written([event, body])}${end}`,
  }));
const garbagePacket = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '',
      '0',
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '2probe',
      '3probe',
      'bAAAA',
      '40{"a":1}',
      '42["ask"',
      '42[',
      '42"ask"',
      '451-',
    ),
    fc.integer({ min: 1, max: 20_000 }).map((depth) => `42["ask",${'['.repeat(depth)}`),
  )
  .map((packet) => ({ packet }));
const oddFrame = fc
  .oneof(
    // Continued messages, reserved operations, texts that are no UTF-8.
    fc
      .tuple(fc.integer({ min: 0, max: 255 }), fc.uint8Array({ maxLength: 60 }))
      .map(([first, content]) => frameOf(Buffer.from(content), first)),
    fc.uint8Array({ minLength: 1, maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
    // A length that is announced and never comes, or is beyond everything.
    fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((length) => {
      const head = Buffer.from([0x81, 0xff, 0, 0, 0, 0, 0, 0, 0, 0]);
      head.writeBigUInt64BE(length, 2);
      return head;
    }),
  )
  .map((bytes) => ({ bytes: bytes.toString('hex') }));
const asking = `42${ownNumber}["ask",`;
const ask = mutated(messages).map((message) => ({ packet: `${asking}${written(message)}]` }));

/** One frame. */
export const frameCase: Arbitrary<FrameCase> = fc.oneof(
  { weight: 12, arbitrary: ask },
  { weight: 4, arbitrary: eventPacket },
  { weight: 2, arbitrary: garbagePacket },
  { weight: 1, arbitrary: oddFrame },
);

/** Frames on one line: fewer than a line's patience with bad ones. */
const aLine = 10;

async function throwOn(address: string, cases: readonly FrameCase[], entry: object | null): Promise<string[]> {
  const line = await RawLine.open(address);
  if (entry) await line.ask(entry);
  const isAsk = (one: FrameCase): boolean => 'packet' in one && one.packet.startsWith(asking);
  // A packet that is none ends the line, so those that are messages go first.
  for (const some of [cases.filter(isAsk), cases.filter((one) => !isAsk(one))]) {
    for (const one of some) {
      if ('packet' in one) line.send(one.packet);
      else line.write(Buffer.from(one.bytes, 'hex'));
    }
    // When this is answered, whatever comes of the others has come too; it has a number that they have not.
    await line.ask({ kind: 'my-climb' });
  }
  line.close();
  const replies = line.heard.filter((packet) => packet.startsWith(`43${ownNumber}[`));
  const words = replies.map((packet) => wordOf(replySchema.parse((JSON.parse(packet.slice(3)) as unknown[])[0])));
  return line.isCut ? [...words, 'cut'] : words;
}

/** Throws frames at the server, as strangers, as a pupil and as a host in turn, in a room of its own with a night. */
export async function frameFuzzer(address: string): Promise<Fuzzer<FrameCase>> {
  const { line, secret, view } = await openRoom(address, { seconds: 1800 });
  const pupil = await takeSeat(address, view.code);
  await line.ask({ kind: 'start-round' });
  line.close();
  pupil.line.close();
  const entries = [null, returnRequest(pupil.token), { kind: 'host', version, secret }];
  const throwAll = async (at: string, cases: readonly FrameCase[]): Promise<string[]> => {
    const words: string[] = [];
    for (let from = 0; from < cases.length; from += aLine) {
      const entry = entries[(from / aLine) % entries.length] ?? null;
      words.push(...(await throwOn(at, cases.slice(from, from + aLine), entry)));
    }
    return words;
  };
  return { name: 'frames', one: frameCase, throwAll };
}
