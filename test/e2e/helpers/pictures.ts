// Pictures of the mountain, compared pixel by pixel outside masks: what the night tests prove secrecy with.
import type { Page } from '@playwright/test';
import type { Spot } from './scenes.ts';

/** The mountain alone, as a PNG: panels show numbers of the ground on purpose. */
export async function picture(page: Page): Promise<Buffer> {
  // The page allows no inline styles, but its own script may hide things.
  const showPanels = (visible: boolean): Promise<void> =>
    page.evaluate(
      (visibility) => {
        for (const panel of document.querySelectorAll<HTMLElement>('body > :not(:has(canvas)):not(canvas)'))
          panel.style.visibility = visibility;
      },
      visible ? '' : 'hidden',
    );
  await showPanels(false);
  await page.waitForTimeout(400);
  const shot = await page.locator('canvas').first().screenshot();
  await showPanels(true);
  return shot;
}

export interface Difference {
  /** Pixels that differ outside the masks, and how many were compared. */
  readonly outside: number;
  readonly compared: number;
  /** Pixels that differ inside: proof that the two grounds are not the same. */
  readonly inside: number;
}

/** Compares two pictures in the browser, which knows how to read PNG; masks are ellipses so `wide` and `tall` to each side. */
export async function compare(
  page: Page,
  [one, other]: readonly [Buffer, Buffer],
  masks: readonly Spot[],
  { wide, tall }: { readonly wide: number; readonly tall: number },
): Promise<Difference> {
  return page.evaluate(
    async ({ sources, masks, wide, tall }) => {
      const [first, second] = await Promise.all(
        sources.map(async (source) => {
          const image = await createImageBitmap(await (await fetch(source)).blob());
          const canvas = new OffscreenCanvas(image.width, image.height);
          const paint = canvas.getContext('2d')!;
          paint.drawImage(image, 0, 0);
          return paint.getImageData(0, 0, image.width, image.height);
        }),
      );
      const found = { outside: 0, compared: 0, inside: 0 };
      for (let y = 0; y < first!.height; y++) {
        for (let x = 0; x < first!.width; x++) {
          const at = (y * first!.width + x) * 4;
          const same = [0, 1, 2].every((channel) => first!.data[at + channel] === second!.data[at + channel]);
          const masked = masks.some((spot) => ((x - spot.x) / wide) ** 2 + ((y - spot.y) / tall) ** 2 < 1);
          if (masked) found.inside += same ? 0 : 1;
          else {
            found.compared++;
            found.outside += same ? 0 : 1;
          }
        }
      }
      return found;
    },
    {
      sources: [one, other].map((png) => `data:image/png;base64,${png.toString('base64')}`),
      masks: [...masks],
      wide,
      tall,
    },
  );
}
