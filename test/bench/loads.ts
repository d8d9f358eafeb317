// What a level costs to load, from asking for its JSON to the first frame with a climber on lit ground, beside Phaser starting on an empty scene.
import type { Browser } from '@playwright/test';
import { median, short } from './measure.ts';
import type { Figure } from './measure.ts';
import type { Site } from './site.ts';

const viewport = { width: 640, height: 360 };
const rounds = 5;
/** One of each kind of ground: a dataset's bowl, a model's, a formula, several terrains, a slice through a real network. */
const slugs = ['seven-points', 'shaken-loose', 'adams-race', 'three-maps', 'the-haystack'];
/** A level and an engine both have to start, so a level that is ready in this many times the engine's own start is quick. */
const aim = 3;

/** Milliseconds between the page's marks `asked` and `shown`. */
async function loadTime(browser: Browser, address: string): Promise<number> {
  // A context of its own: nothing is cached.
  const page = await browser.newPage({ viewport, deviceScaleFactor: 1 });
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName('shown').length > 0, null, { timeout: 120_000 });
  const time = await page.evaluate(() => performance.measure('load', 'asked', 'shown').duration);
  await page.close();
  return time;
}

/** A row for each kind of ground. Median of several rounds in turn. */
export async function loadFigures(browser: Browser, site: Site): Promise<Figure[]> {
  const pages = ['index.html', ...slugs.map((slug) => `climb.html?quality=low&level=${slug}`)];
  const found = new Map<string, number[]>(pages.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of pages) found.get(name)?.push(await loadTime(browser, site.address + name));
  }
  const time = (name = ''): number => median(found.get(name) ?? []);
  const empty = time(pages[0]);
  return slugs.map((slug, place) => {
    const level = time(pages[place + 1]);
    return {
      name: `load of ${slug}, JSON to first frame`,
      aim: `<= ${aim} times empty`,
      measured: `${short(level)} ms; empty Phaser ${short(empty)} ms (${short(level / empty)} times)`,
      met: level <= aim * empty,
    };
  });
}
