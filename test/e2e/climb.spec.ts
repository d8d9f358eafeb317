// Around a climb: pause, bots one tap away, hints that go once done, live text, scrubbing at dawn, gamepad, context loss, rest.
import { expect, test } from '@playwright/test';
import {
  aimOf,
  at,
  downhillStep,
  enter,
  measured,
  mountainShown,
  readout,
  stepsLeft,
  waitFor,
} from './helpers/player.ts';
import { scenesOf } from './helpers/scenes.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 720, height: 480 } });

test('hints go once they are done and stay away', async ({ page }) => {
  await enter(page, 'seven-points');
  const hint = page.locator('[data-hint]');
  const seen: (string | null)[] = [];
  while ((await hint.count()) > 0 && seen.length < 6) {
    seen.push(await hint.getAttribute('data-hint'));
    await downhillStep(page);
  }
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.length).toBeLessThanOrEqual(3);
  await page.reload();
  await page.getByRole('button', { name: 'Step into the dark' }).click();
  await waitFor(page, 'phase', 'climb');
  await expect(hint).toHaveCount(0);
});

test('each step is told in words, and bots walk in lockstep', async ({ page }) => {
  await enter(page, 'seven-points');
  const botLoss = page.locator('[data-bot="bot-0"] .chip-loss');
  const before = await botLoss.innerText();
  await downhillStep(page);
  await expect(page.locator('[data-live="step"]')).toHaveText(
    /^Step 1: altitude [\d.,]+, (lower|higher) by [\d.,]+\. (You overshot.*\. )?Slope [\d.,]+, .+\. Downhill to the (north|south|east|west)/,
  );
  await expect(botLoss).not.toHaveText(before);
});

test('a bot is one tap away from all its settings', async ({ page }) => {
  await enter(page, 'seven-points');
  await page.locator('[data-bot="bot-1"]').click();
  const sheet = page.getByRole('dialog');
  await expect(sheet).toContainText('Momentum');
  await expect(sheet).toContainText('0.8');
  await expect(sheet).toContainText('Learning rate');
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
});

test('pause holds the climb; Escape opens and closes it', async ({ page }) => {
  await enter(page, 'seven-points');
  const left = await stepsLeft(page);
  await page.keyboard.press('Escape');
  await waitFor(page, 'sheet', 'pause');
  await page.keyboard.press('d');
  await page.keyboard.press('Escape');
  await waitFor(page, 'sheet', 'none');
  expect(await stepsLeft(page)).toBe(left);
});

test('Camp here ends the climb with a name, and the outcome has the player’s numbers', async ({ page }) => {
  await enter(page, 'seven-points');
  await downhillStep(page);
  const loss = await readout(page, 'loss');
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('button', { name: 'Camp here' }).click();
  await waitFor(page, 'phase', 'outcome');
  await expect(page.locator('[data-why="spent"]')).toContainText(loss);
});

test('at dawn the slider moves the model back to the start', async ({ page }) => {
  await enter(page, 'stride-length');
  await page.keyboard.down('w');
  await expect.poll(() => stepsLeft(page)).toBeLessThan(590);
  await page.keyboard.up('w');
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('button', { name: 'Camp here' }).click();
  await waitFor(page, 'phase', 'outcome');
  await page.getByRole('button', { name: 'See the dawn' }).click();
  await waitFor(page, 'phase', 'dawn');
  const slider = page.getByRole('slider', { name: 'Show where everyone is at this step' });
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(page.getByText(/^Step 0 of/)).toBeVisible();
  await expect(page.locator('.model-window, [data-model]').first()).toContainText('m = −0.79');
});

test('a lost WebGL context comes back with the climb intact', async ({ page }) => {
  await enter(page, 'seven-points');
  await mountainShown(page);
  await downhillStep(page);
  const before = [await readout(page, 'loss'), await readout(page, 'slope'), await stepsLeft(page)];
  const lost = await page.evaluate(async () => {
    const canvas = document.querySelector<HTMLCanvasElement>('#mountain canvas');
    const gl = canvas?.getContext('webgl') ?? canvas?.getContext('webgl2');
    const extension = gl?.getExtension('WEBGL_lose_context');
    if (!canvas || !gl || !extension) return 'no extension';
    const restored = new Promise((done) => canvas.addEventListener('webglcontextrestored', done, { once: true }));
    const gone = new Promise((done) => canvas.addEventListener('webglcontextlost', done, { once: true }));
    extension.loseContext();
    await gone;
    await new Promise((later) => setTimeout(later, 100));
    extension.restoreContext();
    await restored;
    return 'restored';
  });
  expect(lost).toBe('restored');
  await mountainShown(page);
  expect([await readout(page, 'loss'), await readout(page, 'slope'), await stepsLeft(page)]).toEqual(before);
  await downhillStep(page);
});

test('a gamepad plays alone: begin, aim, step, pause', async ({ page }) => {
  await page.addInitScript(() => {
    const pad = {
      connected: true,
      axes: [0, 0, 0, 0],
      buttons: Array.from({ length: 17 }, () => ({ pressed: false })),
    };
    Object.assign(window, { pad });
    navigator.getGamepads = () => [pad as unknown as Gamepad];
  });
  const press = async (button: number): Promise<void> => {
    await page.evaluate(
      (index) => ((window as never as { pad: { buttons: { pressed: boolean }[] } }).pad.buttons[index]!.pressed = true),
      button,
    );
    await page.waitForTimeout(120);
    await page.evaluate(
      (index) =>
        ((window as never as { pad: { buttons: { pressed: boolean }[] } }).pad.buttons[index]!.pressed = false),
      button,
    );
    await page.waitForTimeout(120);
  };
  await page.goto(at('#/climb/seven-points'));
  // The card, not the phase: that one is "brief" before anything has been fetched.
  await page.locator('[data-card=brief]').waitFor();
  await page.waitForTimeout(800);
  await page.evaluate(() => dispatchEvent(new Event('gamepadconnected')));
  await press(13);
  await press(0);
  await waitFor(page, 'phase', 'climb');
  const loss = await measured(page, 'loss');
  const left = await stepsLeft(page);
  await press(3);
  await press(0);
  await expect.poll(() => stepsLeft(page)).toBe(left - 1);
  expect(await measured(page, 'loss')).toBeLessThan(loss);
  await page.evaluate(() => ((window as never as { pad: { axes: number[] } }).pad.axes = [0, -1, 0, 0]));
  await expect.poll(async () => (await aimOf(page)).heading).toBeCloseTo(Math.PI / 2, 3);
  await page.evaluate(() => ((window as never as { pad: { axes: number[] } }).pad.axes = [0, 0, 0, 0]));
  await press(9);
  await waitFor(page, 'sheet', 'pause');
  await press(1);
  await waitFor(page, 'sheet', 'none');
});

test('a still night draws at most 15 frames a second, a hidden tab none', async ({ page }) => {
  await enter(page, 'seven-points');
  await mountainShown(page);
  const { framesIn } = scenesOf(page);
  await page.waitForTimeout(1000);
  expect(await framesIn(2000)).toBeLessThanOrEqual(30);
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { get: () => true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await page.waitForTimeout(300);
  expect(await framesIn(1000)).toBe(0);
});

for (const [name, width, height] of [
  ['a phone turned over', 390, 700],
  ['and back', 700, 390],
] as const) {
  test(`${name}: the mountain fills the window, nothing hangs out`, async ({ page }) => {
    await enter(page, 'seven-points');
    await mountainShown(page);
    await page.setViewportSize({ width, height });
    await expect
      .poll(() =>
        page.locator('#mountain canvas').evaluate((canvas) => Math.round(canvas.getBoundingClientRect().width)),
      )
      .toBe(width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await downhillStep(page);
  });
}
