// The server: hands out the built game and holds the rooms of classes, from one process on one port. `npm start` builds and
// starts it; settings.ts has what it can be told. SIGTERM: no new lines, clients are told to come back, everything is stored.
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { pino, type Logger } from 'pino';
import { renderUnicodeCompact } from 'uqr';
import type { Level } from '../content/level.ts';
import { jsonFiles, readBuild, type BuildFiles } from './build-files.ts';
import { carryOn, complaintsTo, guardRequests } from './guard.ts';
import { httpServer } from './http-server.ts';
import { Kiosks } from './kiosks.ts';
import { Metrics } from './metrics.ts';
import { pagesOf } from './pages.ts';
import { listenTrouble, settingsFrom, storageTrouble, type ServerSettings } from './settings.ts';
import { startRooms } from './sockets.ts';
import type { Storage } from './storage.ts';

/** How long a request may still run after the order to stop, in milliseconds. */
const graceToFinish = 2000;
const home = join(import.meta.dirname, '../..');
const dist = join(home, 'dist');

function giveUp(message: string): never {
  console.error(message);
  process.exit(1);
}

/** Addresses of this machine that others in the same network can open. */
function networkAddresses(port: number): string[] {
  return Object.values(networkInterfaces())
    .flatMap((interfaces) => interfaces ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => `http://${address}:${port}`);
}

/** Tells the person who started it where the game is; other devices need the address of the network, so that comes with a QR code. */
function announce({ host }: ServerSettings, port: number): void {
  const others = host === undefined ? networkAddresses(port) : [];
  const own = host === undefined ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  const lines = [`http://${own}:${port}`, ...others.map((address) => `${address} (from other devices)`)];
  console.log(`Night Descent is at ${lines.join('\n                 or ')}`);
  if (others[0] !== undefined && process.stdout.isTTY) console.log(renderUnicodeCompact(others[0]));
}

/** The levels as players get them: what is climbed and what is judged is then the same. */
function builtLevels(files: BuildFiles): ReadonlyMap<string, Level> {
  return new Map((jsonFiles(files, 'levels') as Level[]).map((level) => [level.slug, level]));
}

/** The languages as players get them. */
function builtLanguages(files: BuildFiles): string[] {
  const names = [...files.keys()].flatMap((path) => /^\/lang\/([^./]+)\..*json$/.exec(path)?.[1] ?? []);
  return [...new Set(names)];
}

/** Only the driver of the database that is used is loaded. */
async function openStorage({ database, data }: ServerSettings): Promise<Storage> {
  if (database !== undefined) return (await import('./postgres.ts')).openPostgres(database);
  return (await import('./sqlite.ts')).openSqlite(data);
}

/** What connects this process with others, when there are any. */
async function openAdapter({ redis }: ServerSettings, log: Logger) {
  if (redis === undefined) return null;
  const { adapterAt } = await import('./adapter.ts');
  return adapterAt(redis, (error) => log.warn({ err: error }, 'Redis is away')).catch((error: unknown) =>
    giveUp(`REDIS_URL: Redis cannot be reached (${error instanceof Error ? error.message : String(error)})`),
  );
}

async function serve(): Promise<void> {
  const settings = settingsFrom(process.env, home);
  const log = pino({ level: settings.log, base: null }, pino.destination({ dest: 2, sync: true }));
  const metrics = new Metrics();
  const files = readBuild(dist);
  const levels = builtLevels(files);
  const kiosks = new Kiosks(settings.kiosks, { levels: [...levels.keys()], languages: builtLanguages(files) }, log);
  const pages = pagesOf(files, {
    metrics: () => metrics.text(),
    kiosk: (name, caller) => kiosks.answer(name, caller),
  });
  const server = httpServer(pages.answer);
  const storage = await openStorage(settings).catch((error: unknown) =>
    giveUp(storageTrouble(error as Error, settings)),
  );
  const redis = await openAdapter(settings, log);
  const portNow = (): number => {
    const bound = server.address();
    return typeof bound === 'object' && bound ? bound.port : settings.port;
  };
  const address = (): string | null => (settings.host === undefined ? networkAddresses(portNow())[0] : null) ?? null;
  const parts = { server, storage, levels, log, metrics, origins: settings.origins, address };
  const rooms = await startRooms({ ...parts, adapter: redis?.adapter });
  const complain = complaintsTo(log, () => metrics.failed());
  guardRequests(server, complain);
  // Once it listens, an error is one connection's (the machine has no descriptors left).
  server.on('error', (error) =>
    server.listening ? complain(error, 'a connection failed') : giveUp(listenTrouble(error, settings)),
  );
  server.listen({ port: settings.port, host: settings.host }, () => {
    carryOn(complain);
    announce(settings, portNow());
    pages.ready(true);
  });
  const stop = async (): Promise<void> => {
    pages.ready(false);
    server.close();
    setTimeout(() => server.closeAllConnections(), graceToFinish).unref();
    await rooms.stop();
    redis?.stop();
    server.closeIdleConnections();
    process.exit(0);
  };
  // What fails now must end the process as well: nobody starts a second stop.
  const end = (): void => void stop().catch((error: unknown) => giveUp(`Stopping failed: ${String(error)}`));
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
}

serve().catch((error: unknown) => giveUp(error instanceof Error ? error.message : String(error)));
