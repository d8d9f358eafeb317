// Attacks at the door: guessing codes, holding it shut, taking seats, opening rooms, coming in twice at once, lines that only stand there.
import { readFileSync } from 'node:fs';
import { protocolVersion as version, rejoinCodeLength } from '../../src/protocol/requests.ts';
import { lesson } from '../server/room-steps.ts';
import type { Attack, Attacked } from './attacks.ts';
import { RawLine } from './raw-line.ts';
import { countsOf, flood, guessedCode, joinRequest, openRoom, takeSeat, wordOf, type Said } from './strangers.ts';

const guessers = 24;
const preflights = 500;
const rooms = 120;
const seats = 70;

const closeAll = (lines: readonly RawLine[]): void => lines.forEach((line) => line.close());

/** The longest piece of work between two looks at the clock, in seconds. */
const piece = 1;
async function whileOn({ isOver }: Attacked, work: () => Promise<readonly Said[]>): Promise<Said[]> {
  const said: Said[] = [];
  do said.push(...(await work()));
  while (!isOver());
  return said;
}

/** Room codes, guessed on many lines: after a few wrong ones a right one is refused too. */
const guessCodes: Attack = async (at) => {
  const { line: host, view } = await openRoom(at.address);
  let guesses = 0;
  const said = await whileOn(at, async () => {
    const lines = await Promise.all(Array.from({ length: guessers }, () => RawLine.open(at.address)));
    const request = (): object => joinRequest(guessedCode(guesses++));
    const tellers = lines.map(async (line) => {
      const wrong = await flood([line], request, { seconds: piece, perSecond: 20 });
      const isSlowed = wrong.length > 0 && wordOf(wrong.at(-1)!) === 'too-fast';
      const right = isSlowed ? wordOf(await line.ask(joinRequest(view.code))) : 'not asked';
      if (right === 'seat') throw new Error('a right code opens after too many wrong ones');
      return wrong;
    });
    const replies = (await Promise.all(tellers)).flat();
    closeAll(lines);
    return replies;
  });
  host.close();
  return `${said.length} guesses: ${countsOf(said)}`;
};

/** Wrong rejoin codes for one room, while a class of it comes in. */
const holdDoor: Attack = async (at) => {
  const { line: host, view } = await openRoom(at.address);
  let guesses = 0;
  const rejoin = (): object => ({
    kind: 'rejoin',
    version,
    code: view.code,
    rejoin: guessedCode(guesses++, rejoinCodeLength),
    device: 'phone',
  });
  const guesser = await RawLine.open(at.address);
  const guessing = flood([guesser], rejoin, { seconds: 4, perSecond: 9 });
  const honest: Said[] = [];
  for (let pupil = 0; pupil < 20; pupil++) {
    const line = await RawLine.open(at.address);
    honest.push(await line.ask(joinRequest(view.code)));
    line.close();
  }
  const guessed = await guessing;
  closeAll([host, guesser]);
  if (honest.some((reply) => wordOf(reply) !== 'seat')) throw new Error(`the class comes in: ${countsOf(honest)}`);
  return `20 of 20 came in beside ${guessed.length} wrong codes (${countsOf(guessed)})`;
};

/** One machine takes every seat there is. */
const ghostSeats: Attack = async (at) => {
  const { line: host, view } = await openRoom(at.address);
  const said: Said[] = [];
  for (let ghost = 0; ghost < seats; ghost++) {
    const line = await RawLine.open(at.address);
    said.push(await line.ask(joinRequest(view.code)));
    line.close();
  }
  host.close();
  return `${seats} came and went: ${countsOf(said)}`;
};

/** One machine opens rooms in a breath, and goes on. */
const openRooms: Attack = async (at) => {
  const request = { kind: 'open-room', version, lesson };
  let left = rooms;
  const said = await whileOn(at, async () => {
    const lines = await Promise.all(Array.from({ length: Math.max(1, left) }, () => RawLine.open(at.address)));
    left = 0;
    const replies = await Promise.all(lines.map((line) => line.ask(request)));
    closeAll(lines);
    return replies;
  });
  return `${said.length} tries: ${countsOf(said)}`;
};

/** Two entries on one line at once: only one is let in. */
const twoEntries: Attack = async (at) => {
  const { line: host, secret, view } = await openRoom(at.address);
  const line = await RawLine.open(at.address);
  const asHost = { kind: 'host', version, secret };
  const both = await Promise.all(
    [asHost, ...Array.from({ length: 9 }, () => joinRequest(view.code))].map((ask) => line.ask(ask)),
  );
  closeAll([host, line]);
  const entered = both.filter((reply) => ['room', 'seat'].includes(wordOf(reply)));
  if (entered.length !== 1) throw new Error(`one line comes in ${entered.length} times`);
  return countsOf(both);
};

/** Lines that say they only look at the connection, and stay. */
const preflightLines: Attack = async (at) => {
  const lines = await Promise.all(Array.from({ length: preflights }, () => RawLine.open(at.address)));
  const said = await Promise.all(lines.map((line) => line.ask({ kind: 'preflight', version })));
  while (!at.isOver()) await new Promise((done) => setTimeout(done, 200));
  const cut = lines.filter(({ isCut }) => isCut).length;
  closeAll(lines);
  return `${countsOf(said)}, ${cut} cut by the end`;
};

/** A room that is closed leaves nothing behind in the files of the database, and its teacher is answered. */
const closedRoom: Attack = async ({ address, data }) => {
  const name = 'Zebulon Quisp';
  const { line, view } = await openRoom(address);
  const pupil = await takeSeat(address, view.code);
  await pupil.line.ask({ kind: 'rename', name });
  const reply = await Promise.race([
    line.ask({ kind: 'close-room' }),
    new Promise<'nothing'>((done) => setTimeout(() => done('nothing'), 5000)),
  ]);
  closeAll([line, pupil.line]);
  const said = reply === 'nothing' ? reply : wordOf(reply);
  if (said !== 'done') throw new Error(`closing a room is answered by ${said}`);
  const files = [data, `${data}-wal`].filter((file) => readFileSync(file, { flag: 'a+' }).includes(name));
  if (files.length > 0)
    throw new Error(`a name of a closed room stands in ${files.map((file) => file.split('/').at(-1)).join(', ')}`);
  return 'answered, and nothing left in the files';
};

export const doorAttacks = {
  'guess-codes': guessCodes,
  'hold-door': holdDoor,
  'ghost-seats': ghostSeats,
  'two-entries': twoEntries,
  'preflight-lines': preflightLines,
  'closed-room': closedRoom,
  'open-rooms': openRooms,
} satisfies Record<string, Attack>;
