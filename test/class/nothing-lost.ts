// What must hold after any lesson, whatever went wrong in it: every acknowledged step is in the database, and what every device was
// told is what a climb from scratch over the stored rows gives.
import { readLevels } from '../../src/content/level-files.ts';
import { groundFrom, parOf, resultFrom } from '../../src/protocol/class-ground.ts';
import type { Result } from '../../src/protocol/views.ts';
import { RoundClimbs, type StepRow } from '../../src/server/referee.ts';
import { seatsIn, type Room } from '../../src/server/room.ts';
import { openSqlite } from '../../src/server/sqlite.ts';
import { root } from '../source.ts';
import type { SimPupil } from './sim-pupil.ts';

const levels = new Map((await readLevels(`${root}/levels`)).map(({ level }) => [level.slug, level]));

/** A seat as its rows alone make it. */
interface Climbed {
  readonly name: string;
  readonly rows: readonly StepRow[];
  readonly results: readonly (Result | null)[];
  readonly points: number;
  readonly place: number;
}

/** The seat's results, climbed again from its rows alone. */
function resultsOf(room: Room, rows: readonly StepRow[]): (Result | null)[] {
  return room.rounds.map(({ level, seed }, round) => {
    const ground = groundFrom(levels.get(level)!, room.lesson.bots, seed);
    const climbs = new RoundClimbs(ground, 0, null);
    for (const { attempt, command } of rows.filter((row) => row.round === round)) climbs.take(attempt, command);
    return climbs.best && resultFrom(climbs.best.tried, parOf(ground), climbs.best.attempts);
  });
}

/** Everybody in the room, by seat, climbed from scratch out of the file of a stopped server. Throws when the room is gone. */
export async function climbedFromScratch(file: string, roomId: string): Promise<ReadonlyMap<number, Climbed>> {
  const storage = await openSqlite(file);
  const room = await storage.roomById(roomId);
  if (!room) throw new Error('the room is gone');
  const all: (Omit<Climbed, 'place'> & { readonly seat: number })[] = [];
  for (const { seat, name } of seatsIn(room)) {
    const rows = await storage.stepsOf(roomId, seat);
    const results = resultsOf(room, rows);
    all.push({ seat, name, rows, results, points: results.reduce((sum, result) => sum + (result?.points ?? 0), 0) });
  }
  await storage.close();
  return new Map(
    all.map(({ seat, ...climbed }) => [
      seat,
      { ...climbed, place: 1 + all.filter(({ points }) => points > climbed.points).length },
    ]),
  );
}

/** What is wrong with one pupil; nothing is the aim. */
function faultsOf(pupil: SimPupil, climbed: Climbed | undefined): string[] {
  const { name, results, points, place } = pupil.view!;
  if (!climbed) return [`${name}: has lost the seat`];
  const { rows } = climbed;
  const faults: string[] = [];
  if (name !== climbed.name) faults.push(`is called ${climbed.name}`);
  if (rows.some(({ sequence }, index) => sequence !== index)) faults.push('numbers with gaps');
  if (rows.length !== pupil.stepped) faults.push(`${pupil.stepped} steps made, ${rows.length} stored`);
  if (JSON.stringify(pupil.kept) !== JSON.stringify({ first: rows.length, batches: [] }))
    faults.push('steps still kept');
  if (pupil.diverged > 0) faults.push(`lost its way ${pupil.diverged} times`);
  if (JSON.stringify(results) !== JSON.stringify(climbed.results.slice(0, results.length)))
    faults.push('results that a climb from scratch does not give');
  if (points !== climbed.points) faults.push(`told ${points} points, climbed ${climbed.points}`);
  if (place !== climbed.place) faults.push(`told place ${place}, climbed to place ${climbed.place}`);
  return faults.map((fault) => `${name}: ${fault}`);
}

/** Everything that the file of the stopped server proves to be wrong with these pupils of a room; nothing is the aim. */
export async function lostIn(file: string, roomId: string, pupils: readonly SimPupil[]): Promise<string[]> {
  const climbed = await climbedFromScratch(file, roomId);
  return pupils.flatMap((pupil) => faultsOf(pupil, climbed.get(pupil.view!.seat)));
}
