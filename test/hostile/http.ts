// HTTP as no browser writes it: any bytes over a plain connection, downloads that are broken off, readers that do not read. What comes
// back is read strictly, so that an answer of the wrong length is seen.
import { connect, type Socket } from 'node:net';

/** One answer as it stood on the wire. */
export interface RawAnswer {
  readonly status: number;
  /** By name in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** Whether the whole announced body came. */
  readonly isWhole: boolean;
}

const switched = 101;
const headEnd = '\r\n\r\n';
const bodiless = (status: number): boolean => status < 200 || status === 204 || status === 304;

/** A connection to the server at `address`; what goes wrong with it closes it and is not thrown. */
export function connectTo(address: string): Promise<Socket> {
  const { hostname, port } = new URL(address);
  return new Promise((done, failed) => {
    const socket = connect({ host: hostname, port: Number(port) });
    socket.once('error', failed);
    socket.once('connect', () => {
      socket.off('error', failed);
      socket.on('error', () => {});
      done(socket);
    });
  });
}

/** Sends `bytes` and our end of the connection, and returns everything that came until the server closed too or `patience` ms are over. */
export async function exchange(address: string, bytes: string | Buffer, patience = 10_000): Promise<Buffer> {
  const socket = await connectTo(address);
  const parts: Buffer[] = [];
  return new Promise((done) => {
    const over = (): void => {
      clearTimeout(timer);
      socket.destroy();
      done(Buffer.concat(parts));
    };
    const timer = setTimeout(over, patience);
    socket.on('data', (part: Buffer) => parts.push(part));
    socket.once('close', over);
    socket.end(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes);
  });
}

/** The text of a request. */
export function requestText(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body = '',
): string {
  const all = { Host: 'localhost', Connection: 'close', ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return [`${method} ${path} HTTP/1.1`, ...lines, '', body].join('\r\n');
}

function chunked(bytes: Buffer): { body: Buffer; used: number; isWhole: boolean } {
  const parts: Buffer[] = [];
  for (let at = 0; ;) {
    const lineEnd = bytes.indexOf('\r\n', at);
    const size = lineEnd < 0 ? NaN : Number.parseInt(bytes.toString('latin1', at, lineEnd), 16);
    if (!Number.isFinite(size)) return { body: Buffer.concat(parts), used: bytes.length, isWhole: false };
    parts.push(bytes.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = lineEnd + 2 + size + 2;
    if (size === 0) return { body: Buffer.concat(parts), used: at, isWhole: at <= bytes.length };
  }
}

/**
 * Every answer in `bytes`; throws where something stands that is none. `method` is the one of the first request. What follows
 * a change of protocol is left out.
 */
export function answersIn(bytes: Buffer, method = 'GET'): RawAnswer[] {
  const answers: RawAnswer[] = [];
  for (let rest = bytes; rest.length > 0;) {
    const end = rest.indexOf(headEnd);
    const [first = '', ...lines] = rest.toString('latin1', 0, Math.max(0, end)).split('\r\n');
    const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(first)?.[1]);
    if (!status) throw new Error(`this is no answer: ${JSON.stringify(rest.toString('latin1', 0, 80))}`);
    const headers = Object.fromEntries(
      lines.map((line) => [line.split(':')[0]?.toLowerCase() ?? '', line.slice(line.indexOf(':') + 1).trim()]),
    );
    const after = rest.subarray(end + headEnd.length);
    const isFirst = answers.every((before) => before.status < 200);
    const hasBody = !bodiless(status) && !(method === 'HEAD' && isFirst);
    const length = hasBody ? Number(headers['content-length'] ?? after.length) : 0;
    const plain = { body: after.subarray(0, length), used: length, isWhole: after.length >= length };
    const { body, used, isWhole } = headers['transfer-encoding'] === 'chunked' && hasBody ? chunked(after) : plain;
    answers.push({ status, headers, body, isWhole });
    if (status === switched) return answers;
    rest = after.subarray(used);
  }
  return answers;
}

/** The one answer to a request; throws when it is not exactly one and whole. */
export async function ask(address: string, ...request: Parameters<typeof requestText>): Promise<RawAnswer> {
  const answers = answersIn(await exchange(address, requestText(...request)), request[0]);
  const [answer] = answers;
  if (!answer || answers.length > 1 || !answer.isWhole) {
    throw new Error(
      `${request[0]} ${request[1]} was answered by ${JSON.stringify(answers.map(({ status }) => status))}`,
    );
  }
  return answer;
}

/** Asks for `path`, takes the first bytes of the answer and breaks the connection off. */
export async function breakOff(address: string, path: string): Promise<void> {
  const socket = await connectTo(address);
  socket.write(requestText('GET', path));
  await new Promise<void>((done) => socket.once('data', () => done()).once('close', () => done()));
  socket.resetAndDestroy();
}

/** Asks for `path` and reads nothing of the answer for as long as the connection is kept. */
export async function neverRead(address: string, path: string): Promise<Socket> {
  const socket = await connectTo(address);
  socket.pause();
  socket.write(requestText('GET', path));
  return socket;
}
