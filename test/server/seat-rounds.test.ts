// What the referees see of a seat, over a real database and the simulation itself without a thread: it is always what a climb from
// scratch over the stored rows gives, however the referees forget, and nothing is climbed twice at once.
import { beforeEach, describe, expect, test } from 'vitest';
import { readLevels } from '../../src/content/level-files.ts';
import type { Command } from '../../src/core/climb.ts';
import { luckFrom } from '../../src/core/random.ts';
import { groundFrom } from '../../src/protocol/class-ground.ts';
import { CostBudget } from '../../src/server/cost-budget.ts';
import type { Climbed } from '../../src/server/referee-thread.ts';
import { RoundClimbs, type Best } from '../../src/server/referee.ts';
import type { Place } from '../../src/server/room.ts';
import { SeatRounds } from '../../src/server/seat-rounds.ts';
import { Simulation, type ClimbJob } from '../../src/server/simulation.ts';
import { openSqlite } from '../../src/server/sqlite.ts';
import type { Storage } from '../../src/server/storage.ts';
import { root } from '../source.ts';
import { opened } from './room-steps.ts';

const levels = new Map((await readLevels(`${root}/levels`)).map(({ level }) => [level.slug, level]));
const room = { ...opened({ levels: ['seven-points', 'two-valleys'] }), id: 'a-room' };
const place: Place = { room: room.id, seat: 3 };
const specOf = (round: number) => ({ round, level: room.lesson.levels[round]!, seed: 5 });

/** A command that costs so much that what came of it is worth keeping. */
const dear = 30; // ms

let storage: Storage;
let budget: CostBudget;
/** Jobs that were done, and how many of this seat ever were under way at once. */
let jobs: Omit<ClimbJob, 'id'>[];
let mostAtOnce: number;

/** Referees without a thread; each command costs `cost` ms. They forget everything when `forget` is called. */
function refereesWith(cost: number) {
  let [time, atOnce, id] = [0, 0, 0];
  const fresh = () => new Simulation({ levels, mostBytes: 50_000_000, cpu: () => time });
  let simulation = fresh();
  const climb = async (_room: string, job: Omit<ClimbJob, 'id'>): Promise<Climbed> => {
    jobs.push(job);
    mostAtOnce = Math.max(mostAtOnce, ++atOnce);
    await Promise.resolve();
    const [report] = simulation.run({ climbs: [{ ...job, id: ++id }], ground: null }).climbs;
    time += cost;
    atOnce--;
    if (report?.kind === 'failed') throw new Error(report.why);
    const spent = job.commands.length * cost;
    return { seen: report?.kind === 'climbed' ? report.seen : null, spent };
  };
  return { climb, forget: () => (simulation = fresh()) };
}

function roundsOver(referees: ReturnType<typeof refereesWith>, troubles: unknown[] = []): SeatRounds {
  return new SeatRounds({
    stored: storage.climbs,
    climb: referees.climb,
    budget,
    onSeen: () => {},
    onTrouble: (error) => troubles.push(error),
  });
}

interface Piece {
  readonly round: number;
  readonly attempt: number;
  readonly commands: readonly Command[];
}

/** Stores pieces of a seat's climbs as the server does, and tells `rounds` of each. */
async function store(pieces: readonly Piece[], rounds: SeatRounds | null, from = 0): Promise<number> {
  let first = from;
  for (const { round, attempt, commands } of pieces) {
    const rows = commands.map((command, index) => ({ ...place, sequence: first + index, round, attempt, command }));
    await storage.addSteps(rows);
    rounds?.feed(place, specOf(round), { first, attempt, commands });
    first += commands.length;
  }
  return first;
}

/** The best climb of the round, from scratch. */
function scratch(pieces: readonly Piece[], round: number): Best | null {
  const before = pieces.filter((piece) => piece.round < round).reduce((sum, { commands }) => sum + commands.length, 0);
  const { level, seed } = specOf(round);
  const climbs = new RoundClimbs(groundFrom(levels.get(level)!, 'all', seed), before, null);
  for (const piece of pieces.filter((one) => one.round === round))
    for (const command of piece.commands) climbs.take(piece.attempt, command);
  return climbs.best;
}

const luck = luckFrom(9);
function someStrides(count: number): Command[] {
  return Array.from({ length: count }, () => ({ kind: 'stride', by: [luck.uniform() - 0.5, luck.uniform() - 0.5] }));
}
const pieces: readonly Piece[] = [
  { round: 0, attempt: 0, commands: someStrides(70) },
  { round: 0, attempt: 1, commands: someStrides(5) },
  { round: 0, attempt: 1, commands: [...someStrides(5), { kind: 'rest' }] },
  { round: 0, attempt: 1, commands: someStrides(2) },
  { round: 0, attempt: 4, commands: someStrides(9) },
  { round: 1, attempt: 0, commands: someStrides(3) },
  { round: 1, attempt: 2, commands: someStrides(450) },
];

beforeEach(async () => {
  storage = await openSqlite(':memory:');
  await storage.addRoom(room);
  budget = new CostBudget(() => 0);
  jobs = [];
  mostAtOnce = 0;
  return () => storage.close();
});

describe.each([
  ['cheap', 0.01],
  ['dear', dear],
])('%s climbs', (_, cost) => {
  test('are what a climb from scratch gives, round by round', async () => {
    const rounds = roundsOver(refereesWith(cost));
    await store(pieces, rounds);
    for (const round of [0, 1]) expect(await rounds.bestOf(place, specOf(round))).toEqual(scratch(pieces, round));
    expect(await rounds.bestOf(place, { ...specOf(1), round: 2 })).toBeNull();
    expect(mostAtOnce).toBeLessThanOrEqual(2);
  });

  test('are the same when the referees forget between any two pieces', async () => {
    const referees = refereesWith(cost);
    const rounds = roundsOver(referees);
    let first = 0;
    for (const [index, piece] of pieces.entries()) {
      first = await store([piece], rounds, first);
      const soFar = pieces.slice(0, index + 1);
      expect(await rounds.bestOf(place, specOf(piece.round))).toEqual(scratch(soFar, piece.round));
      referees.forget();
    }
  });

  test('are the same after a restart, and in a process that did not store them', async () => {
    await store(pieces.slice(0, 4), roundsOver(refereesWith(cost)));
    const end = pieces.slice(0, 4).reduce((sum, { commands }) => sum + commands.length, 0);
    await store(pieces.slice(4), null, end);
    for (const round of [0, 1]) {
      const later = roundsOver(refereesWith(cost));
      expect(await later.bestOf(place, specOf(round))).toEqual(scratch(pieces, round));
    }
  });
});

test('what was dear to climb is kept as judged: after a restart only the last try is climbed again', async () => {
  const rounds = roundsOver(refereesWith(dear));
  await store(pieces.slice(0, 5), rounds);
  await rounds.bestOf(place, specOf(0));
  jobs = [];
  const later = roundsOver(refereesWith(dear));
  expect(await later.bestOf(place, specOf(0))).toEqual(scratch(pieces, 0));
  // Two strides behind the rest of the try before count for nothing.
  expect(jobs.map(({ commands }) => commands.length)).toEqual([2 + 9]);
});

test('what was cheap is not written down', async () => {
  const rounds = roundsOver(refereesWith(0.01));
  await store(pieces.slice(0, 5), rounds);
  await rounds.bestOf(place, specOf(0));
  expect(await storage.climbs.standingOf(place, 0)).toBeNull();
});

test('whoever asks at once waits for one climb, not for many', async () => {
  await store(pieces.slice(0, 5), null);
  const rounds = roundsOver(refereesWith(dear));
  const asked = await Promise.all(Array.from({ length: 10 }, () => rounds.bestOf(place, specOf(0))));
  expect(new Set(asked.map((best) => JSON.stringify(best))).size).toBe(1);
  expect(jobs.reduce((sum, { commands }) => sum + commands.length, 0)).toBe(92);
});

test('a row that is missing ends what can be judged, and nothing else', async () => {
  const commands = someStrides(6);
  const rows = commands.map((command, sequence) => ({ ...place, sequence, round: 0, attempt: 0, command }));
  await storage.addSteps(rows.filter(({ sequence }) => sequence !== 4));
  const troubles: unknown[] = [];
  const rounds = roundsOver(refereesWith(dear), troubles);
  const before = { round: 0, attempt: 0, commands: commands.slice(0, 4) };
  expect(await rounds.bestOf(place, specOf(0))).toEqual(scratch([before], 0));
});

test('a climb that ends its referee is given up, told, and costs no other', async () => {
  const troubles: unknown[] = [];
  const referees = refereesWith(dear);
  const climb = (where: string, job: Omit<ClimbJob, 'id'>): Promise<Climbed> =>
    job.seat === 9 ? Promise.reject(new Error('it has ended the thread')) : referees.climb(where, job);
  const rounds = roundsOver({ ...referees, climb }, troubles);
  const [bad] = [{ ...place, seat: 9 }];
  await storage.addSteps([{ ...bad, sequence: 0, round: 0, attempt: 0, command: { kind: 'rest' } }]);
  rounds.feed(bad, specOf(0), { first: 0, attempt: 0, commands: [{ kind: 'rest' }] });
  await store(pieces.slice(0, 1), rounds);
  expect(await rounds.bestOf(bad, specOf(0))).toBeNull();
  expect(await rounds.bestOf(place, specOf(0))).toEqual(scratch(pieces.slice(0, 1), 0));
  expect(troubles.map(String)).toEqual(['Error: it has ended the thread']);
});

test('a seat pays for what it stored, once, and not for what is climbed again', async () => {
  const referees = refereesWith(dear);
  const paid: number[] = [];
  budget.settle = (_place, _owed, spent) => void paid.push(spent);
  const rounds = roundsOver(referees);
  const [first] = pieces;
  await store([first!], rounds);
  await rounds.bestOf(place, specOf(0));
  const end = first!.commands.length;
  referees.forget();
  await store([{ round: 0, attempt: 1, commands: someStrides(2) }], rounds, end);
  await rounds.bestOf(place, specOf(0));
  expect(paid.reduce((sum, ms) => sum + ms, 0)).toBe((end + 2) * dear);
});
