// Whether a request comes from the machine that the server runs on, by its own name and past no proxy: who sits there may read the
// server's files anyway.
import type { IncomingMessage } from 'node:http';

const ownNames = ['localhost', '127.0.0.1', '[::1]'];
const ownAddress = /^(?:::ffff:)?127\.|^::1$/;
/** Every proxy of docs/hosting says by one of these for whom it asks. */
const proxyHeaders = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

/** A page of the web that has got itself a name for 127.0.0.1 (DNS rebinding) is found out by that name. */
export function isFromOwnMachine({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): boolean {
  const name = headers.host?.replace(/:\d+$/, '') ?? '';
  const isBehindProxy = proxyHeaders.some((header) => headers[header] !== undefined);
  return ownAddress.test(socket.remoteAddress ?? '') && ownNames.includes(name.toLowerCase()) && !isBehindProxy;
}
