// What a kiosk meets in its months: drawing contexts that are lost, a network that is cut.
import { rmSync } from 'node:fs';
import { expect, type Frame, type Page } from '@playwright/test';
import { attracts, gameIn, kioskServer } from './kiosk-server.ts';
import { loseContext } from './losses.ts';
import { picture } from './pictures.ts';
import { test } from './profile.ts';
import { hostOf } from './static-host.ts';
import { copyOfDist } from './versions.ts';

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
    await game.getByRole('button', { name: 'Touch to climb' }).click();
    await plays(game);
    await expect(game.locator('.aim-pad').first()).toBeVisible();
    rmSync(folder, { recursive: true, force: true });
  });
});
