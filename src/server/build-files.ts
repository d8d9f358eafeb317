// The built game in memory: every file of dist/ is read once, when the server starts, and compressed where that is worth it. What
// happens to the folder afterwards (a new build, a move, a full disk) changes nothing until the next start.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

/** The bytes of a file as they are sent, and a name for exactly these bytes. */
export interface Form {
  readonly bytes: Buffer;
  /** With its quotes, as the header has it. */
  readonly etag: string;
}

export interface BuildFile {
  readonly type: string;
  /** Its name has a hash of its content, so that it never changes. */
  readonly isForever: boolean;
  readonly plain: Form;
  /** Smaller forms of the same text; none of what is compressed already. */
  readonly smaller: Readonly<Partial<Record<Encoding, Form>>>;
}

/** By their paths in an address, with a slash in front. */
export type BuildFiles = ReadonlyMap<string, BuildFile>;

/** Content types of what is worth compressing. */
const textTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html;charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.md': 'text/markdown;charset=utf-8',
  '.txt': 'text/plain;charset=utf-8',
};
/** Content types of what is compressed already. */
const packedTypes: Readonly<Record<string, string>> = {
  '.bin': 'application/octet-stream',
  '.mp3': 'audio/mpeg',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
const unknownType = 'application/octet-stream';

/** Vite writes these with a hash of their content in the name. */
const foreverName = /^\/assets\/.+-[\w-]{8}\.\w+$/;
/** A level or two higher would cost seconds at start, and win one percent. */
const brotliQuality = 6;
const gzipLevel = 9;
const etagLetters = 22;

function formOf(bytes: Buffer): Form {
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, etagLetters);
  return { bytes, etag: `"${hash}"` };
}

function brotli(bytes: Buffer): Buffer {
  const { BROTLI_PARAM_QUALITY: quality, BROTLI_PARAM_SIZE_HINT: size } = constants;
  return brotliCompressSync(bytes, { params: { [quality]: brotliQuality, [size]: bytes.length } });
}

function smallerForms(bytes: Buffer): BuildFile['smaller'] {
  const br = formOf(brotli(bytes));
  const gzip = formOf(gzipSync(bytes, { level: gzipLevel }));
  return { ...(br.bytes.length < bytes.length && { br }), ...(gzip.bytes.length < bytes.length && { gzip }) };
}

/** The content type of a file with this name. */
export function typeOf(name: string): string {
  return textTypes[extname(name)] ?? packedTypes[extname(name)] ?? unknownType;
}

function fileFrom(path: string, bytes: Buffer): BuildFile {
  return {
    type: typeOf(path),
    isForever: foreverName.test(path),
    plain: formOf(bytes),
    smaller: extname(path) in textTypes ? smallerForms(bytes) : {},
  };
}

/** What the pages and the service worker name, and what is not there: a build was broken off, or is under way. */
function missingFrom(files: BuildFiles): string[] {
  const named = [...files].flatMap(([path, { plain }]) => {
    const text = (): string => plain.bytes.toString();
    if (path.endsWith('.html')) return [...text().matchAll(/\s(?:src|href)="\.\/([^"?#]+)"/g)];
    return path === '/sw.js' ? [...text().matchAll(/\burl:"([^"]+)",revision:/g)] : [];
  });
  const names = named.map(([, name = '']) => `/${name}`);
  // The service worker is written last of all.
  if (files.has('/manifest.webmanifest')) names.push('/sw.js');
  return names.filter((name) => !files.has(name));
}

/** Reads the game built in `folder`, 3 MB, in about 0.3 s; throws when nothing is built there, or not all of it. */
export function readBuild(folder: string): BuildFiles {
  const remedy = 'run npm run build first (npm start does both)';
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`There is no built game in ${folder}: ${remedy}`);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = new Map<string, BuildFile>();
  for (const { parentPath, name } of entries) {
    const file = join(parentPath, name);
    const path = file.slice(folder.length).split(sep).join('/');
    // Nothing hidden is part of a build.
    if (!path.includes('/.')) files.set(path, fileFrom(path, readFileSync(file)));
  }
  const [missing] = missingFrom(files);
  if (missing !== undefined) throw new Error(`The built game in ${folder} has no ${missing.slice(1)}: ${remedy}`);
  return files;
}

/** The JSON files of one folder of the build, parsed. */
export function jsonFiles(files: BuildFiles, folder: string): unknown[] {
  return [...files].flatMap(([path, { plain }]) =>
    path.startsWith(`/${folder}/`) && path.endsWith('.json') ? [JSON.parse(plain.bytes.toString()) as unknown] : [],
  );
}
