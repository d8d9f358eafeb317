// Hands out the built game: files of dist/ by sirv, text compressed once and kept in memory, and headers that let browsers
// keep what never changes and keep foreign code out.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import sirv from 'sirv';
import { isKioskName, type KioskAnswer } from '../content/kiosk-config.ts';

/** Text that is worth compressing, and its content type. */
const textTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html;charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** Vite writes these with a hash of their content in the name, so they never change. */
const hashedFile = /^\/assets\/.+-[\w-]{8}\.\w+$/;
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

type Encoding = 'br' | 'gzip';
interface Body {
  readonly bytes: Buffer;
  readonly etag: string;
}

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

function compress(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return gzipped(bytes, { level: 9 });
  // 9 of 11: the last two levels take seconds on a file of Phaser's size, and win 3 percent.
  return brotlied(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
}

function encodingFor(request: IncomingMessage): Encoding | null {
  const accepted = request.headers['accept-encoding'] ?? '';
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : null;
}

/** Answers requests for text with a compressed copy, made at the first request; false when the file is no such text. */
function compressedFiles(
  folder: string,
): (name: string, request: IncomingMessage, response: ServerResponse) => boolean {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
    (name) => `/${name.split(sep).join('/')}`,
  );
  const texts = new Set(names.filter((name) => textTypes[extname(name)] !== undefined));
  const kept = new Map<string, Promise<Body>>();

  async function make(name: string, encoding: Encoding): Promise<Body> {
    const file = join(folder, name);
    const { size, mtimeMs } = statSync(file);
    const etag = `W/"${size}-${Math.floor(mtimeMs)}-${encoding}"`;
    return { bytes: await compress(readFileSync(file), encoding), etag };
  }

  async function send(name: string, encoding: Encoding, response: ServerResponse): Promise<void> {
    const key = `${encoding} ${name}`;
    let making = kept.get(key);
    if (!making) kept.set(key, (making = make(name, encoding)));
    const { bytes, etag } = await making;
    response.setHeader('ETag', etag);
    response.setHeader('Vary', 'Accept-Encoding');
    if (response.req.headers['if-none-match'] === etag) {
      response.writeHead(304).end();
      return;
    }
    response.setHeader('Content-Type', textTypes[extname(name)] ?? 'text/plain');
    response.setHeader('Content-Encoding', encoding);
    response.setHeader('Content-Length', bytes.length);
    response.end(bytes);
  }

  return (name, request, response) => {
    const encoding = encodingFor(request);
    if (!encoding || !texts.has(name)) return false;
    send(name, encoding, response).catch((error: unknown) => {
      console.error(`${name}: ${String(error)}`);
      kept.delete(`${encoding} ${name}`);
      if (response.headersSent) response.destroy();
      else plain(response, 500, 'The server could not read this file.');
    });
    return true;
  };
}

function plain(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain;charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${message}\n`);
}

function json(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(value));
}

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
  readonly kiosk: (name: string) => KioskAnswer;
}

/** Answers http requests with the game built in `folder`; throws when nothing is built there. */
export function pagesOf(folder: string, { metrics, kiosk }: Sources): Pages {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`There is no built game in ${folder}: run npm run build first (npm start does both)`);
  }
  const sendCompressed = compressedFiles(folder);
  const sendFile = sirv(folder, { etag: true, extensions: [] });
  let isReady = false;
  const answer: RequestListener = (request, response) => {
    for (const [name, value] of Object.entries(alwaysHeaders)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return plain(response, 405, 'This server only hands out files.');
    }
    const path = (request.url ?? '/').split(/[?#]/)[0] ?? '/';
    if (path === '/healthz') return plain(response, isReady ? 200 : 503, isReady ? 'ready' : 'not ready');
    if (path === '/metrics') {
      metrics().then(
        (text) => plain(response, 200, text),
        () => plain(response, 500, 'The counts could not be read.'),
      );
      return undefined;
    }
    if (path.startsWith(kioskPath)) {
      const installation = path.slice(kioskPath.length);
      if (isKioskName(installation)) return json(response, kiosk(installation));
      return plain(response, 400, 'The name of a kiosk has letters, digits and dashes, as in /kiosk-config/hall-2.');
    }
    const isPage = pagePath.test(path);
    const name = path === '/kiosk' ? kioskPage : isPage ? '/index.html' : path;
    if (name === kioskPage) response.setHeader('Content-Security-Policy', kioskPolicy);
    response.setHeader('Cache-Control', hashedFile.test(name) ? `public, max-age=${year}, immutable` : 'no-cache');
    if (sendCompressed(name, request, response)) return;
    request.url = name;
    sendFile(request, response, () => plain(response, 404, `There is nothing at ${path}.`));
  };
  return { answer, ready: (now) => (isReady = now) };
}
