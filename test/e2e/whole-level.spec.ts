// A whole level with one kind of hand and nothing else: title, list, brief, climb, outcome, dawn, next. Keyboard alone and gamepad
// alone; a level with the stride and one with the sled. What has the focus can always be seen.
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { parseLevelText } from '../../src/content/parse-level.ts';
import { tabTo } from './helpers/hands.ts';
import { announcePad, hold, plugInPad, push } from './helpers/pad.ts';
import { at, measured, stepsLeft, waitFor } from './helpers/player.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 900, height: 600 } });
test.beforeEach(({ page }) =>
  page.addInitScript(() =>
    localStorage.setItem('night-descent.options', JSON.stringify({ openAll: true, sound: false })),
  ),
);

const sledLevel = parseLevelText('130-the-ravine.json', readFileSync('levels/130-the-ravine.json', 'utf8'));

/** The focused element is drawn with a ring, or another outline, that the same element has not without the focus. */
async function focusIsVisible(page: Page): Promise<void> {
  const ring = await page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return 'nothing has the focus';
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    if (!inside) return `${element.textContent} is not on the screen`;
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
      ? 'seen'
      : `${element.textContent} has no ring`;
  });
  expect(ring).toBe('seen');
}

/** One kind of hand: goes to a button and presses it, and climbs. */
interface Whole {
  readonly name: string;
  start(page: Page): Promise<void>;
  choose(page: Page, name: string | RegExp): Promise<void>;
  /** Presses what the focused card offers first. */
  confirm(page: Page): Promise<void>;
  strideDownhill(page: Page): Promise<void>;
  turnUp(page: Page, setting: string): Promise<void>;
  step(page: Page): Promise<void>;
  brake(page: Page): Promise<void>;
  walkToTheEnd(page: Page): Promise<void>;
}

const keyboard: Whole = {
  name: 'keyboard',
  start: async () => {},
  async choose(page, name) {
    await tabTo(page, page.getByRole('button', { name }).first());
    await focusIsVisible(page);
    await page.keyboard.press('Enter');
  },
  async confirm(page) {
    await tabTo(page, page.getByRole('dialog').getByRole('button').first());
    await focusIsVisible(page);
    await page.keyboard.press('Enter');
  },
  async strideDownhill(page) {
    await page.keyboard.press('d');
    await page.keyboard.press('Space');
  },
  async turnUp(page, setting) {
    await page.keyboard.press(setting === 'momentum' ? 'ArrowUp' : 'ArrowRight');
  },
  step: (page) => page.keyboard.press('Space'),
  brake: (page) => page.keyboard.press('b'),
  async walkToTheEnd(page) {
    await page.keyboard.down('w');
    await waitFor(page, 'phase', 'outcome');
    await page.keyboard.up('w');
  },
};

async function padTo(page: Page, name: string | RegExp): Promise<void> {
  const target = page.getByRole('button', { name }).first();
  for (let presses = 0; presses < 90; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await push(page, 'down');
  }
  throw new Error(`the d-pad does not reach ${String(name)}`);
}

const gamepad: Whole = {
  name: 'gamepad',
  async start(page) {
    await announcePad(page);
  },
  async choose(page, name) {
    await padTo(page, name);
    await focusIsVisible(page);
    await push(page, 'a');
  },
  async confirm(page) {
    // The card takes the focus when it has come; a press before that would be lost.
    await page.waitForFunction(() => document.activeElement?.closest('[data-card]'));
    await push(page, 'down');
    await focusIsVisible(page);
    await push(page, 'a');
  },
  async strideDownhill(page) {
    await push(page, 'y');
    await push(page, 'a');
  },
  async turnUp(page, setting) {
    await push(page, setting === 'momentum' ? 'up' : 'right');
  },
  step: (page) => push(page, 'a'),
  brake: (page) => push(page, 'b'),
  async walkToTheEnd(page) {
    await hold(page, 'x', true);
    await waitFor(page, 'phase', 'outcome');
    await hold(page, 'x', false);
  },
};

for (const hand of [keyboard, gamepad]) {
  test.describe(`with the ${hand.name} alone`, () => {
    test.beforeEach(({ page }) => plugInPad(page));

    test('seven points, with the stride: from the title to the next level', async ({ page }) => {
      await page.goto(at());
      await hand.start(page);
      await hand.choose(page, 'Levels');
      await waitFor(page, 'screen', 'levels');
      await hand.choose(page, /Seven points/);
      await expect(page.getByRole('dialog', { name: 'Seven points' })).toBeVisible();
      await hand.confirm(page);
      await waitFor(page, 'phase', 'climb');
      // Always straight down bounces between the walls, and comes to an end all the same.
      for (let step = 0; step < 50 && (await page.locator('body').getAttribute('data-phase')) === 'climb'; step++) {
        if ((await page.locator('button.step').count()) === 0) break;
        await hand.strideDownhill(page);
      }
      await waitFor(page, 'phase', 'outcome');
      await hand.choose(page, 'See the dawn');
      await waitFor(page, 'phase', 'dawn');
      await expect(page.locator('.loss-chart canvas')).toBeVisible();
      await hand.choose(page, 'Next');
      await expect(page.getByRole('dialog', { name: 'Stride length' })).toBeVisible();
    });

    test('the ravine, with the sled: dials, step, brake, walk, dawn, next', async ({ page }) => {
      await page.goto(at('#/levels'));
      await hand.start(page);
      await hand.choose(page, /The ravine/);
      await expect(page.getByRole('dialog', { name: 'The ravine' })).toBeVisible();
      await hand.confirm(page);
      await waitFor(page, 'phase', 'predict');
      await hand.choose(page, 'Plant it here');
      await waitFor(page, 'phase', 'climb');
      const momentum = page.locator('[data-setting="momentum"] output');
      const before = await momentum.innerText();
      for (let turns = 0; turns < 40 && Number(await momentum.innerText()) < 0.7; turns++) {
        await hand.turnUp(page, 'momentum');
      }
      expect(await momentum.innerText()).not.toBe(before);
      for (let steps = 0; steps < 3; steps++) await hand.step(page);
      const velocity = page.locator('[data-readout="velocity"] dd');
      await expect(velocity).toContainText(/to the (north|south|east|west)/);
      const left = await stepsLeft(page);
      const [slope, rate] = [await measured(page, 'slope'), await measured(page, 'rate')];
      await hand.brake(page);
      await expect.poll(() => stepsLeft(page)).toBe(left - 1);
      // The old velocity is forgotten: only the braked step's own gradient is left to carry the next one.
      const carried = Number.parseFloat(await velocity.innerText());
      expect(carried / (Number(await momentum.innerText()) * rate * slope)).toBeCloseTo(1, 1);
      await hand.walkToTheEnd(page);
      await hand.choose(page, 'See the dawn');
      await waitFor(page, 'phase', 'dawn');
      await expect(page.locator('.legend > li')).toHaveCount(sledLevel.bots.length + 1);
      await hand.choose(page, 'Next');
      await expect(page.getByRole('dialog', { name: 'Over the rim' })).toBeVisible();
    });
  });
}
