// The files of a school that is attacked: a page, a script that is worth compressing, a sound, texts.
import type { Files } from './fuzz-http.ts';

const page = '<!doctype html><title>Night Descent</title>';
const letter = (_: unknown, index: number): string => String.fromCharCode(97 + ((index * 7) % 26));

/** By name in dist/. */
export const schoolFiles = {
  'index.html': page,
  'kiosk.html': page,
  'assets/index-AbCd1234.js': 'console.log("night");'.repeat(500),
  'audio/clear.mp3': Array.from({ length: 30_000 }, letter).join(''),
  'lang/en.json': '{"title":"Night Descent"}',
  'licenses.md': '# Licenses\n'.repeat(3000),
};

/** By the path that they are asked for with. */
export const schoolPaths: Files = {
  ...Object.fromEntries(Object.entries(schoolFiles).map(([name, content]) => [`/${name}`, content])),
  '/': page,
  '/host': page,
};
