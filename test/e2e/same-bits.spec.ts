// The same bits everywhere: the golden climbs are walked in Chromium and, where it is installed, in Debian's firefox-esr,
// and their fingerprints must be those that Node wrote down.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { build } from 'vite';

const golden: unknown = JSON.parse(readFileSync(new URL('../golden/fingerprints.json', import.meta.url), 'utf8'));
/** Time for a browser to start, walk and answer, in milliseconds. */
const FIREFOX_TIME = 90_000;

/** The golden climbs as one script that leaves its exports in the global `golden`. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: {
        entry: fileURLToPath(new URL('../golden/fingerprints.ts', import.meta.url)),
        formats: ['iife'],
        name: 'golden',
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('vite built nothing');
  return output.output[0].code;
}

test('Chromium walks the golden climbs to the bits of Node', async ({ page }) => {
  await page.addScriptTag({ content: await bundle() });
  expect(await page.evaluate('golden.fingerprints()')).toStrictEqual(golden);
});

/** Where firefox-esr is, or null. */
function firefoxPath(): string | null {
  try {
    return execFileSync('/bin/sh', ['-c', 'command -v firefox-esr'], { encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
}

/** The page that walks the climbs and posts what it found. */
function pageAround(script: string): string {
  return `<!doctype html><meta charset="utf-8"><script>${script}</script><script>
    let answer;
    try { answer = { fingerprints: golden.fingerprints(), agent: navigator.userAgent }; }
    catch (error) { answer = { error: String(error) }; }
    fetch('/answer', { method: 'POST', body: JSON.stringify(answer) });
  </script>`;
}

/** Opens `script` in a headless Firefox without a driver: a page on this machine that posts its answer back to us. */
async function answerOfFirefox(firefox: string, script: string): Promise<unknown> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const profile = mkdtempSync(join(tmpdir(), 'same-bits-'));
  const browser = spawn(firefox, ['--headless', '--no-remote', '--profile', profile, `http://127.0.0.1:${port}/`], {
    stdio: 'ignore',
    env: { ...process.env, HOME: profile, MOZ_CRASHREPORTER_DISABLE: '1' },
  });
  const gone = new Promise<void>((left) => browser.once('close', () => left()));
  let late: NodeJS.Timeout | undefined;
  try {
    return await new Promise<unknown>((resolve, reject) => {
      late = setTimeout(() => reject(new Error(`firefox-esr did not answer in ${FIREFOX_TIME} ms`)), FIREFOX_TIME);
      browser.once('error', reject);
      browser.once('exit', (code) => reject(new Error(`firefox-esr ended with ${code} before it answered`)));
      server.on('request', (request, response) => {
        if (request.method !== 'POST') {
          response.setHeader('content-type', 'text/html').end(pageAround(script));
          return;
        }
        response.end();
        text(request).then((body) => resolve(JSON.parse(body)), reject);
      });
    });
  } finally {
    clearTimeout(late);
    browser.kill();
    await gone;
    server.close();
    server.closeAllConnections();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

test('Firefox walks the golden climbs to the bits of Node', async () => {
  const firefox = firefoxPath();
  test.skip(!firefox, 'firefox-esr is not installed (Debian: apt-get install firefox-esr)');
  const answer = await answerOfFirefox(firefox ?? '', await bundle());
  expect(answer).toMatchObject({ fingerprints: golden, agent: expect.stringContaining('Firefox') });
});
