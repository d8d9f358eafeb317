// What stays in memory: every level is played twice in one page from its golden commands, and the second round must leave nothing more than the
// first. The heap after a forced collection, DOM nodes and listeners by Chromium, GPU objects by counting what is made and thrown away.
import type { Browser, CDPSession, Page } from '@playwright/test';
import type { Level } from '../../src/content/level.ts';
import { goldenHands, levels } from '../e2e/golden.ts';
import { skipQuestion, waitFor } from '../e2e/player.ts';
import { short } from './measure.ts';
import type { Figure } from './measure.ts';
import type { Site } from './site.ts';

/** Largest growth from the first round to the second. */
const aim = 0.05;
const counted = ['heap', 'DOM nodes', 'listeners', 'GPU objects'] as const;
type Counts = Readonly<Record<(typeof counted)[number], number>>;

/** Runs in the page before anything else: counts textures, buffers, programs, shaders and framebuffers that are alive. */
function countGpuObjects(): void {
  const alive = { gpuObjects: 0 };
  Object.assign(window, alive);
  const count = window as unknown as typeof alive;
  for (const kind of [WebGLRenderingContext, WebGL2RenderingContext]) {
    for (const name of ['Texture', 'Buffer', 'Program', 'Shader', 'Framebuffer', 'Renderbuffer']) {
      const proto = kind.prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
      for (const [verb, by] of [
        ['create', 1],
        ['delete', -1],
      ] as const) {
        const original = proto[verb + name];
        if (!original) continue;
        proto[verb + name] = function counting(...args: unknown[]) {
          if (verb === 'create' || args[0]) count.gpuObjects += by;
          return original.apply(this, args);
        };
      }
    }
  }
}

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

async function countsOf(page: Page, devtools: CDPSession): Promise<Counts> {
  for (let time = 0; time < 3; time++) await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
  const gpu = await page.evaluate(() => (window as unknown as { gpuObjects: number }).gpuObjects);
  return { heap: usedSize, 'DOM nodes': nodes, listeners: jsEventListeners, 'GPU objects': gpu };
}

/** A row for each kind of thing that may pile up. */
export async function memoryFigures(browser: Browser, site: Site): Promise<Figure[]> {
  const page = await browser.newPage({ viewport: { width: 640, height: 480 }, reducedMotion: 'reduce' });
  await page.addInitScript(countGpuObjects);
  const devtools = await page.context().newCDPSession(page);
  const address = `${site.address}?still&quality=low`;
  await page.goto(address);
  await playAll(page, address);
  const first = await countsOf(page, devtools);
  await playAll(page, address);
  const second = await countsOf(page, devtools);
  await page.close();
  return counted.map((name) => {
    const growth = second[name] / first[name] - 1;
    return {
      name: `${name} after all ${levels.length} levels twice`,
      aim: `growth <= ${aim * 100} %`,
      measured: `${(growth * 100).toFixed(1)} % (${short(first[name])} after the first round, ${short(second[name])} after the second)`,
      met: growth <= aim,
    };
  });
}
