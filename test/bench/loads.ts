// What a level costs to load, from asking for its JSON to the first frame with a climber on lit ground: in a scene that runs already, as on the
// way from level to level, and with the start of everything; beside Phaser starting on an empty scene.
import type { Browser, Page } from '@playwright/test';
import { median, short } from './measure.ts';
import type { Figure } from './measure.ts';
import type { Site } from './site.ts';

const viewport = { width: 640, height: 360 };
const rounds = 3;
/** One of each kind of ground: a dataset's bowl, a model's, a formula, several terrains, a slice through a real network. */
const slugs = ['seven-points', 'shaken-loose', 'adams-race', 'three-maps', 'the-haystack'];

/** A level has to be fetched, measured and drawn: within so many starts of an engine with nothing to do it does not feel like waiting. */
const aim = 3;

interface Window {
  readonly loadTime?: number;
  loadNext(slug: string): Promise<number>;
}

/** A page of its own, with nothing in its cache, and how long it took to start, in milliseconds. */
async function started(browser: Browser, address: string): Promise<{ page: Page; time: number }> {
  const page = await browser.newPage({ viewport, deviceScaleFactor: 1 });
  await page.goto(address);
  await page.waitForFunction(() => 'loadTime' in window, null, { timeout: 120_000 });
  return { page, time: await page.evaluate(() => (window as unknown as Window).loadTime ?? NaN) };
}

/** A row for each kind of ground and one for the first level of all. Medians of several rounds in turn. */
export async function loadFigures(browser: Browser, site: Site): Promise<Figure[]> {
  const found = new Map<string, number[]>();
  const note = (name: string, time: number): unknown => found.set(name, [...(found.get(name) ?? []), time]);
  for (let round = 0; round < rounds; round++) {
    const empty = await started(browser, `${site.address}?scene=empty`);
    note('empty', empty.time);
    await empty.page.close();
    const { page, time } = await started(browser, `${site.address}?scene=climb&quality=low&level=the-pass`);
    note('first', time);
    for (const slug of slugs)
      note(slug, await page.evaluate((name) => (window as unknown as Window).loadNext(name), slug));
    await page.close();
  }
  const time = (name: string): number => median(found.get(name) ?? []);
  const empty = time('empty');
  const figure = (name: string, taken: number): Figure => ({
    name,
    aim: `<= ${aim} times empty`,
    measured: `${short(taken)} ms; empty Phaser scene ${short(empty)} ms (${short(taken / empty)} times)`,
    met: taken <= aim * empty,
  });
  return [
    ...slugs.map((slug) => figure(`load of ${slug}, JSON to first frame`, time(slug))),
    figure('the same for the first level, with the start of everything', time('first')),
  ];
}
