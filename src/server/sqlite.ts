// The embedded database: node:sqlite, in Node itself, so that a classroom laptop needs nothing else. Every commit survives a
// killed process (WAL, synchronous NORMAL).
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { Kysely, SqliteDialect } from 'kysely';
import { LRUCache } from 'lru-cache';
import { Storage, type Db } from './storage.ts';

/** SQLite waits so long for another process that writes. It waits inside Node, so nobody else is answered meanwhile. */
const busyTimeout = 100; // ms

/** Statements kept ready: each query has one, and storing steps one for each number of rows. */
const mostStatements = 300;

function readied(statement: StatementSync) {
  return {
    reader: statement.columns().length > 0,
    all: (values: readonly unknown[]) => statement.all(...(values as SQLInputValue[])),
    run: (values: readonly unknown[]) => statement.run(...(values as SQLInputValue[])),
    iterate: (values: readonly unknown[]) => statement.iterate(...(values as SQLInputValue[])),
  };
}

/** node:sqlite with the interface that Kysely knows from better-sqlite3. Preparing costs more than most of our queries do. */
function adapted(database: DatabaseSync) {
  const ready = new LRUCache<string, ReturnType<typeof readied>>({ max: mostStatements });
  return {
    prepare: (sql: string) => {
      const known = ready.get(sql) ?? readied(database.prepare(sql));
      ready.set(sql, known);
      return known;
    },
    close: () => database.close(),
  };
}

/** The storage in `file` (`:memory:` for none), made if it is not there. Rejects when it is locked or no database. */
export async function openSqlite(file: string): Promise<Storage> {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file, { timeout: busyTimeout });
  // Exclusive: a second server on the same file must not start, because each keeps climbs in memory.
  database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
  database.exec('PRAGMA secure_delete = ON;');
  const db: Db = new Kysely({ dialect: new SqliteDialect({ database: adapted(database) }) });
  const storage = new Storage(db, false);
  await storage.migrate();
  return storage;
}
