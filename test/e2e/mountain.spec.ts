// The mountain under the player's hands: drags that are taken back, turning and resizing the screen, sharp screens, a slow machine,
// an explosion, the morning with its slider and a lost context, and the flat map. Few page loads, many looks.
import { expect, type Page, test } from '@playwright/test';
import { keys } from './helpers/hands.ts';
import { picture } from './helpers/pictures.ts';
import { aimOf, at, enter, mountainShown, skipQuestion, stepsLeft, waitFor } from './helpers/player.ts';
import { scenesOf, type Spot } from './helpers/scenes.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 560, height: 400 } });

const bare: Spot = { x: 250, y: 170 };

async function drag(page: Page, by: readonly [number, number]): Promise<void> {
  await page.mouse.move(bare.x, bare.y);
  await page.mouse.down();
  await page.mouse.move(bare.x + by[0] / 2, bare.y + by[1] / 2);
  await page.mouse.move(bare.x + by[0], bare.y + by[1]);
}

/** How many clearly different colours the mountain shows, counted on its canvas as it is on the screen. */
async function coloursOn(page: Page): Promise<number> {
  const png = (await page.locator('#mountain canvas').screenshot()).toString('base64');
  return page.evaluate(async (source) => {
    const image = await createImageBitmap(await (await fetch(source)).blob());
    const paint = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    paint.drawImage(image, 0, 0);
    const { data } = paint.getImageData(0, 0, image.width / 2, image.height);
    const found = new Set<number>();
    for (let i = 0; i < data.length; i += 4)
      found.add(((data[i]! >> 4) << 8) | ((data[i + 1]! >> 4) << 4) | (data[i + 2]! >> 4));
    return found.size;
  }, `data:image/png;base64,${png}`);
}

async function loseContext(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const canvas = document.querySelector<HTMLCanvasElement>('#mountain canvas')!;
    const gl = (canvas.getContext('webgl2') ?? canvas.getContext('webgl'))!;
    const loss = gl.getExtension('WEBGL_lose_context')!;
    const heard = (name: string): Promise<unknown> =>
      new Promise((resolve) => canvas.addEventListener(name, resolve, { once: true }));
    const [lost, restored] = [heard('webglcontextlost'), heard('webglcontextrestored')];
    loss.loseContext();
    await lost;
    setTimeout(() => loss.restoreContext(), 100);
    await restored;
  });
}

test('a tap is no drag; Escape and a second finger take a drag back; a turned screen keeps the climber free', async ({
  page,
}) => {
  await enter(page, 'seven-points');
  await mountainShown(page);
  const [left, before] = [await stepsLeft(page), await aimOf(page)];
  for (const tap of [
    [0, 0],
    [8, 6],
  ] as const) {
    await drag(page, tap);
    await page.mouse.up();
  }
  expect([await stepsLeft(page), await aimOf(page)]).toEqual([left, before]);

  await drag(page, [60, 30]);
  expect(await aimOf(page)).not.toEqual(before);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect([await stepsLeft(page), await aimOf(page)]).toEqual([left, before]);
  await waitFor(page, 'sheet', 'none');

  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: Spot[]): Promise<unknown> =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: touchPoints.map((spot, id) => ({ ...spot, id })) });
  const far = { x: bare.x + 60, y: bare.y + 20 };
  await touch('touchStart', bare);
  await touch('touchMove', far);
  await expect.poll(() => aimOf(page)).not.toEqual(before);
  await touch('touchStart', far, { x: bare.x, y: bare.y + 30 });
  await expect.poll(() => aimOf(page)).toEqual(before);
  await touch('touchEnd');
  expect(await stepsLeft(page)).toBe(left);

  await page.keyboard.press('d');
  await page.keyboard.press('Space');
  await page.setViewportSize({ width: 390, height: 640 });
  const size = (): Promise<number[]> =>
    page.locator('#mountain canvas').evaluate((canvas: HTMLCanvasElement) => [canvas.clientWidth, canvas.clientHeight]);
  await expect.poll(size).toEqual([390, 640]);
  await waitFor(page, 'settled', 'true');
  // The panels are laid out anew first, then the mountain follows them.
  const isFree = async (): Promise<boolean> => {
    const feet = await scenesOf(page).climberOn();
    return page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.closest('#mountain') !== null, feet);
  };
  await expect.poll(isFree).toBe(true);
});

test('a throw off the mountain ends; the morning’s slider moves the climber; a lost context brings the map back', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto('./?quality=low&still#/climb/stride-length');
  await waitFor(page, 'phase', 'brief');
  await page.getByRole('button', { name: 'Step into the dark' }).click();
  await skipQuestion(page, (skip) => skip.click());
  await mountainShown(page);
  await keys.turnDial(page, 'learningRate', 1);
  await keys.walkToTheEnd(page);
  await expect(page.locator('[data-why="exploded"]')).toBeVisible();
  await waitFor(page, 'settled', 'true');

  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.getByRole('button', { name: 'See the dawn' }).click();
  await waitFor(page, 'phase', 'dawn');
  await waitFor(page, 'settled', 'true');
  await page.getByRole('slider', { name: 'Show where everyone is at this step' }).focus();
  const miss = async (which: 'first' | 'last'): Promise<number> => {
    const [trail, now] = await Promise.all([scenesOf(page).trailOn(), scenesOf(page).climberOn()]);
    const spot = which === 'first' ? trail[0]! : trail.at(-1)!;
    return Math.hypot(spot.x - now.x, spot.y - now.y);
  };
  await page.keyboard.press('End');
  await expect.poll(() => miss('last')).toBeLessThan(1);
  expect(await miss('first')).toBeGreaterThan(5);
  await page.keyboard.press('Home');
  await expect.poll(() => miss('first')).toBeLessThan(1);

  // Only the mountain: a caption that goes away above it is no fault of the picture.
  let before = await picture(page);
  const rests = async (): Promise<boolean> => {
    const earlier = before;
    before = await picture(page);
    return before.equals(earlier);
  };
  await expect.poll(rests).toBe(true);
  expect(await coloursOn(page)).toBeGreaterThan(100);
  await loseContext(page);
  await expect.poll(async () => (await picture(page)).equals(before)).toBe(true);
});

test.describe('on a sharp screen', () => {
  test.use({ deviceScaleFactor: 2, viewport: { width: 900, height: 640 } });
  test('the canvas is as fine as the quality allows, and a slow machine is given the low one by itself', async ({
    page,
  }) => {
    const finest = (): Promise<number> =>
      page.locator('#mountain canvas').evaluate((canvas: HTMLCanvasElement) => canvas.width / canvas.clientWidth);
    await page.goto('./?quality=middle');
    await expect.poll(finest, { timeout: 60_000 }).toBe(1.5);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await page.goto('./');
    await mountainShown(page);
    await expect.poll(async () => (await scenesOf(page).figures()).quality, { timeout: 60_000 }).toBe('low');
    await expect.poll(finest).toBe(1);
  });
});

test('the flat map: a drag aims and steps, the lamp shows ground, the morning shows the whole map', async ({
  page,
}) => {
  await page.goto(`${at()}&flat#/climb/seven-points`);
  await waitFor(page, 'phase', 'brief');
  await page.getByRole('button', { name: 'Step into the dark' }).click();
  await waitFor(page, 'renderer', 'map');
  await waitFor(page, 'settled', 'true');
  const [left, before] = [await stepsLeft(page), await aimOf(page)];
  await drag(page, [70, 0]);
  const aimed = await aimOf(page);
  expect(aimed).not.toEqual(before);
  expect(Math.abs(aimed.heading)).toBeLessThan(0.05);
  await page.mouse.up();
  await expect.poll(() => stepsLeft(page)).toBe(left - 1);
  await waitFor(page, 'settled', 'true');
  const night = await coloursOn(page);
  expect(night).toBeGreaterThan(20);
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('button', { name: 'Camp here' }).click();
  await page.getByRole('button', { name: 'See the dawn' }).click();
  await waitFor(page, 'phase', 'dawn');
  await waitFor(page, 'settled', 'true');
  await expect.poll(() => coloursOn(page)).toBeGreaterThan(night);
});
