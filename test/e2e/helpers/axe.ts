// axe on a page that has arrived: the rules of WCAG 2.2 AA, without the colours of things that are still fading in.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Frame, Page } from '@playwright/test';
import { arrived } from './tour.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations'],
};

interface WithAxe {
  readonly axe?: { run(root: Document, options: RunOptions): Promise<AxeResults> };
}

/**
 * What axe finds on the page that is shown: rule and elements; nothing is the aim. It runs inside the page, and stays there for the next
 * look: @axe-core/playwright opens a second page each time, for frames that we do not have, which took ten times as long.
 */
export async function axe(page: Page | Frame): Promise<string[]> {
  await arrived(page);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const violations = await page.evaluate(
    async (asked) => (await (window as WithAxe).axe!.run(document, asked)).violations,
    options,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
}
