// Gamepads at a kiosk: one for each of two visitors, and what happens with one that lacks buttons. The clock is accelerated where
// nothing is waited for.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { kioskServer, type KioskServer } from './kiosk-server.ts';
import { lean, plugIn, plugInPad, push } from './pad.ts';

test.use({ hasTouch: true, contextOptions: { reducedMotion: 'reduce' } });

let server: KioskServer;
test.beforeAll(async () => {
  server = await kioskServer({
    idleSeconds: { menu: 60, play: 60 },
    visitSeconds: 270,
    qrTarget: 'https://museum.example/descent',
  });
});
test.afterAll(() => server.stop());

async function reaches(page: Page, phase: string): Promise<void> {
  await expect(page.locator('body')).toHaveAttribute('data-kiosk', phase, { timeout: 60_000 });
}

async function arrive(page: Page, query = ''): Promise<void> {
  await page.clock.install();
  await page.goto(`http://127.0.0.1:${server.port}/?kiosk=hall&flat&still${query}#/kiosk`);
  await reaches(page, 'attract');
}

const padOf = (page: Page, person: number): Locator => page.locator(`[data-person="${person}"] .aim-pad`);
const lossOf = (page: Page, person = 0): Locator => page.locator(`[data-person="${person}"] [data-loss]`);

test('two gamepads: the second one joins, each aims and steps for itself', async ({ page }) => {
  await plugInPad(page, 2);
  await arrive(page);
  await push(page, 'a');
  await reaches(page, 'climb');
  await expect(padOf(page, 1)).toBeHidden();
  await push(page, 'a', 1);
  await expect(padOf(page, 1)).toBeVisible();
  const [first, second] = [await lossOf(page).innerText(), await lossOf(page, 1).innerText()];
  await lean(page, [0.9, -0.2], 1);
  await push(page, 'a', 1);
  await expect(lossOf(page, 1)).not.toHaveText(second);
  await expect(lossOf(page)).toHaveText(first);
  await push(page, 'right');
  await push(page, 'b');
  await expect(lossOf(page)).not.toHaveText(first);
});

test('a gamepad with one button and a stick climbs; one that cannot step is left out', async ({ page }) => {
  await plugIn(page, [
    { buttons: 0, axes: 2 },
    { buttons: 1, axes: 2 },
  ]);
  await arrive(page);
  await page.clock.fastForward(1000);
  await lean(page, [1, 0], 0);
  await page.clock.fastForward(3000);
  await reaches(page, 'attract');
  await push(page, 'a', 1);
  await reaches(page, 'climb');
  const before = await lossOf(page).innerText();
  await lean(page, [0.9, -0.2], 1);
  await push(page, 'a', 1);
  await expect(lossOf(page)).not.toHaveText(before);
});
