// What must hold after any lesson, whatever went wrong in it: every acknowledged step is in the database, and what every device was
// told is what a climb from scratch over the stored rows gives.
import { readLevels } from '../../src/content/level-files.ts';
import { groundFrom } from '../../src/protocol/class-ground.ts';
import type { Result } from '../../src/protocol/views.ts';
import { SeatClimbs } from '../../src/server/referee.ts';
import type { Room } from '../../src/server/room.ts';
import { openSqlite } from '../../src/server/sqlite.ts';
import type { Storage } from '../../src/server/storage.ts';
import { root } from '../source.ts';
import type { SimPupil } from './people.ts';

const levels = new Map((await readLevels(`${root}/levels`)).map(({ level }) => [level.slug, level]));

/** The seat's results, climbed again from its rows alone. */
function resultsOf(room: Room, rows: Awaited<ReturnType<Storage['stepsOf']>>): (Result | null)[] {
  return room.rounds.map(({ level, seed }, round) => {
    const ground = groundFrom(levels.get(level)!, room.lesson.bots, seed);
    const climbs = new SeatClimbs(() => ground);
    rows.filter((row) => row.round === round).forEach((row, sequence) => climbs.take({ ...row, sequence }));
    return climbs.bestOf(round)?.result ?? null;
  });
}

interface Told {
  readonly pupil: SimPupil;
  readonly results: readonly (Result | null)[];
}

/** What is wrong with one pupil's rows. */
async function faultsOf(storage: Storage, room: Room, { pupil, results }: Told): Promise<string[]> {
  const view = pupil.view!;
  const rows = await storage.stepsOf(room.id, view.seat);
  const faults: string[] = [];
  if (rows.some(({ sequence }, place) => sequence !== place)) faults.push('numbers with gaps');
  if (rows.length !== pupil.stepped) faults.push(`${pupil.stepped} steps made, ${rows.length} stored`);
  if (JSON.stringify(pupil.kept) !== JSON.stringify({ first: rows.length, batches: [] }))
    faults.push('steps still kept');
  if (pupil.diverged > 0) faults.push(`lost its way ${pupil.diverged} times`);
  if (JSON.stringify(view.results) !== JSON.stringify(results.slice(0, view.results.length)))
    faults.push('results that a climb from scratch does not give');
  return faults.map((fault) => `${view.name}: ${fault}`);
}

/** Everything that the file of the stopped server proves to be wrong with these pupils of a room; nothing is the aim. */
export async function lostIn(file: string, roomId: string, pupils: readonly SimPupil[]): Promise<string[]> {
  const storage = await openSqlite(file);
  const room = await storage.roomById(roomId);
  if (!room) return ['the room is gone'];
  const told: Told[] = [];
  for (const pupil of pupils)
    told.push({ pupil, results: resultsOf(room, await storage.stepsOf(roomId, pupil.view!.seat)) });
  const faults = (await Promise.all(told.map((one) => faultsOf(storage, room, one)))).flat();
  await storage.close();
  const totals = told.map(({ results }) => results.reduce((sum, result) => sum + (result?.points ?? 0), 0));
  for (const [index, { pupil }] of told.entries()) {
    const { points, place, name } = pupil.view!;
    const right = 1 + totals.filter((other) => other > totals[index]!).length;
    if (points !== totals[index]) faults.push(`${name}: told ${points} points, climbed ${totals[index]}`);
    if (place !== right) faults.push(`${name}: told place ${place}, climbed to place ${right}`);
  }
  return faults;
}
