// What stays in memory: every level is played twice in one page from its golden commands, and the second round must leave nothing more than the
// first.
import type { Browser, Page } from '@playwright/test';
import type { Level } from '../../src/content/level.ts';
import { aliveIn, countGpu, type Alive } from '../alive.ts';
import { goldenHands, levels } from '../e2e/helpers/golden.ts';
import { skipQuestion, waitFor } from '../e2e/helpers/player.ts';
import { short } from './measure.ts';
import type { Figure } from './measure.ts';
import type { Site } from './site.ts';

/** Largest growth from the first round to the second. */
const aim = 0.05;
const names: Readonly<Record<keyof Alive, string>> = {
  heap: 'heap',
  nodes: 'DOM nodes',
  listeners: 'listeners',
  gpu: 'GPU objects',
};

async function climbOnce(page: Page, level: Level): Promise<void> {
  await page.getByRole('button', { name: 'Step into the dark' }).click();
  await skipQuestion(page, (skip) => skip.click());
  await goldenHands[level.gear.kind](page, level);
  await waitFor(page, 'phase', 'outcome');
  await page.getByRole('button', { name: 'See the dawn' }).click();
  await waitFor(page, 'phase', 'dawn');
  await page.locator('.loss-chart canvas').waitFor();
  await waitFor(page, 'settled', 'true');
}

/** Plays every level once and comes back to the title. */
async function playAll(page: Page, address: string): Promise<void> {
  for (const level of levels) {
    console.error(`  ${level.slug}`);
    await page.goto(`${address}#/climb/${level.slug}`);
    await waitFor(page, 'phase', 'brief');
    await climbOnce(page, level);
  }
  await page.goto(`${address}#/`);
  await waitFor(page, 'screen', 'title');
  await waitFor(page, 'settled', 'true');
}

/** A row for each kind of thing that may pile up. */
export async function memoryFigures(browser: Browser, site: Site): Promise<Figure[]> {
  const page = await browser.newPage({ viewport: { width: 640, height: 480 }, reducedMotion: 'reduce' });
  await page.addInitScript(countGpu);
  const devtools = await page.context().newCDPSession(page);
  const address = `${site.address}?still&quality=low`;
  await page.goto(address);
  await playAll(page, address);
  const first = await aliveIn(page, devtools);
  await playAll(page, address);
  const second = await aliveIn(page, devtools);
  await page.close();
  return (Object.keys(names) as (keyof Alive)[]).map((kind) => {
    const growth = second[kind] / first[kind] - 1;
    return {
      name: `${names[kind]} after all ${levels.length} levels twice`,
      aim: `growth <= ${aim * 100} %`,
      measured: `${(growth * 100).toFixed(1)} % (${short(first[kind])} after the first round, ${short(second[kind])} after the second)`,
      met: growth <= aim,
    };
  });
}
