// Answers requests with the built game, from memory, and with what machines ask about it; headers let browsers keep what never
// changes and keep foreign code out.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { isKioskName, type KioskAnswer } from '../content/kiosk-config.ts';
import type { BuildFiles } from './build-files.ts';
import type { KioskCaller } from './kiosks.ts';
import { isFromOwnMachine } from './own-machine.ts';
import { json, plain } from './plain-answer.ts';
import { sendFile } from './send-file.ts';

/** A page of the game, like /host: one name without ending. The page itself says what it does not know. */
const pagePath = /^\/[\w-]*$/;
/** What a kiosk asks for when it starts, with its name behind. */
const kioskPath = '/kiosk-config/';
const year = 31_536_000;

const alwaysHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // Charts and scenes place things through the DOM's style objects, which is no inline style to a browser.
  'Content-Security-Policy': [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "media-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self' data: blob:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join('; '),
};

/** The page around a kiosk's game frames it from this machine's other name, and may tell a server of the museum that all is well. */
const kioskPage = '/kiosk.html';
const kioskPolicy = (alwaysHeaders['Content-Security-Policy'] ?? '')
  .replace("connect-src 'self'", "connect-src 'self' http: https:")
  .concat("; frame-src 'self' http://localhost:* http://127.0.0.1:*");

/** The pages, and what machines ask about them. */
interface Pages {
  readonly answer: RequestListener;
  /** Whether /healthz says that all is well: not before the rooms are back, and not while the server is stopping. */
  readonly ready: (isReady: boolean) => void;
}

/** What the pages do not know themselves. */
interface Sources {
  readonly metrics: () => Promise<string>;
  /** What a kiosk is told, by its name. */
  readonly kiosk: (name: string, caller: KioskCaller) => KioskAnswer;
}

/** The path that `url` (as the request line has it) asks for, unescaped; null where its escapes are broken. */
function pathOf(url: string): string | null {
  // Proxies may send the whole address.
  const [path = ''] = url.replace(/^https?:\/\/[^/?#]*/i, '').split(/[?#]/);
  try {
    return decodeURIComponent(path === '' ? '/' : path);
  } catch {
    return null;
  }
}

/** Whoever sends a body is not read on: this server only hands out files. */
function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) !== 0;
}

function keyOf({ headers }: IncomingMessage): string | null {
  return /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? null;
}

/** Answers http requests with the game in `files`. */
export function pagesOf(files: BuildFiles, { metrics, kiosk }: Sources): Pages {
  let isReady = false;

  function answerKiosk(name: string, request: IncomingMessage, response: ServerResponse): void {
    if (!isKioskName(name)) {
      plain(response, 400, 'The name of a kiosk has letters, digits and dashes, as in /kiosk-config/hall-2.');
      return;
    }
    json(response, kiosk(name, { isOwnMachine: isFromOwnMachine(request), key: keyOf(request) }));
  }

  function answerMetrics(request: IncomingMessage, response: ServerResponse): void {
    if (!isFromOwnMachine(request)) return plain(response, 403, 'Only the machine of this server may read its counts.');
    metrics().then(
      (text) => plain(response, 200, text),
      () => plain(response, 500, 'The counts could not be read.'),
    );
    return undefined;
  }

  const answer: RequestListener = (request, response) => {
    for (const [name, value] of Object.entries(alwaysHeaders)) response.setHeader(name, value);
    if (hasBody(request)) response.setHeader('Connection', 'close');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return plain(response, 405, 'This server only hands out files.');
    }
    const path = pathOf(request.url ?? '/');
    if (path === null) return plain(response, 400, 'This address has broken escapes.');
    if (path === '/healthz') return plain(response, isReady ? 200 : 503, isReady ? 'ready' : 'not ready');
    if (path === '/metrics') return answerMetrics(request, response);
    if (path.startsWith(kioskPath)) return answerKiosk(path.slice(kioskPath.length), request, response);
    const name = path === '/kiosk' ? kioskPage : pagePath.test(path) ? '/index.html' : path;
    const file = files.get(name);
    if (!file) return plain(response, 404, 'There is nothing at this address.');
    if (name === kioskPage) response.setHeader('Content-Security-Policy', kioskPolicy);
    response.setHeader('Cache-Control', file.isForever ? `public, max-age=${year}, immutable` : 'no-cache');
    return sendFile(file, request, response);
  };
  return { answer, ready: (now) => (isReady = now) };
}
