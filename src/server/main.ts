// The server: hands out the built game. `npm start` builds and starts it; PORT and HOST say where it listens.
import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { pagesOf } from './pages.ts';
import { listenTrouble, settingsFrom } from './settings.ts';

/** How long a request may still run after the order to stop, in milliseconds. */
const graceToFinish = 2000;

function giveUp(message: string): never {
  console.error(message);
  process.exit(1);
}

/** Where the game can be opened: on this machine, and from others in the same network. */
function addresses(host: string | undefined, port: number): string[] {
  if (host !== undefined) return [`http://${host.includes(':') ? `[${host}]` : host}:${port}`];
  const others = Object.values(networkInterfaces())
    .flatMap((interfaces) => interfaces ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => `http://${address}:${port} (from other devices)`);
  return [`http://localhost:${port}`, ...others];
}

function serve(): void {
  const settings = settingsFrom(process.env);
  const server = createServer(pagesOf(join(import.meta.dirname, '../../dist')));
  server.on('error', (error) => giveUp(listenTrouble(error, settings)));
  server.listen({ port: settings.port, host: settings.host }, () => {
    const bound = server.address();
    const port = typeof bound === 'object' && bound ? bound.port : settings.port;
    console.log(`Night Descent is at ${addresses(settings.host, port).join('\n                 or ')}`);
  });
  const stop = (): void => {
    // Browsers keep connections open; without this the process would wait for them.
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), graceToFinish).unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

try {
  serve();
} catch (error) {
  giveUp(error instanceof Error ? error.message : String(error));
}
