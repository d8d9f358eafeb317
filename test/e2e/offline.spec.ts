// The network is cut, and new versions: what was visited once goes on without a network, under any path; a version comes whole, at
// the start or when asked for, and never into a climb.
import { copyFileSync, rmSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { downhillStep, waitFor } from './helpers/player.ts';
import { hostOf, type StaticHost } from './helpers/static-host.ts';
import { copyOfDist, finds, publish } from './helpers/versions.ts';

test.use({ serviceWorkers: 'allow' });

let folder = '';
let host: StaticHost;
test.beforeEach(async () => {
  folder = copyOfDist();
  host = await hostOf(folder);
});
test.afterEach(async () => {
  await host.stop();
  rmSync(folder, { recursive: true, force: true });
});

const words = 'lang/en.title.json';
const climb = (page: Page, name: string) => page.getByRole('button', { name });
const notice = (page: Page) => page.getByText('A newer version of the game is here.');

/** Opens the game and waits until all of it is on this machine. */
async function visit(page: Page, hash = ''): Promise<void> {
  await page.goto(`${host.address}?flat${hash}`);
  await kept(page);
}

async function kept(page: Page): Promise<void> {
  await expect(page.locator('body')).toHaveAttribute('data-version', /kept|newer/, { timeout: 60_000 });
}

/**
 * Stops the page's workers, as a browser does with those that are idle for half a minute: the next one takes over when the one before has
 * nothing to do, at the latest then. With a driver on it no worker is ever idle.
 */
async function stopWorkers(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.stopAllWorkers');
  await devtools.detach();
}

/** Waits until the newer version is there; one that only waits for the worker before it is helped as the browser would. */
async function taken(page: Page): Promise<void> {
  await expect(async () => {
    const there = expect(climb(page, 'All levels')).toBeVisible({ timeout: 10_000 });
    await there.catch(async (missing: unknown) => {
      await stopWorkers(page);
      throw missing;
    });
  }).toPass({ timeout: 90_000 });
}

test('after one visit everything works without a network: levels never opened, languages, digits, sounds', async ({
  page,
}) => {
  await visit(page);
  await host.stop();
  await page.goto(`${host.address}?flat#/climb/over-the-lip`);
  await page.reload();
  await waitFor(page, 'phase', 'brief');
  await expect(page.getByRole('heading', { name: 'Over the rim' })).toBeVisible();
  await page.goto(`${host.address}?flat&language=de#/climb/the-haystack`);
  await page.reload();
  await waitFor(page, 'phase', 'brief');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  const sizes = await page.evaluate(() =>
    Promise.all(
      ['audio/deep.mp3', 'audio/clear.mp3', 'digits/digits.bin', 'fonts/text-more.woff2', 'kiosk-default.json'].map(
        async (path) => (await (await fetch(path)).arrayBuffer()).byteLength,
      ),
    ),
  );
  expect(Math.min(...sizes)).toBeGreaterThan(100);
});

test('a climb without a network, from title to the first step', async ({ page }) => {
  await visit(page);
  await host.stop();
  await page.reload();
  await climb(page, 'Levels').click();
  await page.locator('[data-slug="flares"]').click();
  await waitFor(page, 'phase', 'brief');
  await page.evaluate(() => (location.hash = '#/climb/seven-points'));
  await page.getByRole('button', { name: 'Step into the dark' }).click();
  await waitFor(page, 'phase', 'climb');
  await waitFor(page, 'settled', 'true');
  await downhillStep(page);
});

test('a newer version waits through a climb, is offered after it, and is taken when asked for', async ({ page }) => {
  await visit(page, '#/climb/seven-points');
  publish(folder, words, ['"Levels"', '"All levels"']);
  await finds(page, 'waiting');
  await waitFor(page, 'version', 'newer');
  await expect(notice(page)).toBeHidden();
  await page.evaluate(() => (location.hash = '#/'));
  await waitFor(page, 'screen', 'title');
  await expect(climb(page, 'Levels')).toBeVisible();
  await climb(page, 'Load it now').click();
  await taken(page);
  await expect(notice(page)).toBeHidden();
});

test('another page in the middle of a climb keeps the old version for all', async ({ page, context }) => {
  await visit(page);
  const climber = await context.newPage();
  await visit(climber, '#/climb/seven-points');
  publish(folder, words, ['"Levels"', '"All levels"']);
  await finds(page, 'waiting');
  await climb(page, 'Load it now').click();
  await page.reload();
  await kept(page);
  await expect(climb(page, 'Levels')).toBeVisible();
  await waitFor(climber, 'phase', 'brief');
  await climber.close();
  // A page that closes lets go of its lock a moment later.
  await expect.poll(() => page.evaluate(async () => (await navigator.locks.query()).held?.length)).toBe(0);
  await climb(page, 'Load it now').click();
  await taken(page);
});

test('a version that an earlier visit has brought is taken when the game is opened', async ({ page, context }) => {
  await visit(page);
  publish(folder, words, ['"Levels"', '"All levels"']);
  await finds(page, 'waiting');
  await page.close();
  const later = await context.newPage();
  await later.goto(`${host.address}?flat`);
  await taken(later);
});

test('a version of which half has come is never used', async ({ page }) => {
  await visit(page);
  publish(folder, words, ['"Levels"', '"All levels"']);
  publish(folder, 'levels/040-seven-points.json', ['"bowl"', '"bowl" ']);
  host.lost.add('levels/040-seven-points.json');
  await finds(page, 'redundant');
  await page.reload();
  await kept(page);
  await expect(climb(page, 'Levels')).toBeVisible();
  host.lost.clear();
  await finds(page, 'waiting');
  await page.reload();
  await taken(page);
});

test('a file of another version than the rest is not taken for it', async ({ page }) => {
  await visit(page);
  publish(folder, words, ['"Levels"', '"All levels"']);
  // The host is in the middle of being filled: this file is not the one that sw.js means.
  publish(folder, words, ['"All levels"', '"Some levels"']);
  copyFileSync('dist/lang/en.title.json', `${folder}/${words}`);
  await finds(page, 'redundant');
});

test('what only a running server can say is never answered from what is kept', async ({ page }) => {
  await visit(page);
  await host.stop();
  const answers = await page.evaluate(() =>
    Promise.all(
      ['healthz', 'metrics', 'kiosk-config/hall-2', 'socket.io/?EIO=4'].map((path) =>
        fetch(path).then(
          () => 'an answer',
          () => 'none',
        ),
      ),
    ),
  );
  expect(answers).toEqual(['none', 'none', 'none', 'none']);
  await expect(page.goto(`${host.address}host`)).rejects.toThrow(/ERR_/);
});
