// A kiosk's visitor for the end-to-end tests: comes in front of the show, touches it, steps, and lets a night pass. The clock is
// accelerated where the game waits for somebody, and nowhere else.
import { expect, type Locator, type Page } from '@playwright/test';
import type { KioskServer } from './kiosk-server.ts';

/** Waits until the visit is in this state. */
export async function reaches(page: Page, phase: string): Promise<void> {
  await expect(page.locator('body')).toHaveAttribute('data-kiosk', phase, { timeout: 60_000 });
}

/** Opens the installation `name` without the page around it, under a clock that the test may wind, and waits for its show. */
export async function arrive(page: Page, { port }: KioskServer, name = 'hall'): Promise<void> {
  await page.clock.install();
  await page.goto(`http://127.0.0.1:${port}/?kiosk=${name}&flat&still#/kiosk`);
  await reaches(page, 'attract');
}

/** From the show into the first climb, by a touch anywhere. */
export async function touch(page: Page): Promise<void> {
  await page.touchscreen.tap(200, 100);
  await reaches(page, 'climb');
}

/** What a person aims with. */
export const padOf = (page: Page, person: number): Locator => page.locator(`[data-person="${person}"] .aim-pad`);
/** Where a person's loss is said. */
export const lossOf = (page: Page, person = 0): Locator => page.locator(`[data-person="${person}"] [data-loss]`);

/** The place on a person's pad at these parts of its width and height, in CSS px. */
export async function onPad(page: Page, person: number, [x, y]: readonly [number, number]) {
  const box = (await padOf(page, person).boundingBox())!;
  return { x: box.x + box.width * x, y: box.y + box.height * y };
}

/** A tap on a pad, in parts of its width and height. */
export async function step(page: Page, person: number, place: readonly [number, number]): Promise<void> {
  const { x, y } = await onPad(page, person, place);
  await page.touchscreen.tap(x, y);
}

/** Presses what leads on. Without a finger: until one has come down and up, a busy machine's morning may be over. */
export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).dispatchEvent('click');
}

/** From now on somebody is there: a mouse in the page that moves a little each second. Resolves to what sends them away. */
export async function somebody(page: Page): Promise<() => Promise<void>> {
  const timer = await page.evaluate(() => {
    let x = 0;
    return window.setInterval(
      () => dispatchEvent(new PointerEvent('pointermove', { pointerType: 'mouse', clientX: (x += 9) })),
      1000,
    );
  });
  return () => page.evaluate((number) => clearInterval(number), timer);
}

/** Lets a night pass for which somebody is there, and comes to its morning. */
export async function nightPasses(page: Page): Promise<void> {
  const away = await somebody(page);
  while (await page.evaluate(() => document.body.dataset['kiosk'] === 'climb')) await page.clock.fastForward(15_000);
  await reaches(page, 'dawn');
  await away();
}
