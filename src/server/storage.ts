// What is kept: rooms as one document each, and every command as a row of its own. The same schema in both databases; a room
// changes only inside a transaction, and a command that is sent twice is the same row.
import type { Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import type { Command } from '../core/climb.ts';
import type { StepRow } from './referee.ts';
import type { Outcome } from './outcome.ts';
import type { RoomMessage } from './rooms.ts';
import { happen } from './rooms.ts';
import type { Room } from './room.ts';
import { StoredClimbs } from './stored-climbs.ts';

interface Tables {
  room: { id: string; code: string; state: string; expires_at: number };
  step: { room: string; seat: number; sequence: number; round: number; attempt: number; command: string };
  /** What is judged of a seat's round, so that it need not be climbed again. */
  standing: { room: string; seat: number; round: number; state: string };
}
export type Db = Kysely<Tables>;

/** A command and the room it belongs to. */
export interface RoomStep extends StepRow {
  readonly room: string;
}

/** Portable column types only: bigint milliseconds, no boolean, no real. */
const migrations: Readonly<Record<string, Migration>> = {
  '001-rooms-and-steps': {
    async up(db) {
      await db.schema
        .createTable('room')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('code', 'text', (column) => column.notNull().unique())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('expires_at', 'bigint', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('step')
        .addColumn('room', 'text', (column) => column.notNull())
        .addColumn('seat', 'integer', (column) => column.notNull())
        .addColumn('sequence', 'integer', (column) => column.notNull())
        .addColumn('round', 'integer', (column) => column.notNull())
        .addColumn('attempt', 'integer', (column) => column.notNull())
        .addColumn('command', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('step_key', ['room', 'seat', 'sequence'])
        .execute();
    },
  },
  '003-standings': {
    async up(db) {
      await db.schema
        .createTable('standing')
        .addColumn('room', 'text', (column) => column.notNull())
        .addColumn('seat', 'integer', (column) => column.notNull())
        .addColumn('round', 'integer', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('standing_key', ['room', 'seat', 'round'])
        .execute();
    },
  },
};

/** Rows in one statement: SQLite takes 32,766 values. */
const rowsAtOnce = 1000;

/** The rooms of one database. */
export class Storage {
  readonly #db: Db;
  readonly #lockRows: boolean;
  readonly climbs: StoredClimbs;

  /** `lockRows`: the database has several writers, so a room that is about to change is locked first. */
  constructor(db: Db, lockRows: boolean) {
    this.#db = db;
    this.#lockRows = lockRows;
    this.climbs = new StoredClimbs(db, {
      read: (query) => query.execute(),
      write: async (queries) => {
        for (const query of queries) await db.executeQuery(query.compile());
      },
    });
  }

  /** Brings the tables to this version; safe when several processes start at once. */
  async migrate(): Promise<void> {
    const migrator = new Migrator({
      db: this.#db,
      provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
    });
    const { error } = await migrator.migrateToLatest();
    if (error) throw error instanceof Error ? error : new Error('The database could not be brought up to date.');
  }

  /** Keeps a new room; false when its code is taken. */
  async addRoom(room: Room): Promise<boolean> {
    const row = { id: room.id, code: room.code, state: JSON.stringify(room), expires_at: room.expiresAt };
    const kept = await this.#db
      .insertInto('room')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute();
    return kept.length === 1;
  }

  async roomById(id: string): Promise<Room | null> {
    const row = await this.#db.selectFrom('room').select('state').where('id', '=', id).executeTakeFirst();
    return row ? (JSON.parse(row.state) as Room) : null;
  }

  async roomIdByCode(code: string): Promise<string | null> {
    const row = await this.#db.selectFrom('room').select('id').where('code', '=', code).executeTakeFirst();
    return row?.id ?? null;
  }

  async roomIds(): Promise<string[]> {
    return (await this.#db.selectFrom('room').select('id').execute()).map(({ id }) => id);
  }

  /** Lets `message` happen to a room, in one transaction; null when there is no such room. Rejects when a new code is taken. */
  async change(id: string, message: RoomMessage, now: number): Promise<Outcome | null> {
    return this.#db.transaction().execute(async (transaction) => {
      const reading = transaction.selectFrom('room').select('state').where('id', '=', id);
      const row = await (this.#lockRows ? reading.forUpdate() : reading).executeTakeFirst();
      if (!row) return null;
      const room = JSON.parse(row.state) as Room;
      const outcome = happen(room, message, now);
      if (outcome.closed) {
        await transaction.deleteFrom('step').where('room', '=', id).execute();
        await transaction.deleteFrom('standing').where('room', '=', id).execute();
        await transaction.deleteFrom('room').where('id', '=', id).execute();
      } else if (outcome.room !== room) {
        const state = JSON.stringify(outcome.room);
        await transaction.updateTable('room').set({ state, code: outcome.room.code }).where('id', '=', id).execute();
      }
      return outcome;
    });
  }

  /** Keeps commands; those that are there already stay as they are. Returns the keys (`room seat sequence`) that were new. */
  async addSteps(steps: readonly RoomStep[]): Promise<Set<string>> {
    const rows = steps.map(({ room, seat, sequence, round, attempt, command }) => ({
      room,
      seat,
      sequence,
      round,
      attempt,
      command: JSON.stringify(command),
    }));
    const kept = new Set<string>();
    await this.#db.transaction().execute(async (transaction) => {
      for (let start = 0; start < rows.length; start += rowsAtOnce) {
        const added = await transaction
          .insertInto('step')
          .values(rows.slice(start, start + rowsAtOnce))
          .onConflict((conflict) => conflict.doNothing())
          .returning(['room', 'seat', 'sequence'])
          .execute();
        for (const row of added) kept.add(stepKey(row));
      }
    });
    return kept;
  }

  /** Those of `seats` in which no command was ever kept. */
  async seatsWithoutSteps(room: string, seats: readonly number[]): Promise<number[]> {
    const rows = await this.#db
      .selectFrom('step')
      .select('seat')
      .where('room', '=', room)
      .where('seat', 'in', seats)
      .where('sequence', '=', 0)
      .execute();
    return seats.filter((seat) => !rows.some((row) => row.seat === seat));
  }

  /** Every command of a seat, in order. */
  async stepsOf(room: string, seat: number): Promise<StepRow[]> {
    const rows = await this.#db
      .selectFrom('step')
      .selectAll()
      .where('room', '=', room)
      .where('seat', '=', seat)
      .orderBy('sequence')
      .execute();
    return rows.map(({ command, seat, sequence, round, attempt }) => ({
      seat,
      sequence,
      round,
      attempt,
      command: JSON.parse(command) as Command,
    }));
  }

  /** Deletes rooms that are past their time, with all that is in them; returns their ids. */
  async deleteExpired(now: number): Promise<string[]> {
    const old = await this.#db.selectFrom('room').select('id').where('expires_at', '<=', now).execute();
    const ids = old.map(({ id }) => id);
    if (ids.length > 0) {
      await this.#db.deleteFrom('step').where('room', 'in', ids).execute();
      await this.#db.deleteFrom('standing').where('room', 'in', ids).execute();
      await this.#db.deleteFrom('room').where('id', 'in', ids).execute();
    }
    return ids;
  }

  close(): Promise<void> {
    return this.#db.destroy();
  }
}

/** The key of a row, as one word. */
export function stepKey({ room, seat, sequence }: Pick<RoomStep, 'room' | 'seat' | 'sequence'>): string {
  return `${room} ${seat} ${sequence}`;
}
