// What has to come over the line, gzip -9: until the title stands, and for a whole first climb from title to dawn.
import type { Browser, Page, Response } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { short } from './measure.ts';
import type { Figure } from './measure.ts';
import type { Site } from './site.ts';

const titleAim = 60_000;
const climbAim = 500_000;
/** Steps of the first level never reach this. */
const mostSteps = 100;
/** A card does not listen at once, because keys may still be held; milliseconds. */
const cardPause = 800;
/** Time for the dawn to load its chart, in milliseconds. */
const dawnPause = 4000;

interface File {
  readonly path: string;
  readonly bytes: number;
}

/** Packed size of a body; what is packed already (sounds, fonts) counts as it is. */
function packed(body: Buffer): number {
  return Math.min(body.length, gzipSync(body, { level: 9 }).length);
}

/** Collects every file the page gets from now on, each once, in the order of the requests. */
function collect(page: Page): () => Promise<File[]> {
  const responses = new Map<string, Response>();
  page.on('response', (response) => responses.set(new URL(response.url()).pathname, response));
  return async () => {
    await page.waitForLoadState('networkidle');
    const files: File[] = [];
    for (const [path, response] of responses) files.push({ path, bytes: packed(await response.body()) });
    return files;
  };
}

const sum = (files: readonly File[]): number => files.reduce((total, { bytes }) => total + bytes, 0);

/** What the title needs: the app asks for mountain and sound after the first animation frame, which here never comes. */
async function titleFiles(browser: Browser, site: Site): Promise<File[]> {
  const page = await browser.newPage();
  const files = collect(page);
  await page.addInitScript(() => {
    Object.assign(window, { requestAnimationFrame: () => 0 });
  });
  await page.goto(site.address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(() => document.fonts.ready);
  const found = await files();
  await page.close();
  return found;
}

/** Title, first level by keyboard straight downhill, outcome, dawn. */
async function climbFiles(browser: Browser, site: Site): Promise<File[]> {
  const page = await browser.newPage({ viewport: { width: 640, height: 360 } });
  const files = collect(page);
  await page.goto(site.address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('canvas').first().waitFor({ timeout: 120_000 });
  await page.goto(`${site.address}#/climb/seven-points`);
  await page.locator('[data-card=brief]').waitFor({ timeout: 120_000 });
  await page.waitForTimeout(cardPause);
  await page.keyboard.press('Enter');
  const card = page.locator('[data-card=outcome]');
  for (let count = 0; count < mostSteps && !(await card.isVisible()); count++) {
    await page.keyboard.press('d');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(60);
  }
  await card.waitFor({ timeout: 120_000 });
  await page.waitForTimeout(cardPause);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(dawnPause);
  const found = await files();
  await page.close();
  return found;
}

const largest = (files: readonly File[]): string =>
  files
    .toSorted((a, b) => b.bytes - a.bytes)
    .slice(0, 3)
    .map(({ path, bytes }) => `${path.replace(/^.*\//, '')} ${short(bytes / 1000)}`)
    .join(', ');

/** Two rows: the title before Phaser, the whole first climb. */
export async function sizeFigures(browser: Browser, site: Site): Promise<Figure[]> {
  const title = await titleFiles(browser, site);
  const climb = await climbFiles(browser, site);
  // The whole list for whoever wants to save: what both rows are made of, largest first.
  for (const { path, bytes } of climb.toSorted((a, b) => b.bytes - a.bytes)) {
    console.error(
      `${String(bytes).padStart(8)}  ${title.some((file) => file.path === path) ? 'title' : '     '}  ${path}`,
    );
  }
  const figure = (name: string, files: readonly File[], aim: number): Figure => ({
    name,
    aim: `<= ${aim / 1000} kB`,
    measured: `${short(sum(files) / 1000)} kB in ${files.length} files (${largest(files)})`,
    met: sum(files) <= aim,
  });
  return [
    figure('size of the title before Phaser, gzip', title, titleAim),
    figure('size of everything for the first climb, gzip', climb, climbAim),
  ];
}
