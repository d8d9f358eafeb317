// Pillar 1, proved with pixels: at night nothing outside lamp and memory depends on the ground. The same place is drawn on the
// level's mountain and on its mirror image; outside a generous mask around the light every pixel must be the same.
// And: a lost WebGL context comes back with ground, light and memory as they were; a resting night costs few frames.
import { expect, type Page, test } from '@playwright/test';
import type { Level } from '../../src/content/level.ts';
import type { SurfaceSpec } from '../../src/core/surface.ts';
import { compare, picture } from './helpers/pictures.ts';
import { mountainShown, readout, skipQuestion, stepsLeft, waitFor } from './helpers/player.ts';
import { scenesOf, type Spot } from './helpers/scenes.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 640, height: 400 } });

const level = '040-seven-points.json';
/** Screen displacements (CSS px) dragged one after the other: the same strides on both mountains. */
const strides = [
  [70, 10],
  [60, -25],
] as const;
/** The mask around each place where the lamp has stood, in lamp reaches: lit ground may rise and fall, so it is taller than wide. */
const maskWide = 1.35;
const maskTall = 2.1;

/** A question about a place, with bots that still stand at the start. */
const question = { kind: 'place', bot: 0, steps: 3, within: 0.1, belief: 'flat-means-done', believes: 'minimum' };

/** Opens the level on the mountain or its mirror image, at the climb without bots (their lamps walk where the ground leads them), or
 * at a question where they will be. */
async function openNight(page: Page, mirror: boolean, shows: 'climb' | 'predict' = 'climb'): Promise<void> {
  await page.route(`**/levels/${level}`, async (route) => {
    const authored = await (await route.fetch()).json();
    const changes = shows === 'climb' ? { bots: [] } : { predict: question };
    await route.fulfill({ json: { ...authored, ...changes, surface: { ...authored.surface, mirror } } });
  });
  await page.goto('./?quality=low&still#/climb/seven-points');
  await waitFor(page, 'phase', 'brief');
  await page.getByRole('button', { name: 'Step into the dark' }).click();
  await waitFor(page, 'phase', shows);
  await mountainShown(page);
}

/** Where the climber stands on screen. */
const standing = (page: Page): Promise<Spot> => scenesOf(page).climberOn();

/** Waits until the climbers of two pages stand at one place: the panels of a page that has just opened still take theirs, and the
 * mountain follows them. */
async function standAlike([one, other]: readonly [Page, Page], within = 1e-6): Promise<void> {
  const apart = async (): Promise<number> => {
    const [here, there] = [await standing(one), await standing(other)];
    return Math.hypot(here.x - there.x, here.y - there.y);
  };
  await expect.poll(apart).toBeLessThan(within);
}

async function drag(page: Page, [dx, dy]: readonly [number, number]): Promise<void> {
  const left = await stepsLeft(page);
  const from = { x: 330, y: 150 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + dx / 2, from.y + dy / 2);
  await page.mouse.move(from.x + dx, from.y + dy);
  await page.mouse.up();
  await expect.poll(() => stepsLeft(page)).toBe(left - 1);
  await waitFor(page, 'settled', 'true');
}

async function maskOf(page: Page): Promise<{ wide: number; tall: number }> {
  const reach = await scenesOf(page).lampReach();
  return { wide: reach * maskWide, tall: reach * maskTall };
}
const trailOn = (page: Page): Promise<Spot[]> => scenesOf(page).trailOn();

test('nothing outside lamp and memory depends on the ground', async ({ page, context }) => {
  const mirrorPage = await context.newPage();
  await openNight(page, false);
  await openNight(mirrorPage, true);
  await standAlike([page, mirrorPage]);
  for (const stride of [null, ...strides]) {
    if (stride) for (const each of [page, mirrorPage]) await drag(each, stride);
    const pictures = [await picture(page), await picture(mirrorPage)] as const;
    const masks = [...(await trailOn(page)), ...(await trailOn(mirrorPage))];
    const found = await compare(page, pictures, masks, await maskOf(page));
    expect(found.outside).toBe(0);
    expect(found.compared).toBeGreaterThan(0.25 * 640 * 400);
    expect(found.inside).toBeGreaterThan(500);
  }
});

test('a question where a bot will be, and its flag, tell nothing of the ground either', async ({ page, context }) => {
  const pages = [page, await context.newPage()];
  for (const [place, each] of pages.entries()) {
    await openNight(each, place === 1, 'predict');
    await expect(each.getByRole('button', { name: 'Plant it here' })).toBeVisible();
    await expect.poll(async () => (await standing(each)).y).toBeLessThan(200);
    await each.mouse.click(230, 60);
    await each.keyboard.press('ArrowDown');
    await waitFor(each, 'settled', 'true');
  }
  const [here, there] = [await standing(pages[0]!), await standing(pages[1]!)];
  expect(Math.hypot(here.x - there.x, here.y - there.y)).toBeLessThan(1e-6);
  const found = await compare(
    page,
    [await picture(pages[0]!), await picture(pages[1]!)],
    [here, there],
    await maskOf(page),
  );
  expect(found.outside).toBe(0);
  expect(found.compared).toBeGreaterThan(0.25 * 640 * 400);
  expect(found.inside).toBeGreaterThan(100);
});

/** Levels whose ground is bent, drawn or judged in ways of its own, and the keys that change how it looks from the start. */
const otherGrounds: Readonly<Record<string, readonly string[]>> = {
  'turn-back-in-time': [],
  'three-maps': ['ArrowRight', 'ArrowRight'],
  'the-rope': ['ArrowRight', 'ArrowRight', 'ArrowRight'],
  'shifting-ground': ['ArrowRight'],
  'the-haystack': ['ArrowUp'],
};

/** The same level on another mountain: its mirror image, or other weights where there is nothing to mirror. */
function elsewhere(level: Level): Level {
  const { start, surface, validation } = level;
  const mirrored = (ground: SurfaceSpec): SurfaceSpec => ({ ...ground, mirror: true });
  if ('seed' in start) return { ...level, start: { seed: start.seed + 1 } };
  return {
    ...level,
    surface: mirrored(surface),
    ...(validation && { validation: { ...validation, surface: mirrored(validation.surface) } }),
  };
}

test('from the start of levels with other grounds nothing outside the lamp tells of them', async ({
  page,
  context,
}) => {
  test.setTimeout(240_000);
  const pages = [page, await context.newPage()] as const;
  for (const [place, each] of pages.entries()) {
    await each.route('**/levels/*.json', async (route) => {
      const authored: Level = await (await route.fetch()).json();
      const alone = { ...authored, bots: [] };
      await route.fulfill({ json: place === 1 ? elsewhere(alone) : alone });
    });
    await each.goto('./?quality=low&still');
  }
  for (const [slug, keys] of Object.entries(otherGrounds)) {
    for (const each of pages) {
      await each.evaluate((hash) => (location.hash = hash), `#/climb/${slug}`);
      await each.locator('[data-card=brief]').waitFor();
      await each.getByRole('button', { name: 'Step into the dark' }).click();
      await skipQuestion(each, (skip) => skip.click());
      await mountainShown(each);
      for (const key of keys) await each.keyboard.press(key);
      await waitFor(each, 'settled', 'true');
    }
    // On a dark map the climber alone shows how high its own place is.
    await standAlike(pages, 1);
    const pictures = [await picture(pages[0]), await picture(pages[1])] as const;
    const found = await compare(page, pictures, [await standing(page)], await maskOf(page));
    expect(found.outside, slug).toBe(0);
    expect(found.compared, slug).toBeGreaterThan(0.25 * 640 * 400);
    // They are two grounds: whoever stands there reads two losses.
    expect(await readout(pages[0], 'loss'), slug).not.toBe(await readout(pages[1], 'loss'));
  }
});

test('a lost WebGL context comes back with ground, light and memory', async ({ page }) => {
  await openNight(page, false);
  for (const stride of strides) await drag(page, stride);
  const before = await picture(page);
  const left = await stepsLeft(page);
  await page.evaluate(async () => {
    const canvas = document.querySelector('canvas')!;
    const gl = (canvas.getContext('webgl2') ?? canvas.getContext('webgl'))!;
    const loss = gl.getExtension('WEBGL_lose_context')!;
    const lost = new Promise((resolve) => canvas.addEventListener('webglcontextlost', resolve, { once: true }));
    const restored = new Promise((resolve) => canvas.addEventListener('webglcontextrestored', resolve, { once: true }));
    loss.loseContext();
    await lost;
    setTimeout(() => loss.restoreContext(), 100);
    await restored;
  });
  expect(await stepsLeft(page)).toBe(left);
  await page.waitForTimeout(600);
  const found = await compare(page, [before, await picture(page)], [], { wide: 1, tall: 1 });
  expect(found.outside).toBe(0);
});

test('a resting night draws at most 15 frames a second, a calm one none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto('./?quality=low#/climb/seven-points');
  await waitFor(page, 'phase', 'brief');
  await page.getByRole('button', { name: 'Step into the dark' }).click();
  await mountainShown(page);
  const { framesIn } = scenesOf(page);
  expect(await framesIn(3000)).toBeLessThanOrEqual(45);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.waitForTimeout(1500);
  expect(await framesIn(2000)).toBeLessThanOrEqual(2);
});
