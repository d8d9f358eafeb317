// What a kiosk meets in its months: drawing contexts that are lost, ten fingers at once, a network that is cut, a new version while
// somebody plays.
import { rmSync } from 'node:fs';
import { expect, type Frame, type Page } from '@playwright/test';
import { handsOn } from './helpers/fingers.ts';
import { attracts, gameIn, kioskServer } from './helpers/kiosk-server.ts';
import { arrive, lossOf, nightPasses, onPad, press, reaches, somebody } from './helpers/kiosk-visitor.ts';
import { loseContext } from './helpers/losses.ts';
import { picture } from './helpers/pictures.ts';
import { test } from './helpers/profile.ts';
import { hostOf } from './helpers/static-host.ts';
import { copyOfDist, finds, publish } from './helpers/versions.ts';

/** Moments of ten fingers that are handed to the page as fast as it takes them: a minute of a school class at the screen. */
const moments = 120;
const phase = (frame: Frame | Page) => frame.locator('body');
const plays = (frame: Frame | Page) => expect(phase(frame)).toHaveAttribute('data-kiosk', 'climb', { timeout: 60_000 });

/** How many colours the mountain's picture has, counted up to a hundred: an empty canvas has one. */
async function colours(page: Page): Promise<number> {
  const png = await picture(page);
  return page.evaluate(
    async (source) => {
      const image = await createImageBitmap(await (await fetch(source)).blob());
      const paint = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
      paint.drawImage(image, 0, 0);
      const { data } = paint.getImageData(0, 0, image.width, image.height);
      const found = new Set<number>();
      for (let at = 0; at < data.length && found.size < 100; at += 4)
        found.add((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!);
      return found.size;
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
}

test('ten lost drawing contexts in a row: the mountain is drawn again', async ({ page }) => {
  const server = await kioskServer();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  await page.goto(`http://127.0.0.1:${server.port}/?quality=low#/climb/seven-points`);
  await expect(phase(page)).toHaveAttribute('data-renderer', 'webgl', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Step into the dark' }).click();
  await expect(phase(page)).toHaveAttribute('data-phase', 'climb');
  await loseContext(page, 10);
  await expect.poll(() => colours(page), { timeout: 60_000 }).toBe(100);
  expect(faults).toEqual([]);
  await server.stop();
});

/** In the page, from now on: how many pointers have been down at once at most. */
function countPointers(): void {
  const down = new Set<number>();
  const most = { pointers: 0 };
  Object.assign(window, { most });
  const lift = (event: PointerEvent): void => void down.delete(event.pointerId);
  addEventListener(
    'pointerdown',
    ({ pointerId }) => (most.pointers = Math.max(most.pointers, down.add(pointerId).size)),
    true,
  );
  addEventListener('pointerup', lift, true);
  addEventListener('pointercancel', lift, true);
}

test('ten random fingers at once: the kiosk stays, makes no error, goes back to its show, and can be played', async ({
  page,
  context,
}) => {
  const server = await kioskServer({ idleSeconds: { menu: 10, play: 15 } });
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  await arrive(page, server);
  const before = { address: page.url(), pages: context.pages().length };
  await page.evaluate(countPointers);
  const { width = 640, height = 360 } = page.viewportSize() ?? {};
  const hands = handsOn(await context.newCDPSession(page), 7, [width, height]);
  for (let moment = 0; moment < moments; moment++) {
    await hands.moment();
    // The climbs and mornings of several visits go by under the fingers.
    if (moment % 6 === 0) await page.clock.fastForward(5000);
  }
  await hands.lift();
  expect(await page.evaluate(() => (window as never as { most: { pointers: number } }).most.pointers)).toBe(10);
  expect({ address: page.url(), pages: context.pages().length }).toEqual(before);
  for (let wind = 0; wind < 60 && (await phase(page).getAttribute('data-kiosk')) !== 'attract'; wind++)
    await page.clock.fastForward(5000);
  await attracts(page.mainFrame());
  await page.mouse.click(200, 100);
  await reaches(page, 'climb');
  const loss = await lossOf(page).innerText();
  const { x, y } = await onPad(page, 0, [0.85, 0.4]);
  await page.mouse.click(x, y);
  await expect(lossOf(page)).not.toHaveText(loss);
  expect(faults).toEqual([]);
  await server.stop();
});

test.describe('kept on the machine', () => {
  test.use({ serviceWorkers: 'allow' });

  /** The kiosk on a host of files, with page and game both kept on this machine. */
  async function keptKiosk(page: Page, address: string): Promise<Frame> {
    await page.goto(`${address}kiosk.html?flat&still`);
    const game = await gameIn(page);
    await attracts(game);
    await expect(phase(game)).toHaveAttribute('data-version', /kept|newer/, { timeout: 60_000 });
    await page.evaluate(() => navigator.serviceWorker.ready);
    return game;
  }

  test('the network is cut after the first load: page, game and a climb go on', async ({ page }) => {
    const folder = copyOfDist();
    const host = await hostOf(folder);
    await keptKiosk(page, host.address);
    await host.stop();
    await page.reload();
    const game = await gameIn(page);
    await attracts(game);
    await game.getByRole('button', { name: 'Touch to play' }).click();
    await plays(game);
    await expect(game.locator('.aim-pad').first()).toBeVisible();
    rmSync(folder, { recursive: true, force: true });
  });

  test('the network is cut: a whole visit of three climbs, its closing card, and the show for the next', async ({
    page,
  }) => {
    const folder = copyOfDist();
    const host = await hostOf(folder);
    await page.clock.install();
    await page.goto(`${host.address}?kiosk=default&flat&still#/kiosk`);
    await expect(phase(page)).toHaveAttribute('data-version', /kept|newer/, { timeout: 60_000 });
    await host.stop();
    await page.reload();
    await reaches(page, 'attract');
    await somebody(page);
    await page.mouse.click(200, 100);
    for (const on of ['Next climb', 'Next climb', 'What was that?']) {
      await reaches(page, 'climb');
      await nightPasses(page);
      await press(page, on);
    }
    await reaches(page, 'closing');
    await page.clock.fastForward(41_000);
    await reaches(page, 'attract');
    rmSync(folder, { recursive: true, force: true });
  });

  test('a new version that comes while somebody plays is taken when nobody does', async ({ page }) => {
    const folder = copyOfDist();
    publish(folder, 'kiosk-default.json', ['"play":60', '"play":15']);
    const host = await hostOf(folder);
    const game = await keptKiosk(page, host.address);
    await game.getByRole('button', { name: 'Touch to play' }).click();
    await plays(game);
    publish(folder, 'lang/en.kiosk.json', ['"Touch to play"', '"Touch to walk"']);
    await finds(game, 'waiting');
    await expect(phase(game)).toHaveAttribute('data-version', 'newer');
    // Somebody plays on, with the version that was there.
    await plays(game);
    // Nobody answers; the visit ends, and with the show comes the new version, to the game and to the page around it.
    await game.getByRole('button', { name: 'Start over' }).click({ timeout: 60_000 });
    await expect(async () => {
      const next = await gameIn(page);
      await expect(next.getByRole('button', { name: 'Touch to walk' })).toBeVisible({ timeout: 5000 });
    }).toPass({ timeout: 60_000 });
    rmSync(folder, { recursive: true, force: true });
    await host.stop();
  });
});
