// Visitors of a kiosk: gamepads and keys for two, what happens with a pad that lacks buttons, and that nothing of one visitor is left
// for the next. The clock is accelerated where the game waits for somebody.
import { expect, test, type Page } from '@playwright/test';
import { kioskServer, type KioskServer } from './helpers/kiosk-server.ts';
import { arrive, lossOf, padOf, reaches, step, touch } from './helpers/kiosk-visitor.ts';
import { hold, lean, plugIn, plugInPad, push } from './helpers/pad.ts';

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

test('“Start over” begins anew, and nothing of the visitor before is left', async ({ page }) => {
  await arrive(page, server);
  const fresh = await touch(page).then(() => everythingShown(page));
  await page.getByRole('button', { name: 'Deutsch' }).tap();
  await expect(page.getByRole('button', { name: 'Mitspielen' })).toBeVisible();
  await page.getByRole('button', { name: 'Mitspielen' }).tap();
  await step(page, 1, [0.5, 0.85]);
  await step(page, 0, [0.2, 0.2]);
  // What shared parts of the game would leave behind.
  await page.evaluate(() => localStorage.setItem('night-descent.kiosk-visit.options', '{}'));
  await page.clock.fastForward(61_000);
  await page.getByRole('button', { name: 'Von vorn' }).tap();
  await reaches(page, 'attract');
  await expect(page.getByRole('button', { name: 'Touch to play' })).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((name) => !name.includes('.kiosk.')))).toEqual([]);
  await touch(page);
  expect(await everythingShown(page)).toEqual(fresh);
});

test('the address of a kiosk deletes nobody’s stars, homework, seat or room, and the game at the same address goes on', async ({
  page,
}) => {
  const kept = {
    'night-descent.options': JSON.stringify({ openAll: true, sound: false, language: 'fr' }),
    'night-descent.progress': JSON.stringify({ version: 2, levels: {}, hints: ['aim'] }),
    'night-descent.homework': '{}',
    'night-descent.host': '{"secret":"of a room"}',
    'night-descent.seat': '{"token":"of a seat"}',
    'night-descent.seat-steps': '[]',
  };
  const game = `http://127.0.0.1:${server.port}/?flat&still&kiosk=hall`;
  const players = (): Promise<Record<string, string>> =>
    page.evaluate(() => Object.fromEntries(Object.entries(localStorage).filter(([name]) => !name.includes('.kiosk'))));
  await page.goto(`${game}#/`);
  await page.evaluate((texts) => Object.assign(localStorage, texts), kept);
  await page.goto(`http://127.0.0.1:${server.port}/licenses.md`);
  await page.goto(`${game}#/kiosk`);
  await reaches(page, 'attract');
  await page.getByRole('button', { name: 'Deutsch' }).tap();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  expect(await players()).toEqual(kept);
  // Back by the address alone: a new page, in the player's own language.
  await page.evaluate(() => (location.hash = '#/'));
  await expect(page.locator('body')).toHaveAttribute('data-screen', 'title');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  expect(await players()).toEqual(kept);
});

/** All that a visitor finds at the beginning of a climb. */
async function everythingShown(page: Page): Promise<unknown> {
  await expect(page.locator('.ghost')).toBeVisible();
  return page.evaluate(() => ({
    language: document.documentElement.lang,
    size: document.documentElement.style.fontSize,
    people: [...document.querySelectorAll('[data-person]')].map((hand) => hand.textContent),
    aim: document.querySelector<HTMLElement>('.aim-pad')?.dataset['aim'],
    task: document.querySelector('.task')?.textContent,
    buttons: [...document.querySelectorAll('button')].map((button) => button.textContent),
    kept: Object.keys(localStorage).filter((name) => !name.includes('.kiosk.')),
  }));
}

test('two gamepads: the second one joins, each aims and steps for itself', async ({ page }) => {
  await plugInPad(page, 2);
  await arrive(page, server);
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
  await arrive(page, server);
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

test('two people on one keyboard', async ({ page }) => {
  await arrive(page, server);
  await page.keyboard.press('Enter');
  await reaches(page, 'climb');
  await page.getByRole('button', { name: 'Join in' }).click();
  const [first, second] = [await lossOf(page).innerText(), await lossOf(page, 1).innerText()];
  await page.keyboard.press('d');
  await page.keyboard.press('Space');
  await expect(lossOf(page)).not.toHaveText(first);
  await expect(lossOf(page, 1)).toHaveText(second);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(lossOf(page, 1)).not.toHaveText(second);
});

/** The only climb of a kiosk, with a dial, and somebody who walks. Resolves to a look whether the walk rests, short of its end. */
async function walkOnDial(page: Page, begin: () => Promise<void>): Promise<() => Promise<boolean>> {
  server.write('dial', { playlist: ['tired-legs'], idleSeconds: { play: 60 } });
  await arrive(page, server, 'dial');
  await touch(page);
  const before = await lossOf(page).innerText();
  await begin();
  await expect(lossOf(page)).not.toHaveText(before);
  return async () => {
    const one = await lossOf(page).innerText();
    await page.waitForTimeout(700);
    return (await lossOf(page).innerText()) === one && !(await page.locator('[data-person="0"] .race-end').isVisible());
  };
}

test('a gamepad that is pulled out while it walks stops walking', async ({ page }) => {
  await plugInPad(page);
  const rests = await walkOnDial(page, () => hold(page, 'a', true));
  await page.evaluate(() => (window as never as { plugged: { pads: unknown[] } }).plugged.pads.splice(0));
  await expect.poll(rests).toBe(true);
});

test('a key that walks stops walking when another window takes the keyboard', async ({ page }) => {
  const rests = await walkOnDial(page, () => page.keyboard.down('Enter'));
  await page.evaluate(() => dispatchEvent(new FocusEvent('blur')));
  await expect.poll(rests).toBe(true);
});

test('a key that walks for one visitor stops walking when it is let go, though another has come along', async ({
  page,
}) => {
  await plugInPad(page, 2);
  const rests = await walkOnDial(page, () => page.keyboard.down('Enter'));
  await push(page, 'a', 1);
  await expect(page.locator('[data-person="1"]')).toBeVisible();
  await page.keyboard.up('Enter');
  await expect.poll(rests).toBe(true);
});
