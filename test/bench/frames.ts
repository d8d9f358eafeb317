// What one frame costs in Chromium: the climb scene at each quality, an empty Phaser scene, the same mesh in three.js.
import type { Browser, Page } from '@playwright/test';
import { tiers } from '../../src/scenes/quality.ts';
import { qualities } from '../../src/scenes/scenes.ts';
import { median, short } from './measure.ts';
import type { Figure } from './measure.ts';
import type { Site } from './site.ts';

const viewport = { width: 640, height: 360 };
const framesARound = 40;
/** The first frames compile shaders and load the ground. */
const warmUp = 12;
const rounds = 3;

/**
 * Runs in the page before anything else: times every animation frame that draws, up to the moment its pixels are there.
 * Reading one pixel back waits for the drawing; frames a second would only show the screen's own rhythm.
 */
export function timeFrames(): void {
  const times: number[] = [];
  Object.assign(window, { frameTimes: times });
  const drawn: { on: WebGLRenderingContext | null } = { on: null };
  for (const kind of [WebGLRenderingContext, WebGL2RenderingContext]) {
    for (const name of ['clear', 'drawElements', 'drawArrays'] as const) {
      const original = kind.prototype[name] as (...args: unknown[]) => void;
      Object.assign(kind.prototype, {
        [name](this: WebGLRenderingContext, ...args: unknown[]) {
          drawn.on = this;
          original.apply(this, args);
        },
      });
    }
  }
  const pixel = new Uint8Array(4);
  const request = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) =>
    request((now) => {
      const start = performance.now();
      drawn.on = null;
      callback(now);
      const context = drawn.on as WebGLRenderingContext | null;
      if (!context) return;
      context.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, pixel);
      times.push(performance.now() - start);
    });
}

/** Resolves when the page, prepared by `timeFrames`, has drawn so many frames. */
export async function drawn(page: Page, frames: number): Promise<void> {
  await page.waitForFunction(
    (count) => (window as unknown as { frameTimes: number[] }).frameTimes.length >= count,
    frames,
    { timeout: 120_000 },
  );
}

/** Median milliseconds of the frames that a page draws, once it is warm. */
async function frameTime(page: Page, address: string): Promise<number> {
  const enough = warmUp + framesARound;
  const { promise: broken, reject: fail } = Promise.withResolvers<never>();
  page.on('pageerror', fail);
  await page.goto(address);
  await Promise.race([broken, drawn(page, enough)]);
  page.off('pageerror', fail);
  const times = await page.evaluate(() => (window as unknown as { frameTimes: number[] }).frameTimes);
  return median(times.slice(warmUp, enough));
}

const sides = qualities.map((quality) => [quality, tiers[quality].side] as const);

/** Three rows: each tier against the empty scene and against three.js. Median of several rounds in turn. */
export async function frameFigures(browser: Browser, site: Site): Promise<Figure[]> {
  const context = await browser.newContext({ viewport, deviceScaleFactor: 1 });
  const page = await context.newPage();
  await page.addInitScript(timeFrames);
  const pages: readonly string[] = [
    '?scene=empty',
    ...sides.flatMap(([quality, side]) => [`?scene=climb&quality=${quality}`, `?scene=three&side=${side}`]),
  ];
  const found = new Map<string, number[]>(pages.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of pages) found.get(name)?.push(await frameTime(page, site.address + name));
  }
  await context.close();
  const time = (name: string): number => median(found.get(name) ?? []);
  const empty = time('?scene=empty');
  return sides.map(([quality, side]) => {
    const [ours, theirs] = [time(`?scene=climb&quality=${quality}`), time(`?scene=three&side=${side}`)];
    return {
      name: `frame of the climb, ${quality} (${side} x ${side}), ${viewport.width} x ${viewport.height}`,
      aim: '<= three.js',
      measured: `${short(ours)} ms; three.js ${short(theirs)} ms (${short(ours / theirs)} times), empty Phaser ${short(empty)} ms`,
      met: ours <= theirs,
    };
  });
}
