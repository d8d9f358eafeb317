// The haystack in a real browser: slices from two workers, cut anew after each step, by keys, finger, mouse and gamepad, on an upright phone
// with small and large text, to the dawn; and in a class, where the server climbs the same ground. The campaign walks it to camp.
import { expect, test } from '@playwright/test';
import { SimHost, SimProjector, until } from '../class/people.ts';
import { lesson } from '../server/room-steps.ts';
import { axe } from './helpers/axe.ts';
import { stepOnSlice } from './helpers/golden.ts';
import { finger } from './helpers/hands.ts';
import { hangingOut } from './helpers/hanging.ts';
import { announcePad, plugInPad, push } from './helpers/pad.ts';
import { at, enter, measured, mountainShown, readout, skipQuestion, waitFor } from './helpers/player.ts';

/** The gear's longest stride, and the first steps of the golden solution. */
const longest = 3;
const wished = [
  [1.1, -1.1],
  [0.8, 0.2],
] as const;

test.use({ contextOptions: { reducedMotion: 'reduce' }, hasTouch: true, viewport: { width: 390, height: 844 } });
test.describe.configure({ timeout: 240_000 });

test('slices are cut, seen, walked with every hand, and named', async ({ page }) => {
  const fetched: string[] = [];
  const troubles: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  page.on('pageerror', (error) => troubles.push(error.message));
  await plugInPad(page);
  const stepTaken = async (steps: number): Promise<void> => {
    await waitFor(page, 'steps', String(steps));
    await waitFor(page, 'settled', 'true');
  };
  await page.goto(at());
  await page.getByRole('heading', { level: 1 }).waitFor();
  await mountainShown(page);
  expect(fetched.filter((path) => /digits\.bin|digits-window|slice-ground|slice\.worker|network/.test(path))).toEqual(
    [],
  );

  await enter(page, 'the-haystack');
  await mountainShown(page);
  const first = await measured(page, 'loss');
  expect(first).toBeGreaterThan(2.2);
  expect(await readout(page, 'accuracy')).toMatch(/^\d+\.\d%$/);

  for (const [place, by] of wished.entries()) {
    await stepOnSlice(page, by, longest);
    // A second step before the new ground is to be seen is no step.
    if (place === 0) await page.keyboard.press('Space');
    await stepTaken(place + 1);
  }

  const [x, y] = [195, 420];
  const touch = finger(await page.context().newCDPSession(page));
  await touch.down(x, y);
  await touch.move(x + 40, y - 10);
  await touch.up();
  await stepTaken(3);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y - 10, { steps: 4 });
  await page.mouse.up();
  await stepTaken(4);
  await announcePad(page);
  await push(page, 'y');
  await push(page, 'a');
  await stepTaken(5);
  expect(await measured(page, 'loss')).toBeLessThan(first - 0.3);

  await page.getByRole('button', { name: 'Your model' }).click();
  await expect(page.locator('.read-digits li')).toHaveCount(20);
  expect(await axe(page)).toEqual([]);
  for (const size of ['100%', '200%']) {
    await page.evaluate((fontSize) => Object.assign(document.documentElement.style, { fontSize }), size);
    expect(await hangingOut(page)).toEqual([]);
  }
  await page.evaluate(() => Object.assign(document.documentElement.style, { fontSize: '' }));

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Camp here' }).click();
  await waitFor(page, 'phase', 'outcome');
  await page.locator('[data-card=outcome] button').first().click();
  await waitFor(page, 'phase', 'dawn');
  await waitFor(page, 'settled', 'true');
  await expect(page.getByText('a slice can mislead')).toBeVisible();
  await expect(page.locator('.step-formula')).toContainText('11,935');
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: 'More: the mathematics' }).click();
  await expect(page.getByRole('dialog').getByText('11,935 weights')).toBeVisible();
  expect(await hangingOut(page)).toEqual([]);
  expect(troubles).toEqual([]);
});

test('in a class phone and server climb the same slices', async ({ page, baseURL }) => {
  const address = baseURL ?? '';
  const host = new SimHost(address, { ...lesson, levels: ['the-haystack'], seconds: 480 });
  await until('the room', () => host.view !== null);
  const wall = new SimProjector(address, host.view?.projector ?? '');
  await page.goto(at('#/class'));
  await page.getByRole('textbox', { name: 'Room code' }).fill(host.view?.code ?? '');
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.locator('.pupil-name')).toBeVisible();
  await host.tell({ kind: 'start-round' });
  await page.getByRole('button', { name: 'Step into the dark' }).click();
  await skipQuestion(page, (skip) => skip.click());
  await mountainShown(page);
  const first = await measured(page, 'loss');
  await stepOnSlice(page, wished[0], longest);
  await waitFor(page, 'steps', '1');
  const loss = await measured(page, 'loss');
  expect(loss).toBeLessThan(first);
  await until('the step to be stored', () => wall.lamps !== '');
  await host.tell({ kind: 'end-round' });
  await waitFor(page, 'phase', 'dawn');
  const told = await host.ask({ kind: 'results' });
  const result = told.kind === 'results' ? told.rows[0]?.result : null;
  expect(result?.steps).toBe(1);
  expect(result?.loss).toBeCloseTo(loss, 2);
  for (const person of [host, wall]) person.leave();
});
