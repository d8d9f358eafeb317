// The http server of pages and lines, with its limits; docs/hosting.md names them.
import { createServer, type RequestListener, type Server } from 'node:http';

export interface HttpLimits {
  /** Connections at once; more are closed at the door. Lines have a limit of their own, and a device that polls needs two of these. */
  readonly connections: number;
  /** A connection that is kept for the next request, in milliseconds: longer than proxies keep theirs (Caddy two minutes), so that never one is cut under a request. */
  readonly kept: number;
  /** How long a request may take to come, its headers and the whole of it, and how often that is looked at; in milliseconds. */
  readonly headers: number;
  readonly request: number;
  readonly look: number;
  /** An answer that its reader does not take, in milliseconds. A WebSocket has no such limit; its pings have. */
  readonly stalled: number;
}

export const usualLimits: HttpLimits = {
  connections: 20_000,
  kept: 130_000,
  headers: 60_000,
  request: 300_000,
  look: 30_000,
  stalled: 120_000,
};

/** A server that does not listen yet. */
export function httpServer(answer: RequestListener, limits = usualLimits): Server {
  const times = { headersTimeout: limits.headers, requestTimeout: limits.request, keepAliveTimeout: limits.kept };
  const server = createServer({ ...times, connectionsCheckingInterval: limits.look }, answer);
  server.maxConnections = limits.connections;
  server.timeout = limits.stalled;
  // Node would say "100 Continue", and on a connection with two requests in the middle of the answer: without it everybody goes on too.
  server.on('checkContinue', (request, response) => server.emit('request', request, response));
  return server;
}
