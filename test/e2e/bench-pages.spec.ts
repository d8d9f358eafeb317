// The bench's own scenes, which no other test opens: each draws, and fills the window, under the policy that the server sends.
import { expect, test } from '@playwright/test';
import { drawn, timeFrames } from '../bench/frames.ts';
import { pagesSite, type Site } from '../bench/site.ts';

let site: Site;
test.beforeAll(async () => {
  site = await pagesSite();
});
test.afterAll(() => site.close());

for (const address of ['?scene=empty', '?scene=climb&quality=low', '?scene=three&side=96']) {
  test(`${address} draws`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.addInitScript(timeFrames);
    await page.goto(site.address + address);
    await drawn(page, 1);
    const canvas = await page.locator('canvas').boundingBox();
    expect(canvas).toMatchObject({ x: 0, y: 0, width: 640, height: 360 });
    expect(errors).toEqual([]);
  });
}
