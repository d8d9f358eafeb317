// What a teacher and the wall ask for when a round is over: its best climbs, and every result there is.
import { judgedGuess } from '../protocol/judged-guess.ts';
import { runsOf } from '../protocol/recordings.ts';
import type { ResultRow, Trail } from '../protocol/views.ts';
import type { ClimbMemory } from './climb-memory.ts';
import { Refused } from './refused.ts';
import { placeAmong } from './report.ts';
import { seatsIn, type Room } from './room.ts';

const topPlaces = 3;

/** The best climb of each seat in the round that is over, the names of the best three with them. */
export async function trailsOf(room: Room | null, memory: ClimbMemory): Promise<Trail[]> {
  if (!room || (room.phase !== 'dawn' && room.phase !== 'podium')) throw new Refused('not-allowed');
  const seats = seatsIn(room);
  const points = seats.map(({ results }) => results[room.round]?.points ?? 0);
  const trails: Trail[] = [];
  for (const { seat, name, results } of seats) {
    const best = (await memory.climbsOf(room, seat)).bestOf(room.round);
    if (!best) continue;
    const place = placeAmong(results[room.round]?.points ?? 0, points);
    const shown = room.lesson.preset === 'playful' && place <= topPlaces;
    trails.push({ seat, place: shown ? place : null, name: shown ? name : null, runs: runsOf(best.climb.commands) });
  }
  return trails;
}

/** Every result there is, for the export. */
export function resultRowsOf(room: Room | null, memory: ClimbMemory): ResultRow[] {
  if (!room) return [];
  return seatsIn(room).flatMap(({ seat, name, results, guesses }) =>
    room.rounds.flatMap(({ level }, round): ResultRow[] => {
      const [result, guess] = [results[round] ?? null, guesses?.[round] ?? null];
      if (!result && !guess) return [];
      const foretold = guess && judgedGuess(memory.groundOf(room, round), guess);
      return [{ seat, name, round: round + 1, level, result, foretold }];
    }),
  );
}
