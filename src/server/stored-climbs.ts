// What is kept of climbs, as the referee reads it: the rows of a seat from any place on, a page at a time, and what is already
// judged of a round, so that not every try is climbed again.
import { sql, type Compilable } from 'kysely';
import { z } from 'zod';
import type { Command } from '../core/climb.ts';
import { outcomes } from '../core/events.ts';
import type { Standing, StepRow } from './referee.ts';
import type { Place } from './room.ts';
import type { Db } from './storage.ts';

/** How the database is read and written. */
export interface Access {
  readonly read: <Value>(query: { execute: () => Promise<Value> }) => Promise<Value>;
  readonly write: (queries: readonly Compilable[]) => Promise<unknown>;
}

/** Where a command stands in its seat's rows. */
export interface RowPlace {
  readonly sequence: number;
  readonly round: number;
  readonly attempt: number;
}

const count = z.int().min(0);
const standingSchema: z.ZodType<Standing> = z.object({
  next: count,
  attempt: count,
  best: z.object({
    attempt: count,
    first: count,
    end: count,
    attempts: count,
    tried: z.object({
      outcome: z.enum(outcomes).nullable(),
      loss: z.number(),
      steps: count,
      samples: count,
      points: count,
      own: z.boolean(),
    }),
  }),
});

/** What is in `state`; null where that cannot be read: then the rows are climbed again. */
function standingFrom(state: string): Standing | null {
  try {
    return standingSchema.safeParse(JSON.parse(state)).data ?? null;
  } catch {
    return null;
  }
}

export class StoredClimbs {
  readonly #db: Db;
  readonly #access: Access;

  constructor(db: Db, access: Access) {
    this.#db = db;
    this.#access = access;
  }

  #rowsOf({ room, seat }: Place) {
    return this.#db.selectFrom('step').where('room', '=', room).where('seat', '=', seat);
  }

  /** The seat's last row; null when it has none. */
  async lastOf(place: Place): Promise<RowPlace | null> {
    return (await this.lastRows(place, 1))[0] ?? null;
  }

  /** Up to `most` of the seat's last rows, the last one first. */
  lastRows(place: Place, most: number): Promise<RowPlace[]> {
    const query = this.#rowsOf(place).select(['sequence', 'round', 'attempt']);
    return this.#access.read(query.orderBy('sequence', 'desc').limit(most));
  }

  /**
   * The number of the first of the rows that are the same as `last`. Rounds, and attempts in a round, only grow along a seat's
   * rows, so it is found by halving.
   */
  async firstOf(place: Place, last: RowPlace, isSame: (row: RowPlace) => boolean): Promise<number> {
    let [low, high] = [0, last.sequence];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const query = this.#rowsOf(place).select(['sequence', 'round', 'attempt']).where('sequence', '>=', middle);
      const [row] = await this.#access.read(query.orderBy('sequence').limit(1));
      if (row && !isSame(row)) low = row.sequence + 1;
      else high = middle;
    }
    return low;
  }

  /** Up to `most` rows of the seat from number `from` on, in order. */
  async rowsFrom(place: Place, from: number, most: number): Promise<StepRow[]> {
    const query = this.#rowsOf(place).selectAll().where('sequence', '>=', from).orderBy('sequence').limit(most);
    return (await this.#access.read(query)).map(({ command, seat, sequence, round, attempt }) => ({
      seat,
      sequence,
      round,
      attempt,
      command: JSON.parse(command) as Command,
    }));
  }

  /** What is judged of the seat's round. */
  async standingOf({ room, seat }: Place, round: number): Promise<Standing | null> {
    const query = this.#db
      .selectFrom('standing')
      .select('state')
      .where('room', '=', room)
      .where('seat', '=', seat)
      .where('round', '=', round);
    const [row] = await this.#access.read(query);
    return row ? standingFrom(row.state) : null;
  }

  /** Keeps what is judged of the seat's round in place of what was kept before. */
  async keepStanding({ room, seat }: Place, round: number, standing: Standing): Promise<void> {
    const state = JSON.stringify(standing);
    // Of a room that was closed meanwhile nothing may stay.
    const row = this.#db
      .selectFrom('room')
      .select([
        'id',
        sql<number>`cast(${seat} as integer)`.as('seat'),
        sql<number>`cast(${round} as integer)`.as('round'),
        sql<string>`cast(${state} as text)`.as('state'),
      ])
      .where('id', '=', room);
    const query = this.#db
      .insertInto('standing')
      .columns(['room', 'seat', 'round', 'state'])
      .expression(row)
      .onConflict((conflict) => conflict.columns(['room', 'seat', 'round']).doUpdateSet({ state }));
    await this.#access.write([query]);
  }
}
