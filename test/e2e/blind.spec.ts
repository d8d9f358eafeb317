// Playing without sight: seven points is won by somebody who only hears the live text and the names of what has the focus, and only
// has a keyboard. No pixel is looked at, no data attribute but those that say where the page speaks.
import { expect, test, type Page } from '@playwright/test';
import { at } from './helpers/player.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Turns of the arrow keys, in degrees. */
const coarse = 7.5;
const fine = 1;
/** How many presses shorten or lengthen the stride by about a quarter. */
const change = 3;

/** What a screen reader would read now. */
function spoken(page: Page): Promise<string> {
  return page.locator('[aria-live="polite"]').innerText();
}

/** Presses a key and returns what is said then. */
async function pressed(page: Page, key: string, times = 1): Promise<string> {
  for (let i = 0; i < times; i++) await page.keyboard.press(key);
  await page.evaluate(() => new Promise((drawn) => setTimeout(drawn)));
  return spoken(page);
}

/** How far to turn so that the arrow points straight downhill, in degrees, left positive; as the live text says it. */
function turnIn(words: string): number {
  if (words.includes('straight ahead of your aim')) return 0;
  const [, degrees, side] = /(\d+) degrees? to the (left|right) of your aim/.exec(words) ?? [];
  if (degrees === undefined) throw new Error(`nobody says how to turn: ${words}`);
  return side === 'left' ? Number(degrees) : -Number(degrees);
}

async function turn(page: Page, degrees: number): Promise<void> {
  const key = degrees > 0 ? 'ArrowLeft' : 'ArrowRight';
  const many = Math.floor(Math.abs(degrees) / coarse);
  await pressed(page, key, many);
  await pressed(page, `Shift+${key}`, Math.round((Math.abs(degrees) - many * coarse) / fine));
}

test('seven points is won by ear and keyboard alone', async ({ page }) => {
  await page.goto(at('#/climb/seven-points'));
  await expect(page.getByRole('dialog', { name: 'Seven points' })).toBeFocused();
  // The card does not listen at once: keys may still be held. A listener tries again.
  await expect(async () => {
    await page.keyboard.press('Enter');
    expect(await spoken(page)).toMatch(/^You stand at altitude/);
  }).toPass();
  const heard = [await spoken(page)];
  await pressed(page, 'd');
  const end = page.getByRole('alert');
  for (let step = 1; step <= 50; step++) {
    const words = await pressed(page, 'Space');
    heard.push(words);
    if (words.includes('The climb is over')) break;
    expect(words).toMatch(new RegExp(`^Step ${step}: altitude`));
    // The valley lies between straight on and straight down: half the turn; and shorter after a step that led up.
    await turn(page, Math.round(turnIn(words) / 2));
    if (words.includes('higher by')) await pressed(page, 'ArrowDown', change);
    else await pressed(page, 'ArrowUp', 1);
  }
  await expect(end).toHaveText('Base camp', { timeout: 30_000 });
  const outcome = page.getByRole('dialog', { name: 'Base camp' });
  await expect(outcome).toBeFocused();
  console.log(`by ear: camp after ${heard.length - 1} steps; the last words: ${heard.at(-2)}`);
  await expect(async () => {
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Seven points' })).toBeFocused({ timeout: 1000 });
  }).toPass();
  expect(heard.filter((words) => /camp/i.test(words))).toEqual([]);
});
