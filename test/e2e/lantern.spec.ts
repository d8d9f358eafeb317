// The lantern: the batch dial and its keys, the battery that drains by what is drawn, the flicker, SGD by name, and dawn.
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { courseFrom } from '../../src/core/course.ts';
import { parseLevelText } from '../../src/content/parse-level.ts';
import { climbFrom, step } from '../../src/core/climb.ts';
import { quantity } from '../../src/state/words.ts';
import { at, enter, measured, mountainShown, readout, stepsLeft, waitFor } from './helpers/player.ts';
import { scenesOf } from './helpers/scenes.ts';

const file = '110-flickering-lamp.json';
const level = parseLevelText(file, readFileSync(`levels/${file}`, 'utf8'));

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 720, height: 480 } });

const batch = (page: Page) => page.locator('[data-setting="batch"] output');

/** Steps with the keys and waits until it is counted. */
async function stepOn(page: Page): Promise<void> {
  const left = await stepsLeft(page);
  await page.keyboard.press('Space');
  await expect.poll(() => stepsLeft(page)).toBe(left - 1);
}

test('the battery drains by the samples each step draws, and every step is the core’s', async ({ page }) => {
  await enter(page, 'flickering-lamp');
  const course = courseFrom(level);
  const shadow = climbFrom(course, level.gear, level.seed);
  await expect(batch(page)).toHaveText('40');
  await expect(page.locator('[data-hint]')).toHaveAttribute('data-hint', 'batch');
  for (const press of ['', 'ArrowLeft', 'ArrowLeft', 'ArrowRight', 'ArrowLeft']) {
    if (press !== '') await page.keyboard.press(press);
    const now = Number(await batch(page).innerText());
    await stepOn(page);
    step(shadow, { kind: 'step', settings: { batch: now } }, course);
    expect(await measured(page, 'battery')).toBe((level.budget.samples ?? 0) - shadow.spent.samples);
    expect(await readout(page, 'loss')).toBe(quantity(shadow.losses.at(-1) ?? Number.NaN));
  }
  expect(shadow.spent.samples).toBe(40 + 32 + 25 + 32 + 25);
  await expect(page.locator('[data-hint="batch"]')).toHaveCount(0);
});

test('the dial turns no further than the battery, and an empty battery has a name', async ({ page }) => {
  await enter(page, 'flickering-lamp');
  for (let steps = 0; steps < 9; steps++) await stepOn(page);
  await page.getByRole('slider', { name: 'Batch size' }).focus();
  await page.keyboard.press('Home');
  await expect(batch(page)).toHaveText('1');
  for (let steps = 0; steps < 5; steps++) {
    const left = await stepsLeft(page);
    await page.getByRole('button', { name: 'Step', exact: false }).first().click();
    await expect.poll(() => stepsLeft(page)).toBe(left - 1);
  }
  await page.getByRole('slider', { name: 'Batch size' }).focus();
  await page.keyboard.press('End');
  await expect(batch(page)).toHaveText('35');
  await page.locator('button.step').click();
  await waitFor(page, 'phase', 'outcome');
  await expect(page.getByRole('heading', { name: 'Battery empty' })).toBeVisible();
  await expect(page.locator('#outcome-words')).toContainText('A batch of 35 samples a step: after 15 steps');
});

test('bots on minibatches are called SGD and show their batch size; dawn shows the batch', async ({ page }) => {
  await enter(page, 'flickering-lamp');
  await expect(page.locator('[data-bot="bot-0"] .chip-name')).toHaveText('Gradient descent');
  await expect(page.locator('[data-bot="bot-1"] .chip-name')).toHaveText('SGD, K = 1');
  await page.locator('[data-bot="bot-1"]').click();
  await expect(page.getByRole('dialog').locator('[data-bot="bot-1"]')).toContainText(/Batch size K\s*1/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // The focus goes back to the bot when the sheet has gone, and would take the key along.
  await expect(page.locator('[data-bot="bot-1"]')).toBeFocused();
  await page.getByRole('slider', { name: 'Batch size' }).press('Home');
  await expect(batch(page)).toHaveText('1');
  await page.keyboard.down('w');
  await waitFor(page, 'phase', 'outcome');
  await page.keyboard.up('w');
  await page.getByRole('button', { name: 'See the dawn' }).click();
  await waitFor(page, 'phase', 'dawn');
  const formula = page.getByLabel('The formula with your numbers');
  await expect(formula.locator('math munder')).toHaveCount(1);
  await expect(formula).toContainText(/This step drew 1 sample of 40: \d+\./);
});

/** How many different pictures of the ground a resting night shows in two seconds. */
async function pictures(page: Page): Promise<number> {
  const seen = new Set<string>();
  for (let i = 0; i < 8; i++) {
    const { x, y } = (await scenesOf(page).trailOn()).at(-1)!;
    seen.add((await page.screenshot({ clip: { x: x - 60, y: y - 60, width: 120, height: 120 } })).toString('base64'));
    await page.waitForTimeout(250);
  }
  return seen.size;
}

test('a calm lamp shows all its arrows at once and stands still; the full batch shows another picture', async ({
  page,
}) => {
  await enter(page, 'flickering-lamp');
  await mountainShown(page);
  const full = await page.screenshot();
  const needle = page.getByRole('img', { name: /^downhill is/ });
  await expect(needle).toBeVisible();
  await page.getByRole('slider', { name: 'Batch size' }).focus();
  await page.keyboard.press('Home');
  await mountainShown(page);
  await expect(needle).toHaveCount(0);
  expect(await pictures(page)).toBe(1);
  expect((await page.screenshot()).equals(full)).toBe(false);
});

test('a flickering lamp draws at most 15 frames a second while nobody acts', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto(at('#/climb/flickering-lamp'));
  await waitFor(page, 'phase', 'brief');
  await page.getByRole('button', { name: 'Step into the dark' }).click();
  await waitFor(page, 'phase', 'climb');
  await page.getByRole('slider', { name: 'Batch size' }).focus();
  await page.keyboard.press('Home');
  await mountainShown(page);
  expect(await scenesOf(page).framesIn(3000)).toBeLessThanOrEqual(45);
  expect(await pictures(page)).toBeGreaterThan(1);
});
