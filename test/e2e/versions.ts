// A built game as its own folder, and newer versions of it: a file is changed, and sw.js names the change as a build would.
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of what was built, to be changed. */
export function copyOfDist(): string {
  const folder = mkdtempSync(join(tmpdir(), 'night-descent-version-'));
  cpSync('dist', folder, { recursive: true });
  return folder;
}

const md5 = (content: Buffer): string => createHash('md5').update(content).digest('hex');
const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('base64');

/** Makes a newer version in `folder`: in the file `name`, `from` becomes `to`. */
export function publish(folder: string, name: string, [from, to]: readonly [string, string]): void {
  const file = join(folder, name);
  const before = readFileSync(file);
  const after = Buffer.from(before.toString().replace(from, to));
  if (after.equals(before)) throw new Error(`${name} has no "${from}".`);
  writeFileSync(file, after);
  const worker = join(folder, 'sw.js');
  const source = readFileSync(worker, 'utf8');
  for (const old of [md5(before), sha256(before)]) if (!source.includes(old)) throw new Error(`sw.js has no ${old}.`);
  writeFileSync(worker, source.replace(md5(before), md5(after)).replace(sha256(before), sha256(after)));
}
