// A built game as its own folder, and newer versions of it: a file is changed, and sw.js names the change as a build would. And the look
// of a page for them.
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Frame, type Page } from '@playwright/test';

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

/** Lets the page look for a newer version, as it does from time to time; resolves when it has fetched one or failed to. */
async function look(page: Page | Frame): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    // One that fails at once is gone before the answer to update() is here.
    let worker = registration.installing;
    const note = (): void => void (worker = registration.installing ?? worker);
    registration.addEventListener('updatefound', note, { once: true });
    await registration.update().catch(() => {});
    note();
    await new Promise<void>((settled) => {
      const watch = (): void => {
        if (worker?.state !== 'installing') settled();
      };
      worker?.addEventListener('statechange', watch);
      watch();
    });
    return registration.waiting ? 'waiting' : (worker?.state ?? 'none');
  });
}

/** Looks until it comes out as said: the browser looks by itself after a page has loaded, and what it began before counts for ours too. */
export async function finds(page: Page | Frame, state: 'waiting' | 'redundant'): Promise<void> {
  await expect.poll(() => look(page), { timeout: 60_000 }).toBe(state);
}
