// Attacks on the server's time and memory: work that others wait for, messages that are hard to read, answers that nobody reads, languages that
// are none, floods, and fuzzed frames and requests.
import type { Attack } from './attacks.ts';
import { fuzz, type Fuzzer } from './fuzz.ts';
import { frameFuzzer } from './fuzz-frames.ts';
import { httpFuzzer } from './fuzz-http.ts';
import { RawLine } from './raw-line.ts';
import { schoolPaths } from './school-files.ts';
import { countsOf, flood, openRoom, stepsRequest, stride, takeSeat, wordOf, type Said } from './strangers.ts';

const foretold = 12;
const tries = 30;
const stridesATry = 32;
const haystacks = 20;
const readerSeats = 6;

const closeAll = (lines: readonly RawLine[]): void => lines.forEach((line) => line.close());
const manyStrides = Array.from({ length: stridesATry }, () => stride);

/** Guesses about rounds that have not begun, of levels whose ground takes a second to make. */
const foretell: Attack = async ({ address }) => {
  const { line: host, view } = await openRoom(address, { levels: ['the-haystack', 'a-lonely-place'] });
  const { line } = await takeSeat(address, view.code);
  const guess = { kind: 'outcome', outcome: 'camp' };
  const said = await Promise.all(
    Array.from({ length: foretold }, (_, round) => line.ask({ kind: 'foretell', round: round % 2, guess })),
  );
  closeAll([host, line]);
  return countsOf(said);
};

/** A pupil of an expensive level with everything that the budgets allow, try after try. */
const haystackSteps: Attack = async ({ address, isOver }) => {
  const { line: host, view } = await openRoom(address, { levels: ['the-haystack'], seconds: 1800 });
  const { line } = await takeSeat(address, view.code);
  await host.ask({ kind: 'start-round' });
  const said: Said[] = [];
  for (let attempt = 0; attempt < tries && !isOver() && !line.isCut; attempt++) {
    const first = attempt * stridesATry;
    said.push(await line.ask(stepsRequest({ attempt, first, commands: manyStrides })));
  }
  closeAll([host, line]);
  return `${said.length} messages of ${stridesATry} strides: ${countsOf(said)}`;
};

/** Many rooms that begin a night on an expensive level at once. */
const haystackRooms: Attack = async ({ address }) => {
  const hosts: RawLine[] = [];
  const said: Said[] = [];
  for (let room = 0; room < haystacks; room++) {
    const opened = await openRoom(address, { levels: ['the-haystack'], seconds: 30 }).catch(() => null);
    if (!opened) break;
    hosts.push(opened.line);
    said.push(await opened.line.ask({ kind: 'start-round' }));
  }
  closeAll(hosts);
  return `${said.length} nights begun: ${countsOf(said)}`;
};

/** Strangers who send the largest message that is wrong in as many places as it can be. */
const wrongEverywhere: Attack = async ({ address, isOver }) => {
  const by = Array.from({ length: 21_000 }, () => '');
  const bad = stepsRequest({ commands: [{ kind: 'stride', by }] });
  const said: Said[] = [];
  do {
    const lines = await Promise.all([1, 2, 3].map(() => RawLine.open(address)));
    said.push(...(await flood(lines, () => bad, { seconds: 1, perSecond: 10 })));
    closeAll(lines);
  } while (!isOver());
  if (said.some((reply) => wordOf(reply) === 'stored')) throw new Error('nonsense was stored');
  return `${said.length} messages of 64 KB: ${countsOf(said)}`;
};

/** Commands with thousands of settings, which the gear of the level does not take. */
const oddSettings: Attack = async ({ address, isOver }) => {
  const { line: host, view } = await openRoom(address, { seconds: 1800 });
  const { line } = await takeSeat(address, view.code);
  await host.ask({ kind: 'start-round' });
  const settings = Object.fromEntries(Array.from({ length: 4000 }, (_, index) => [`s${index}`, index]));
  const said: Said[] = [];
  do
    said.push(
      ...(await flood([line], () => stepsRequest({ first: 0, commands: [{ kind: 'step', settings }] }), {
        seconds: 1,
        perSecond: 10,
      })),
    );
  while (!isOver() && !line.isCut);
  closeAll([host, line]);
  if (said.some((reply) => wordOf(reply) === 'stored'))
    throw new Error('a command that the gear cannot take was stored');
  return `${said.length} messages: ${countsOf(said)}`;
};

/** A host who asks for large answers all the time and never reads one. */
const neverReads: Attack = async ({ address, isOver }) => {
  const { line: host, view } = await openRoom(address, { levels: ['stride-length'], seconds: 1800 });
  const lines: RawLine[] = [];
  for (let seat = 0; seat < readerSeats; seat++) lines.push((await takeSeat(address, view.code)).line);
  await host.ask({ kind: 'start-round' });
  const unlike = Array.from({ length: 200 }, (_, index) => ({ kind: 'stride', by: [0.001 * index, 1e-5] }));
  await Promise.all(lines.map((line) => line.ask(stepsRequest({ commands: unlike }))));
  await host.ask({ kind: 'end-round' });
  for (let wait = 0; wait < 40 && !host.heard.some((packet) => packet.includes('"phase":"dawn"')); wait++) {
    await new Promise((done) => setTimeout(done, 100));
  }
  host.stopReading();
  let asked = 0;
  do {
    void host.ask({ kind: 'trails' });
    asked++;
    await new Promise((done) => setTimeout(done, 100));
  } while (!isOver() && !host.isCut);
  const end = host.isCut ? 'then it was cut' : 'and it is still there';
  closeAll([host, ...lines]);
  return `asked ${asked} times, ${end}`;
};

/** Languages that every object has as a field. */
const oddLanguages: Attack = async ({ address }) => {
  const said: string[] = [];
  for (const language of ['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf']) {
    const opened = await openRoom(address, { language }).catch((error: Error) => error.message);
    if (typeof opened === 'string') {
      said.push(opened);
      continue;
    }
    const seat = await takeSeat(address, opened.view.code).catch((error: Error) => error.message);
    opened.line.close();
    if (typeof seat === 'string')
      throw new Error(`a room in the language "${language}" says ${seat} to everybody who joins`);
    seat.line.close();
    said.push('seat');
  }
  return said.join(', ');
};

/** Small messages as fast as they go, on a line that is opened again whenever it is cut. */
const floods: Attack = async ({ address, isOver }) => {
  const said: Said[] = [];
  let lines = 0;
  do {
    const line = await RawLine.open(address);
    lines++;
    said.push(...(await flood([line], () => ({ kind: 'my-climb' }), { seconds: 1, perSecond: 1000 })));
    line.close();
  } while (!isOver());
  return `${said.length} messages on ${lines} lines: ${countsOf(said)}`;
};

const fuzzing =
  <Case>(make: (address: string) => Fuzzer<Case> | Promise<Fuzzer<Case>>, cases: number): Attack =>
  async ({ address, isOver, seed }) => {
    const target = { address, trouble: () => null, mend: () => Promise.resolve() };
    const { thrown, words, fault } = await fuzz(await make(address), target, { seed, cases, isOver });
    if (fault !== null) throw new Error(fault);
    const said = [...words].toSorted(([, one], [, other]) => other - one).map(([word, times]) => `${times} ${word}`);
    return `${thrown} of ${cases} (seed ${seed}): ${said.slice(0, 6).join(', ')}`;
  };

export const loadAttacks = {
  foretell,
  'haystack-steps': haystackSteps,
  'haystack-rooms': haystackRooms,
  'wrong-everywhere': wrongEverywhere,
  'odd-settings': oddSettings,
  'never-reads': neverReads,
  'odd-languages': oddLanguages,
  floods,
  'fuzzed-frames': fuzzing(frameFuzzer, 100_000),
  'fuzzed-requests': fuzzing(() => httpFuzzer(schoolPaths), 10_000),
} satisfies Record<string, Attack>;
