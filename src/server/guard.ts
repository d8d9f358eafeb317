// The last line of defence: an exception in the answer to one request is that request's 500 and a line in the log, and no exception
// anywhere ends the process and with it every class (docs/decisions/012).
import type { RequestListener, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import { plain } from './plain-answer.ts';

type Complaint = (error: unknown, what: string) => void;

/** The log must not fill the disk where one exception comes a thousand times a second. */
const quietFor = 1000; // ms

/** Logs errors of ours, one a second at most; `count` counts them all. */
export function complaintsTo(log: Logger, count: () => void): Complaint {
  let saidAt = -Infinity;
  let unsaid = 0;
  return (error, what) => {
    count();
    if (performance.now() - saidAt < quietFor) return void unsaid++;
    saidAt = performance.now();
    log.error({ err: error, ...(unsaid > 0 && { unsaid }) }, what);
    unsaid = 0;
  };
}

/** Puts every listener for requests and upgrades that `server` has into a try; to be called when all are there. */
export function guardRequests(server: Server, complain: Complaint): void {
  const requests = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  for (const listener of requests) {
    server.on('request', (request, response) => {
      try {
        listener.call(server, request, response);
      } catch (error) {
        complain(error, 'a request failed');
        if (response.headersSent) response.destroy();
        else plain(response, 500, 'The server has made a mistake. It is in its log.');
      }
    });
  }
  type Upgrade = (request: unknown, socket: Duplex, head: Buffer) => void;
  const upgrades = server.listeners('upgrade') as Upgrade[];
  server.removeAllListeners('upgrade');
  for (const listener of upgrades) {
    server.on('upgrade', (request, socket, head) => {
      try {
        listener.call(server, request, socket, head);
      } catch (error) {
        complain(error, 'a request for a WebSocket failed');
        socket.destroy();
      }
    });
  }
}

/** From now on exceptions that nobody has caught are logged, and the process goes on. */
export function carryOn(complain: Complaint): void {
  process.on('uncaughtException', (error) => complain(error, 'an exception that nobody caught'));
  process.on('unhandledRejection', (error) => complain(error, 'a promise whose failure nobody heard'));
}
