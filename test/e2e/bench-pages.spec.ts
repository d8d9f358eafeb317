// The bench's own pages, which no other test opens: each draws, and fills the window, under the policy that the server sends.
import { expect, test } from '@playwright/test';
import { pagesSite, type Site } from '../bench/site.ts';

let site: Site;
test.beforeAll(async () => {
  site = await pagesSite();
});
test.afterAll(() => site.close());

for (const address of ['index.html', 'climb.html?quality=low', 'three.html?side=64']) {
  test(`${address} draws`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.addInitScript(() => {
      for (const kind of [WebGLRenderingContext.prototype, WebGL2RenderingContext.prototype])
        for (const name of ['clear', 'drawElements'] as const) {
          const original = kind[name] as (...args: unknown[]) => void;
          Object.assign(kind, {
            [name](this: WebGLRenderingContext, ...args: unknown[]) {
              document.documentElement.dataset['drawn'] = 'yes';
              original.apply(this, args);
            },
          });
        }
    });
    await page.goto(site.address + address);
    await expect(page.locator('html')).toHaveAttribute('data-drawn', 'yes');
    const canvas = await page.locator('canvas').boundingBox();
    expect(canvas).toMatchObject({ x: 0, y: 0, width: 640, height: 360 });
    expect(errors).toEqual([]);
  });
}
