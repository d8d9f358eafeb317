// axe on a page that has arrived: the rules of WCAG 2.2 AA, without the colours of things that are still fading in.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { arrived } from './tour.ts';

/** What axe finds on the page that is shown: rule and elements; nothing is the aim. */
export async function axe(page: Page): Promise<string[]> {
  await arrived(page);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
}
