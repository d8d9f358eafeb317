// A walk through every place of the game in one page, with a look at each: the screens and sheets around a climb, one climb with
// each kind of gear, its outcome and its dawn. Written without words, so that it can be walked in any language.
import { expect, test, type Frame, type Page } from '@playwright/test';
import { levels } from './golden.ts';
import { skipQuestion, waitFor } from './player.ts';

/** Milliseconds; a minute on a quiet machine, but a hundred looks on a busy one. */
const longest = 480_000;

/** The first level of each kind of gear. */
const withEachGear = new Map(levels.toReversed().map(({ gear, slug }) => [gear.kind, slug]));

async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), hash);
}

/** From wherever the game is to the first night of a level; `seen` looks at its brief, and at the question before it. */
async function climb(page: Page, slug: string, seen: (place: string) => Promise<void> = async () => {}): Promise<void> {
  await go(page, `#/climb/${slug}`);
  await waitFor(page, 'phase', 'brief');
  await seen('brief');
  await page.locator('.card button.primary').click();
  await skipQuestion(page, async (skip) => {
    await expect(skip).toBeVisible();
    await seen('question');
    await skip.click();
  });
}

/** Opens one of the title's other ways by its place, looks, and comes back. */
async function sheetOfTitle(page: Page, place: number, seen: () => Promise<void>): Promise<void> {
  await page.locator('.title-others button').nth(place).click();
  await seen();
  await page.keyboard.press('Escape');
  await waitFor(page, 'sheet', 'none');
}

/** One step, the pause, a camp where the step led, and the morning with what explains it. */
async function throughTheNight(page: Page, seen: (place: string) => Promise<void>): Promise<void> {
  await page.keyboard.press('d');
  await page.keyboard.press('Space');
  await expect(page.locator('body')).not.toHaveAttribute('data-steps', '0');
  await page.keyboard.press('p');
  await seen('pause');
  await page.locator('[data-sheet="pause"] .menu button').nth(2).click();
  await waitFor(page, 'phase', 'outcome');
  await seen('outcome');
  await page.locator('.card button.primary').click();
  await waitFor(page, 'phase', 'dawn');
  await expect(page.locator('.loss-chart')).toBeVisible();
  await seen('dawn');
  await page.locator('button.more').click();
  await expect(page.locator('dialog .letters')).toBeVisible();
  await seen('more');
  await page.keyboard.press('Escape');
}

/** Two trials, the second one looked at. */
async function sendTwo(page: Page): Promise<void> {
  for (const key of ['Space', 'ArrowRight', 'Space']) await page.keyboard.press(key);
  await expect(page.locator('.trial')).toHaveCount(2);
}

/** Chooses, and fades from ground to ground in the morning. */
async function chooseAndFade(page: Page, seen: (place: string) => Promise<void>): Promise<void> {
  await page.keyboard.press('t');
  await waitFor(page, 'phase', 'outcome');
  await page.locator('.card button.primary').click();
  await waitFor(page, 'phase', 'dawn');
  await page.locator('.ground-buttons button').last().click();
  await seen('dawn with other grounds');
}

/** Waits until the page or sheet is there and has stopped fading in: colours in between have contrasts of their own. */
export async function arrived(page: Page | Frame): Promise<void> {
  await expect(page.locator('main').first()).toBeVisible();
  if ((await page.locator('body').getAttribute('data-sheet')) !== 'none')
    await expect(page.locator('dialog[open]')).toBeVisible();
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ playState, effect }) => playState !== 'running' || effect?.getComputedTiming().endTime === Infinity),
  );
}

/** Opens the game at `address` and calls `look` with each place's name once the place has come to rest. */
export async function tour(page: Page, address: string, look: (place: string) => Promise<void>): Promise<void> {
  test.setTimeout(longest);
  const seen = (place: string): Promise<void> =>
    test.step(place, async () => {
      await arrived(page);
      await look(place);
    });
  await page.goto(address);
  await expect(page.locator('body')).not.toHaveAttribute('data-renderer', 'loading', { timeout: 60_000 });
  await seen('title');
  await sheetOfTitle(page, 2, () => seen('how to play'));
  await sheetOfTitle(page, 3, () => seen('settings'));
  await go(page, '#/levels');
  await waitFor(page, 'screen', 'levels');
  await seen('levels');
  await go(page, '#/climb/nowhere');
  await waitFor(page, 'screen', 'missing');
  await seen('unknown level');
  await climb(page, 'seven-points', seen);
  await throughTheNight(page, seen);
  for (const [gear, slug] of withEachGear) {
    await climb(page, slug);
    if (gear === 'team') await sendTwo(page);
    await seen(`climb with ${gear}`);
    if (gear === 'team') await chooseAndFade(page, seen);
  }
  await climb(page, 'look-before-you-leap', seen);
  await climb(page, 'adams-race', seen);
  await page.locator('[data-bot="bot-0"]').click();
  await seen('bots');
  await page.keyboard.press('Escape');
  await go(page, '#/journal');
  await waitFor(page, 'screen', 'journal');
  await seen('journal');
}
