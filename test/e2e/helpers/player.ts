// A player's hands and eyes for the end-to-end tests: opens levels, reads the readouts, aims, drags, dials, waits for phases.
import { expect, type Locator, type Page } from '@playwright/test';

/** Everything moves at once and the mesh is coarse: software drawing is slow, and the tests wait on states. */
export const quick = 'quality=low';

/** A page's address at a place of the game, with the quick drawing. */
export function at(hash = ''): string {
  return `./?${quick}${hash}`;
}

/** Waits until <body data-name> has this value. */
export async function waitFor(page: Page, name: string, value: string, timeout = 60_000): Promise<void> {
  await expect(page.locator('body')).toHaveAttribute(`data-${name}`, value, { timeout });
}

/** Opens a level by its address and steps into the dark. */
export async function enter(page: Page, slug: string): Promise<void> {
  await page.goto(at(`#/climb/${slug}`));
  await waitFor(page, 'phase', 'brief');
  await page.getByRole('button', { name: 'Step into the dark' }).click();
  await skipQuestion(page, (skip) => skip.click());
}

/** From the brief into the climb; a level that asks for a prediction first is not given one. */
export async function skipQuestion(page: Page, press: (skip: Locator) => Promise<void>): Promise<void> {
  await expect(page.locator('body')).toHaveAttribute('data-phase', /^(predict|climb)$/, { timeout: 60_000 });
  if ((await page.locator('body').getAttribute('data-phase')) === 'predict')
    await press(page.locator('.at-predict button.quiet'));
  await waitFor(page, 'phase', 'climb');
}

/** Waits until the mountain is drawn, so that it can be dragged on. */
export async function mountainShown(page: Page): Promise<void> {
  await expect(page.locator('body')).not.toHaveAttribute('data-renderer', 'loading', { timeout: 60_000 });
  await waitFor(page, 'settled', 'true');
}

/** A readout of the HUD as it is written: loss, slope, steps or rate. */
export async function readout(page: Page, id: string): Promise<string> {
  return (await page.locator(`[data-readout="${id}"] dd`).innerText()).trim();
}

/** A readout as a number. */
export async function measured(page: Page, id: string): Promise<number> {
  return Number((await readout(page, id)).replace('−', '-').replaceAll(',', ''));
}

export interface Aim {
  readonly heading: number;
  readonly length: number;
}

/** Where the arrow points now, in radians and parameter units. */
export async function aimOf(page: Page): Promise<Aim> {
  const [heading = Number.NaN, length = Number.NaN] = (
    (await page.locator('[data-aim]').getAttribute('data-aim')) ?? ''
  )
    .split(' ')
    .map(Number);
  return { heading, length };
}

/** The vector of an aim, as the game makes it. */
export function vectorOf({ heading, length }: Aim): [number, number] {
  return [Math.cos(heading) * length, Math.sin(heading) * length];
}

/** The aim that leads along a vector. */
export function aimAlong([x, y]: readonly [number, number]): Aim {
  return { heading: Math.atan2(y, x), length: Math.hypot(x, y) };
}

/** The smallest turn from one heading to another, in (-pi, pi]. */
export function turnBetween(from: number, to: number): number {
  return Math.atan2(Math.sin(to - from), Math.cos(to - from));
}

/** How many steps are left, as the HUD says. */
export async function stepsLeft(page: Page): Promise<number> {
  return measured(page, 'steps');
}

/** Takes one step straight downhill with the keys, and waits until it is counted. */
export async function downhillStep(page: Page): Promise<void> {
  const left = await stepsLeft(page);
  await page.keyboard.press('d');
  await page.keyboard.press('Space');
  await expect.poll(() => stepsLeft(page)).toBe(left - 1);
}
