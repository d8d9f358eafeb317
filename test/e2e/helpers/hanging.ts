// What must hold on every screen at every text size: nothing hangs out at the sides.
import type { Page } from '@playwright/test';
import { arrived } from './tour.ts';

/** The words of everything that hangs out at a side of the screen, and the page itself where it is wider than that. */
export async function hangingOut(page: Page): Promise<(string | null)[]> {
  await arrived(page);
  return page.evaluate(() => [
    ...(document.documentElement.scrollWidth > innerWidth ? ['the page'] : []),
    ...[...document.querySelectorAll('button, h1, h2, output, dd')]
      .filter((element) => element.checkVisibility() && !element.closest('.bot-strip, [class*="unseen"]'))
      .map((element) => [element.textContent, element.getBoundingClientRect()] as const)
      .filter(([, box]) => box.width > 0 && (box.left < -1 || box.right > innerWidth + 1))
      .map(([text]) => text),
  ]);
}
