// `npm run bench`: measures what the project promises about speed and size, and prints it beside the aim.
// `npm run bench -- rules crowd terrain haystack class frames sizes loads memory` measures only what is named. No test depends on these figures.
import { chromium } from '@playwright/test';
import { chromiumLaunch } from '../browser.ts';
import { classFigures } from './class.ts';
import { frameFigures } from './frames.ts';
import { crowdFigures, terrainFigures } from './ground.ts';
import { haystackFigures } from './haystack.ts';
import { loadFigures } from './loads.ts';
import type { Figure } from './measure.ts';
import { memoryFigures } from './memory.ts';
import { optimizerFigures } from './optimizers.ts';
import { gameSite, pagesSite } from './site.ts';
import type { Site } from './site.ts';
import { sizeFigures } from './sizes.ts';

/** Measures in a browser against a site, and puts both away. */
async function inBrowser(
  makeSite: () => Promise<Site>,
  measure: (browser: Awaited<ReturnType<typeof chromium.launch>>, site: Site) => Promise<Figure[]>,
): Promise<Figure[]> {
  const site = await makeSite();
  const browser = await chromium.launch(chromiumLaunch());
  try {
    return await measure(browser, site);
  } finally {
    await browser.close();
    site.close();
  }
}

const parts: Readonly<Record<string, () => Figure[] | Promise<Figure[]>>> = {
  rules: optimizerFigures,
  crowd: crowdFigures,
  terrain: terrainFigures,
  haystack: haystackFigures,
  class: classFigures,
  frames: () => inBrowser(pagesSite, frameFigures),
  sizes: () => inBrowser(gameSite, sizeFigures),
  loads: () => inBrowser(pagesSite, loadFigures),
  memory: () => inBrowser(gameSite, memoryFigures),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`There is no part "${unknown.join(', ')}"; the parts are ${Object.keys(parts).join(', ')}.`);
  process.exit(1);
}

const figures: Figure[] = [];
for (const [name, measure] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.error(`measuring ${name} ...`);
  figures.push(...(await measure()));
}

const wide = Math.max(...figures.map(({ name }) => name.length));
const aimWide = Math.max(...figures.map(({ aim }) => aim.length));
console.log(`${'figure'.padEnd(wide)}  ${'aim'.padEnd(aimWide)}        measured`);
for (const { name, aim, measured, met } of figures) {
  console.log(`${name.padEnd(wide)}  ${aim.padEnd(aimWide)}  ${met ? 'met   ' : 'missed'}  ${measured}`);
}
