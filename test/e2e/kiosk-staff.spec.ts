// What the staff get: the sign and the PIN, the panel with its figures, the trouble of a broken configuration, export, test screen, reload
// and close.
import { readFileSync } from 'node:fs';
import { expect, type Frame, type Page } from '@playwright/test';
import { hashOfPin } from '../../src/server/pin.ts';
import { axe } from './helpers/axe.ts';
import { attracts, gameIn, kioskServer, type KioskServer } from './helpers/kiosk-server.ts';
import { arrive } from './helpers/kiosk-visitor.ts';
import { plugIn } from './helpers/pad.ts';
import { test } from './helpers/profile.ts';

const pin = '2468';
const config = { name: 'Hall 2', languages: ['en', 'de'], pinHash: hashOfPin(pin) };

let server: KioskServer;
test.beforeEach(async () => {
  server = await kioskServer(config);
});
test.afterEach(() => server.stop());

/** Taps seven times in the corner and holds the last one; once more where a busy machine has put the taps too far apart. */
async function sign(page: Page, game: Frame): Promise<void> {
  await expect(async () => {
    await page.mouse.move(20, 20);
    for (let tap = 0; tap < 6; tap++) {
      await page.mouse.down();
      await page.mouse.up();
    }
    await page.mouse.down();
    try {
      await game.locator('[data-staff="pin"]').waitFor({ timeout: 5000 });
    } finally {
      await page.mouse.up();
    }
  }).toPass();
}

async function type(game: Frame, digits: string): Promise<void> {
  for (const digit of digits) await game.getByRole('button', { name: digit, exact: true }).click();
  await game.getByRole('button', { name: 'Enter' }).click();
}

const figure = (game: Frame, name: string) =>
  game.locator('.staff-panel dt', { hasText: new RegExp(`^${name}$`) }).locator('xpath=following-sibling::dd');

test('sign, PIN, panel, export, back', async ({ page }) => {
  await page.goto(server.address);
  const game = await gameIn(page);
  await attracts(game);
  await game.evaluate(() => localStorage.setItem('night-descent.kiosk.counts', 'broken'));
  await sign(page, game);
  await type(game, '1111');
  await expect(game.getByText('That is not the PIN.')).toBeVisible();
  await type(game, pin);
  await expect(game.getByRole('heading', { name: 'Hall 2' })).toBeVisible();
  await expect(figure(game, 'Version')).toHaveText(/^\d+\.\d+\.\d+/);
  await expect(figure(game, 'Running for')).toHaveText(/0 h \d+ min/);
  await expect(game.getByText('The file is in order and in use.')).toBeVisible();
  // The first tap began a visit; it was the staff's and is not counted.
  await expect(figure(game, 'Visits in all')).toHaveText('0');
  expect(await axe(game)).toEqual([]);
  const coming = page.waitForEvent('download');
  await game.getByRole('button', { name: 'Export as CSV' }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toMatch(/^night-descent-hall-\d{4}-\d\d-\d\d\.csv$/);
  expect(readFileSync(await file.path(), 'utf8')).toContain('day,level,visits,finished');
  await game.getByRole('button', { name: 'Back to the visitors' }).click();
  await expect(game.locator('.staff')).toHaveCount(0);
  await attracts(game);
});

test('nobody at the pad, nobody at the panel: both go away, and the show goes on', async ({ page }) => {
  await arrive(page, server);
  const game = page.mainFrame();
  await sign(page, game);
  await page.clock.fastForward(31_000);
  await expect(game.locator('.staff')).toHaveCount(0);
  await attracts(game);
  await sign(page, game);
  await type(game, pin);
  await expect(game.getByRole('heading', { name: 'Hall 2' })).toBeVisible();
  await page.clock.fastForward(60_000);
  await expect(game.getByRole('heading', { name: 'Hall 2' })).toBeVisible();
  await page.clock.fastForward(121_000);
  await expect(game.locator('.staff')).toHaveCount(0);
  await attracts(game);
});

test('five wrong PINs: the pad waits, and still does after a reload', async ({ page }) => {
  await page.goto(server.address);
  let game = await gameIn(page);
  await attracts(game);
  await sign(page, game);
  for (let wrong = 0; wrong < 5; wrong++) {
    await type(game, '9999');
    await expect(game.getByRole('status').filter({ hasText: /That is not the PIN|Too many/ })).toBeVisible();
  }
  await expect(game.getByText(/Too many wrong PINs/)).toBeVisible();
  await expect(game.getByRole('button', { name: '1', exact: true })).toBeDisabled();
  await page.reload();
  game = await gameIn(page);
  await attracts(game);
  await sign(page, game);
  await expect(game.getByText(/Too many wrong PINs/)).toBeVisible();
});

test('a broken configuration: the last good one goes on, and the panel says what is wrong', async ({ page }) => {
  await page.goto(server.address);
  await attracts(await gameIn(page));
  server.write('hall', { ...config, playlist: ['mount-doom'] });
  await page.reload();
  const game = await gameIn(page);
  await attracts(game);
  await sign(page, game);
  await type(game, pin);
  await expect(game.getByText('The last correct configuration is in use.')).toBeVisible();
  await expect(game.getByText(/hall\.json: playlist\[0\] "mount-doom"/)).toBeVisible();
  // A server that has lost the file and its memory: this machine remembers.
  const { port } = server;
  await server.stop();
  server = await kioskServer('{ "playlist": ', port);
  await page.reload();
  const again = await gameIn(page);
  await attracts(again);
  await sign(page, again);
  await type(again, pin);
  await expect(again.getByRole('heading', { name: 'Hall 2' })).toBeVisible();
  await expect(again.getByText(/hall\.json: line 1/)).toBeVisible();
});

test('the test screen shows fingers, and a gamepad with too few buttons', async ({ page }) => {
  await plugIn(page, [{ buttons: 2, axes: 1 }]);
  await page.goto(server.address);
  const game = await gameIn(page);
  await attracts(game);
  await sign(page, game);
  await type(game, pin);
  await game.getByRole('button', { name: 'Test the screen, sound and gamepads' }).click();
  await expect(game.getByText(/2 buttons; pressed: –/)).toBeVisible();
  await game.evaluate(() => {
    const { plugged } = window as unknown as { plugged: { pads: { buttons: { pressed: boolean }[] }[] } };
    Object.assign(plugged.pads[0]?.buttons[1] ?? {}, { pressed: true });
  });
  await expect(game.getByText(/pressed: 1/)).toBeVisible();
  const area = game.locator('.fingers');
  await area.evaluate((element) => {
    const { left, top } = element.getBoundingClientRect();
    for (const id of [11, 12, 13])
      element.dispatchEvent(
        new PointerEvent('pointerdown', {
          pointerId: id,
          pointerType: 'touch',
          clientX: left + id * 9,
          clientY: top + 30,
          bubbles: true,
        }),
      );
  });
  await expect(area).toHaveAttribute('data-fingers', '3');
  await game.getByRole('button', { name: 'Play a sound' }).click();
  await game.getByRole('button', { name: 'Back to the panel' }).click();
  await expect(game.getByRole('heading', { name: 'Hall 2' })).toBeVisible();
});

test('reload gives a new game; close leaves a page that a touch opens again', async ({ page }) => {
  await page.goto(server.address);
  let game = await gameIn(page);
  await attracts(game);
  await sign(page, game);
  await type(game, pin);
  await page.evaluate(() => document.querySelector('iframe')?.setAttribute('data-old', ''));
  await game.getByRole('button', { name: 'Reload the game' }).click();
  await page.locator('iframe:not([data-old])').waitFor({ state: 'attached' });
  game = await gameIn(page);
  await attracts(game);
  await sign(page, game);
  await type(game, pin);
  await page.evaluate(() => Object.assign(window, { close: () => {} }));
  await game.getByRole('button', { name: 'Close the kiosk' }).click();
  await expect(page.locator('iframe')).toHaveCount(0);
  await expect(page.getByText('This kiosk is closed. Touch to open it.')).toBeVisible();
  await page.mouse.click(200, 200);
  await attracts(await gameIn(page));
});
