// Keys as hands press them: Space always steps, a held key presses once, a lost key-up ends the walk; and a browser that lacks
// or forbids something plays all the same. On the flat map: nothing here is about the mountain.
import { expect, test, type Page } from '@playwright/test';
import { skipQuestion, stepsLeft, waitFor } from './helpers/player.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Opens a level on the flat map and steps into the dark. */
async function enter(page: Page, slug: string): Promise<void> {
  await page.goto(`./?flat#/climb/${slug}`);
  await waitFor(page, 'phase', 'brief');
  await page.getByRole('button', { name: 'Step into the dark' }).click();
  await skipQuestion(page, (skip) => skip.click());
}

const steps = (page: Page) => page.locator('body').getAttribute('data-steps');

test('Space takes a step whatever was pressed before, and Enter presses what has the focus', async ({ page }) => {
  await enter(page, 'seven-points');
  const left = await stepsLeft(page);
  await page.getByRole('button', { name: 'Longer' }).click();
  for (const taken of [1, 2]) {
    await page.keyboard.press('Space');
    await expect.poll(() => stepsLeft(page)).toBe(left - taken);
  }
  // The flat map says that it is one, and on a small screen that lies over the bots.
  await page.getByRole('button', { name: 'Close this notice' }).click();
  await page.locator('[data-bot="bot-0"]').click();
  await waitFor(page, 'sheet', 'bots');
  await page.keyboard.press('Escape');
  await waitFor(page, 'sheet', 'none');
  await page.keyboard.press('Space');
  await expect.poll(() => stepsLeft(page)).toBe(left - 3);
  await waitFor(page, 'sheet', 'none');
  await page.locator('[data-bot="bot-0"]').focus();
  await page.keyboard.press('Enter');
  await waitFor(page, 'sheet', 'bots');
});

test('a held Enter on Step is one step', async ({ page }) => {
  await enter(page, 'seven-points');
  const step = page.getByRole('button', { name: /^Step/ });
  await step.focus();
  const left = await stepsLeft(page);
  for (let repeat = 0; repeat < 10; repeat++) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await page.keyboard.press('Space');
  await expect.poll(() => stepsLeft(page)).toBe(left - 2);
});

test('a walk ends with the command key, and P pauses under CapsLock and on a Cyrillic layout', async ({ page }) => {
  await enter(page, 'stride-length');
  await page.keyboard.down('w');
  await expect.poll(() => steps(page)).not.toBe('0');
  await page.keyboard.down('Meta');
  await page.keyboard.up('Meta');
  await waitFor(page, 'walking', 'false');
  await page.keyboard.up('w');
  for (const key of ['P', 'з']) {
    await page.evaluate(
      (key) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code: 'KeyP', bubbles: true })),
      key,
    );
    await waitFor(page, 'sheet', 'pause');
    await page.keyboard.press('Escape');
    await waitFor(page, 'sheet', 'none');
  }
});

for (const [what, take] of [
  ['has no gamepads', 'delete Navigator.prototype.getGamepads'],
  [
    'forbids to ask for gamepads',
    'Navigator.prototype.getGamepads = () => { throw new DOMException("no", "SecurityError") }',
  ],
] as const) {
  test(`a browser that ${what} plays`, async ({ page }) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.addInitScript(take);
    await enter(page, 'seven-points');
    const left = await stepsLeft(page);
    await page.keyboard.press('Space');
    await expect.poll(() => stepsLeft(page)).toBe(left - 1);
    expect(faults).toEqual([]);
  });
}

test('the mountain comes when the code of the sound does not', async ({ page }) => {
  let lost = 0;
  await page.route('**/assets/audio*.js', (route) => {
    lost++;
    return route.abort();
  });
  await enter(page, 'seven-points');
  await expect(page.locator('body')).not.toHaveAttribute('data-renderer', 'loading', { timeout: 60_000 });
  expect(lost).toBeGreaterThan(0);
});
