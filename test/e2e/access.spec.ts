// Everyone can get in: axe on every screen, names and roles, big text, high contrast, keys alone in the menus.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { tabTo } from './hands.ts';
import { at, enter, mountainShown, waitFor } from './player.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Waits until the page or sheet is there and has stopped fading in: colours in between have contrasts of their own. */
async function arrived(page: Page): Promise<void> {
  await expect(page.locator('main').first()).toBeVisible();
  if ((await page.locator('body').getAttribute('data-sheet')) !== 'none')
    await expect(page.locator('dialog[open]')).toBeVisible();
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ playState, effect }) => playState !== 'running' || effect?.getComputedTiming().endTime === Infinity),
  );
}

async function axe(page: Page): Promise<string[]> {
  await arrived(page);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
}

async function toDawn(page: Page): Promise<void> {
  await toOutcome(page);
  await page.getByRole('button', { name: 'See the dawn' }).click();
  await waitFor(page, 'phase', 'dawn');
  await expect(page.getByRole('slider', { name: 'Show everyone at a step' })).toBeVisible();
}

async function toOutcome(page: Page): Promise<void> {
  await enter(page, 'seven-points');
  await page.keyboard.press('d');
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('button', { name: 'Camp here' }).click();
  await waitFor(page, 'phase', 'outcome');
}

const screens: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  title: (page) => page.goto(at()),
  levels: (page) => page.goto(at('#/levels')),
  'unknown level': (page) => page.goto(at('#/climb/nowhere')),
  brief: async (page) => {
    await page.goto(at('#/climb/the-pass'));
    await waitFor(page, 'phase', 'brief');
  },
  'climb with the stride': (page) => enter(page, 'seven-points'),
  'climb with dials': (page) => enter(page, 'the-ravine'),
  pause: async (page) => {
    await enter(page, 'seven-points');
    await page.getByRole('button', { name: 'Pause' }).click();
  },
  bots: async (page) => {
    await enter(page, 'adams-race');
    await page.locator('[data-bot="bot-0"]').click();
  },
  settings: async (page) => {
    await page.goto(at());
    await page.getByRole('button', { name: 'Settings' }).click();
  },
  'how to play': async (page) => {
    await page.goto(at());
    await page.getByRole('button', { name: 'How to play' }).click();
  },
  outcome: toOutcome,
  more: async (page) => {
    await toDawn(page);
    await page.getByRole('button', { name: 'More: the mathematics' }).click();
    await waitFor(page, 'sheet', 'more');
  },
  dawn: toDawn,
};

for (const [name, open] of Object.entries(screens)) {
  test(`axe finds nothing on: ${name}`, async ({ page }) => {
    await page.setViewportSize({ width: 900, height: 600 });
    await open(page);
    expect(await axe(page)).toEqual([]);
  });

  test(`200 % text on an upright phone hangs out nowhere: ${name}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.addInitScript(() => localStorage.setItem('night-descent.options', JSON.stringify({ textSize: 200 })));
    await open(page);
    await arrived(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const outside = await page.evaluate(() =>
      [...document.querySelectorAll('button, h1, h2, output, dd')]
        .filter((element) => element.checkVisibility() && !element.closest('.bot-strip, [class*="unseen"]'))
        .map((element) => [element.textContent, element.getBoundingClientRect()] as const)
        .filter(([, box]) => box.width > 0 && (box.left < -1 || box.right > innerWidth + 1))
        .map(([text]) => text),
    );
    expect(outside).toEqual([]);
  });
}

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
