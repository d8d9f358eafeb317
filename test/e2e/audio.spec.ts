// The sounds in a real browser: every one of them can be heard, none is fetched unless wanted, captions speak for them.
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { sprites } from '../../src/audio/sprites.ts';

/** Quieter than this (root mean square) a sound would be a mistake of the encoder, which has happened. */
const faintest = 0.03;
/** Where the app keeps the settings. */
const storageKey = 'night-descent.options';

for (const [sheet, places] of Object.entries(sprites)) {
  test(`every sound of ${sheet}.mp3 is decoded and heard`, async ({ page }) => {
    await page.goto('./');
    const loudness = await page.evaluate(
      async ({ file, rows }) => {
        const bytes = await (await fetch(file)).arrayBuffer();
        const decoded = await new OfflineAudioContext(1, 1, 48_000).decodeAudioData(bytes);
        const samples = decoded.getChannelData(0);
        return rows.map(([name, [start, length]]) => {
          const from = Math.floor((start / 1000) * decoded.sampleRate);
          const part = samples.subarray(from, from + Math.floor((length / 1000) * decoded.sampleRate));
          return [name, Math.sqrt(part.reduce((sum, value) => sum + value * value, 0) / part.length)] as const;
        });
      },
      { file: `audio/${sheet}.mp3`, rows: Object.entries(places) },
    );
    expect(loudness).toHaveLength(Object.keys(places).length);
    expect(loudness.filter(([, heard]) => heard < faintest)).toEqual([]);
  });
}

/** The mountain stands, and the sound with it: both are loaded together. */
async function open(page: Page): Promise<void> {
  await page.goto('./#/climb/seven-points');
  await page.locator('[data-card=brief]').waitFor();
  await page.locator('canvas').first().waitFor({ timeout: 60_000 });
}

test('sounds are fetched once they are wanted, captions tell what is heard', async ({ page }) => {
  const sound = page.waitForResponse((response) => response.url().endsWith('.mp3'), { timeout: 60_000 });
  await open(page);
  expect((await sound).ok()).toBe(true);
  // Captions go after a while: each press makes a sound anew, the card's and then the steps'.
  await expect(async () => {
    await page.keyboard.press('Enter');
    await expect(page.locator('.captions')).toContainText('[', { timeout: 3000 });
  }).toPass();
});

test('with sound off in the settings no sound is fetched', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.addInitScript(([key, value]) => localStorage.setItem(key, value), [
    storageKey,
    JSON.stringify({ sound: false }),
  ] as const);
  await open(page);
  await page.waitForLoadState('networkidle');
  expect(fetched.filter((url) => url.endsWith('.mp3'))).toEqual([]);
});

test('the game goes on when the sounds cannot be loaded', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.route('**/*.mp3', (route) => route.abort());
  await open(page);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(1000);
  await page.keyboard.press('Enter');
  await page.waitForLoadState('networkidle');
  expect(errors).toEqual([]);
});
