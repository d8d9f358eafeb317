// Everyone can get in: axe on every screen, keys alone in the menus, settings that stay, captions. Big text is in languages.spec.ts.
import { expect, test } from '@playwright/test';
import { axe } from './helpers/axe.ts';
import { tabTo } from './helpers/hands.ts';
import { at, enter, mountainShown, waitFor } from './helpers/player.ts';
import { tour } from './helpers/tour.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('axe finds nothing on any screen, on a laptop', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 600 });
  await tour(page, at(), async (place) => expect.soft(await axe(page), place).toEqual([]));
});

test('from the title to settings and back with keys alone; the focus returns to where it was', async ({ page }) => {
  await page.goto(at());
  const settings = page.getByRole('button', { name: 'Settings' });
  await tabTo(page, settings);
  await page.keyboard.press('Enter');
  await waitFor(page, 'sheet', 'settings');
  const size = page.getByRole('combobox', { name: 'Text size' });
  await tabTo(page, size);
  await page.keyboard.press('End');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
  await page.keyboard.press('Escape');
  await waitFor(page, 'sheet', 'none');
  await expect(settings).toBeFocused();
});

test('settings stay after a reload', async ({ page }) => {
  await page.goto(at());
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('switch', { name: 'Tone that rises with the slope' }).check();
  await page.reload();
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('switch', { name: 'Tone that rises with the slope' })).toBeChecked();
});

test('captions name the sounds', async ({ page }) => {
  await enter(page, 'seven-points');
  await mountainShown(page);
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('button', { name: 'Camp here' }).click();
  // At once: the caption goes with its sound, and the card may come after it on a slow machine.
  await expect(page.locator('.captions p').first()).toBeVisible();
});
