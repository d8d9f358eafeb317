// What a teacher and the wall ask for when a round is over: its best climbs, and every result there is.
import { LRUCache } from 'lru-cache';
import { judgedGuess } from '../protocol/judged-guess.ts';
import { runsOf } from '../protocol/recordings.ts';
import type { ResultRow, Trail } from '../protocol/views.ts';
import type { Findings } from './findings.ts';
import { Refused } from './refused.ts';
import { placeAmong } from './report.ts';
import { seatsIn, type Room } from './room.ts';

const topPlaces = 3;
/** Of trails that are kept for the next who asks for them, in bytes. */
const mostBytes = 16 * 1024 * 1024;

export class Reports {
  readonly #findings: Findings;
  /** By the room, its round and what is told of it: when that changes, the rows are read again. */
  readonly #trails: LRUCache<string, Trail[], Room>;

  constructor(findings: Findings) {
    this.#findings = findings;
    this.#trails = new LRUCache<string, Trail[], Room>({
      maxSize: mostBytes,
      sizeCalculation: (trails, key) => 2 * (key.length + JSON.stringify(trails).length),
      fetchMethod: (_key, _old, { context }) => this.#read(context),
    });
  }

  /** The best climb of each seat in the round that is over, the names of the best three with them. */
  async trailsOf(room: Room | null): Promise<Trail[]> {
    if (!room || (room.phase !== 'dawn' && room.phase !== 'podium')) throw new Refused('not-allowed');
    const told = seatsIn(room).map(({ seat, name, results }) => [seat, name, results[room.round]]);
    const key = `${room.id} ${room.round} ${JSON.stringify(told)}`;
    return (await this.#trails.fetch(key, { context: room })) ?? [];
  }

  async #read(room: Room): Promise<Trail[]> {
    const seats = seatsIn(room);
    const points = seats.map(({ results }) => results[room.round]?.points ?? 0);
    const trails: Trail[] = [];
    for (const { seat, name, results } of seats) {
      const commands = await this.#findings.bestTrail(room, seat, room.round);
      if (!commands) continue;
      const place = placeAmong(results[room.round]?.points ?? 0, points);
      const shown = room.lesson.preset === 'playful' && place <= topPlaces;
      trails.push({ seat, place: shown ? place : null, name: shown ? name : null, runs: runsOf(commands) });
    }
    return trails;
  }

  /** Every result there is, for the export. */
  async resultsOf(room: Room | null): Promise<ResultRow[]> {
    const rows: ResultRow[] = [];
    if (!room) return rows;
    for (const { seat, name, results, guesses } of seatsIn(room)) {
      for (const [round, { level }] of room.rounds.entries()) {
        const [result, guess] = [results[round] ?? null, guesses?.[round] ?? null];
        if (!result && !guess) continue;
        const foretold = guess && judgedGuess(await this.#findings.grounds.of(room, round), guess);
        rows.push({ seat, name, round: round + 1, level, result, foretold });
      }
    }
    return rows;
  }
}
