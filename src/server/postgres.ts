// The database for several processes: PostgreSQL by DATABASE_URL.
import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import { Storage, type Db } from './storage.ts';

const mostConnections = 10;
const connectTimeout = 5000; // ms

/** The storage at `url`. Rejects when it cannot be reached. */
export async function openPostgres(url: string): Promise<Storage> {
  const pool = new Pool({ connectionString: url, max: mostConnections, connectionTimeoutMillis: connectTimeout });
  // A connection that breaks while idle is replaced at the next query; unheard, the event would end the process.
  pool.on('error', () => {});
  const db: Db = new Kysely({ dialect: new PostgresDialect({ pool }) });
  const storage = new Storage(db, true);
  await storage.migrate();
  return storage;
}
