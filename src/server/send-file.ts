// Answers one request for a file that is in memory: whole or one range of it, in the smallest form that the browser takes, or with
// the word that the browser has it already (RFC 9110, sections 12 to 14).
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BuildFile, Encoding, Form } from './build-files.ts';

/** Best first. */
const encodings: readonly Encoding[] = ['br', 'gzip'];

/** The encoding that `accepted` (the header Accept-Encoding) likes best; null: the bytes as they are. */
export function encodingFor(accepted: string | undefined): Encoding | null {
  const weights = new Map<string, number>();
  for (const part of (accepted ?? '').toLowerCase().split(',')) {
    const [name = '', ...rest] = part.split(';').map((piece) => piece.trim());
    const quality = rest.find((piece) => piece.startsWith('q='));
    weights.set(name, quality === undefined ? 1 : Number(quality.slice(2)));
  }
  const weightOf = (name: string): number => weights.get(name) ?? weights.get('*') ?? 0;
  const [best] = encodings.filter((name) => weightOf(name) > 0).toSorted((a, b) => weightOf(b) - weightOf(a));
  return best === undefined || weightOf(best) < (weights.get('identity') ?? 0) ? null : best;
}

/** First and last byte of what is to be sent. */
export type Range = readonly [first: number, last: number];

/**
 * The one range that `asked` (the header Range) names in `size` bytes; null where the whole is to be sent, because it names none, more
 * than one, or none that makes sense; 'outside' where it begins behind the end.
 */
export function rangeOf(asked: string | undefined, size: number): Range | null | 'outside' {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/i.exec(asked ?? '') ?? [];
  if (first === '' && last === '') return null;
  if (first === '') {
    // The last so many bytes.
    return Number(last) === 0 || size === 0 ? 'outside' : [Math.max(0, size - Number(last)), size - 1];
  }
  if (last !== '' && Number(last) < Number(first)) return null;
  if (Number(first) >= size) return 'outside';
  return [Number(first), last === '' ? size - 1 : Math.min(Number(last), size - 1)];
}

/** Whether `list` (the header If-Match or If-None-Match) names these bytes. */
function names(list: string, etag: string): boolean {
  return list.split(',').some((one) => ['*', etag].includes(one.trim()));
}

const nothing = { 'Content-Length': 0 } as const;

interface Chosen {
  readonly form: Form;
  readonly encoding: Encoding | null;
}

function chosenFrom({ plain, smaller }: BuildFile, request: IncomingMessage): Chosen {
  const encoding = encodingFor(request.headers['accept-encoding']?.toString());
  const form = encoding === null ? undefined : smaller[encoding];
  return form ? { form, encoding } : { form: plain, encoding: null };
}

/** Sends `file` with every length and validator right; the caller has set what all answers have. */
export function sendFile(file: BuildFile, request: IncomingMessage, response: ServerResponse): void {
  const { form, encoding } = chosenFrom(file, request);
  const { bytes, etag } = form;
  const { range, 'if-match': match, 'if-none-match': noneMatch, 'if-range': ifRange } = request.headers;
  response.setHeader('ETag', etag);
  if (Object.keys(file.smaller).length > 0) response.setHeader('Vary', 'Accept-Encoding');
  if (match !== undefined && !names(match, etag)) return void response.writeHead(412, nothing).end();
  // A proxy that packs answers by itself marks our name as weak.
  if (noneMatch !== undefined && names(noneMatch.replaceAll('W/', ''), etag)) return void response.writeHead(304).end();
  response.setHeader('Content-Type', file.type);
  if (encoding !== null) response.setHeader('Content-Encoding', encoding);
  response.setHeader('Accept-Ranges', 'bytes');
  const isSame = ifRange === undefined || ifRange === etag;
  const part = request.method === 'GET' && isSame ? rangeOf(range, bytes.length) : null;
  if (part === null) return void response.setHeader('Content-Length', bytes.length).end(bytes);
  if (part === 'outside') {
    return void response.writeHead(416, { ...nothing, 'Content-Range': `bytes */${bytes.length}` }).end();
  }
  const [first, last] = part;
  response.writeHead(206, {
    'Content-Range': `bytes ${first}-${last}/${bytes.length}`,
    'Content-Length': last - first + 1,
  });
  return void response.end(bytes.subarray(first, last + 1));
}
