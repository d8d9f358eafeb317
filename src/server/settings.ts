// What the server may be told from outside, by environment variables, and what it says when it cannot do what it was told.
import { statSync } from 'node:fs';
import { join } from 'node:path';

export interface ServerSettings {
  /** PORT. */
  readonly port: number;
  /** HOST: the address to listen on; undefined is every address of the machine, so that a class can reach it. */
  readonly host: string | undefined;
  /** DATA: the file of the embedded database. */
  readonly data: string;
  /** DATABASE_URL: PostgreSQL in its place. */
  readonly database: string | undefined;
  /** REDIS_URL: connects several processes. */
  readonly redis: string | undefined;
  /** ORIGINS: other pages that may connect, as https://one.example,https://other.example. */
  readonly origins: readonly string[];
  /** KIOSKS: the folder with one JSON for each kiosk. */
  readonly kiosks: string | undefined;
  /** LOG: the least that is logged. */
  readonly log: string;
}

const usualPort = 8080;
const highestPort = 65_535;
const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'silent'];

/** The settings in `env`; `home` is where the project lies. Throws an Error whose message tells what to change. */
export function settingsFrom(env: Readonly<Record<string, string | undefined>>, home: string): ServerSettings {
  const given = (name: string): string | undefined => env[name]?.trim() || undefined;
  const port = given('PORT') ?? String(usualPort);
  if (!/^\d+$/.test(port) || Number(port) > highestPort) {
    throw new Error(
      `PORT is "${port}", but must be a whole number from 0 to ${highestPort}, as in PORT=8080 npm start`,
    );
  }
  const database = given('DATABASE_URL');
  if (database !== undefined && !/^postgres(ql)?:\/\//.test(database)) {
    throw new Error('DATABASE_URL must begin with postgres://, as in DATABASE_URL=postgres://user:word@host/name');
  }
  const redis = given('REDIS_URL');
  if (redis !== undefined && !/^rediss?:\/\//.test(redis)) {
    throw new Error('REDIS_URL must begin with redis://, as in REDIS_URL=redis://host:6379');
  }
  const log = given('LOG') ?? 'warn';
  if (!logLevels.includes(log)) throw new Error(`LOG is "${log}", but must be one of ${logLevels.join(', ')}`);
  return {
    port: Number(port),
    host: given('HOST'),
    data: given('DATA') ?? join(home, 'data', 'rooms.sqlite'),
    database,
    redis,
    origins: (given('ORIGINS') ?? '').split(',').flatMap((origin) => origin.trim() || []),
    kiosks: kiosksIn(given('KIOSKS')),
    log,
  };
}

function kiosksIn(folder: string | undefined): string | undefined {
  if (folder === undefined || statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder;
  throw new Error(`KIOSKS is "${folder}", but there is no such folder: make it, or leave KIOSKS out`);
}

/** What to tell the person who started the server when it could not listen. */
export function listenTrouble(
  error: NodeJS.ErrnoException,
  { port, host }: Pick<ServerSettings, 'port' | 'host'>,
): string {
  const other = `choose another one, as in PORT=${port < highestPort ? port + 1 : usualPort} npm start`;
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is busy (another program listens on it): ${other}`;
    case 'EACCES':
      return `Port ${port} may not be used by this user: ${other}`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST is "${host}", which is no address of this machine: leave HOST out to listen on all of them`;
    default:
      return `The server could not listen on port ${port}: ${error.message}`;
  }
}

/** What to tell when the database could not be opened. */
export function storageTrouble(error: Error, { data, database }: ServerSettings): string {
  if (database !== undefined) return `The database of DATABASE_URL cannot be used: ${error.message}`;
  const other = 'choose another file, as in DATA=/path/to/rooms.sqlite npm start';
  if (error.message.includes('locked'))
    return `The file ${data} is in use by another server: stop that one, or ${other}`;
  return `Rooms cannot be kept in ${data} (${error.message}): ${other}`;
}
