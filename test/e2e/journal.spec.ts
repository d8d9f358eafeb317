// The journal: what to do while it is empty; then ideas, small maps and formulas from what was kept; and all of it on paper.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { climbOf } from '../../src/content/claims.ts';
import { parseLevelText } from '../../src/content/parse-level.ts';
import { packRecording } from '../../src/core/packed-recording.ts';
import { fingerprint, recordingOf } from '../../src/core/replay.ts';
import type { BestTrail, LevelProgress } from '../../src/state/progress.ts';
import { at, waitFor } from './helpers/player.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1280, height: 720 } });

const stars = [true, true, false] as const;
const file = '080-two-valleys.json';
const level = parseLevelText(file, readFileSync(`levels/${file}`, 'utf8'));
const climb = climbOf(level, level.bots[1]!, level.seed);
const trail: BestTrail = {
  recording: packRecording(recordingOf(climb)),
  stars,
  steps: climb.spent.steps,
  fingerprint: fingerprint(climb),
};

function reached(belief: string, held: boolean): LevelProgress {
  const [guess, truth] = [
    { kind: 'outcome', outcome: 'camp' },
    { kind: 'outcome', outcome: held ? 'camp' : 'stuck' },
  ] as const;
  return {
    stars,
    attempts: 2,
    fewestSteps: 9,
    outcomes: ['camp'],
    prediction: { belief, guess, truth, right: held, held },
  };
}
const kept = {
  progress: {
    version: 2,
    levels: {
      'two-valleys': reached('gradient-points-at-minimum', false),
      'over-the-lip': reached('momentum-rolls-out', true),
    },
    hints: [],
  },
  trails: { version: 1, trails: { 'two-valleys': trail } },
};

test('empty it says what to do; later it tells ideas, maps and formulas, leads to levels, and prints whole', async ({
  page,
}) => {
  await page.goto(at());
  await page.getByRole('button', { name: 'Journal' }).click();
  await waitFor(page, 'screen', 'journal');
  await expect(page.getByRole('heading', { name: 'Mountain journal' })).toBeFocused();
  await page.getByRole('button', { name: 'Begin with “Flares”' }).click();
  await waitFor(page, 'phase', 'brief');

  await page.evaluate((kept) => {
    for (const [name, value] of Object.entries(kept))
      localStorage.setItem(`night-descent.${name}`, JSON.stringify(value));
  }, kept);
  await page.goto('about:blank');
  await page.goto(at('#/journal'));
  const idea = (belief: string) => page.locator(`[data-belief="${belief}"]`);
  await expect(idea('gradient-points-at-minimum')).toHaveAttribute('data-status', 'refuted');
  await expect(idea('gradient-points-at-minimum')).toContainText('“Two valleys”: You said “reaches base camp”.');
  await expect(idea('momentum-rolls-out')).toHaveAttribute('data-status', 'held');
  await expect(idea('flat-means-done')).toHaveAttribute('data-status', 'untested');
  await expect(page.locator('[data-slug="two-valleys"] .trail-map .way')).toHaveAttribute('d', /^M[\d.]+ [\d.]+L/);
  await expect(page.locator('.journal-formulas math').first()).toBeVisible();

  await page.emulateMedia({ media: 'print' });
  const paper = await page.evaluate(() => {
    const main = document.querySelector('main')!;
    const last = main.lastElementChild!.getBoundingClientRect();
    return {
      ink: getComputedStyle(main).color,
      page: getComputedStyle(main).backgroundColor,
      inside: last.bottom + scrollY <= document.documentElement.scrollHeight + 1,
      taller: document.documentElement.scrollHeight > 2 * innerHeight,
      buttons: [...document.querySelectorAll('button, canvas')].filter((each) => each.checkVisibility()).length,
    };
  });
  expect(paper).toEqual({ ink: 'rgb(0, 0, 0)', page: 'rgb(255, 255, 255)', inside: true, taller: true, buttons: 0 });
  // A page that scrolls in a box would come out as a single sheet.
  const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
  expect(sheets.length).toBeGreaterThan(1);
  await page.emulateMedia({ media: 'screen' });

  await idea('flat-means-done').getByRole('button', { name: 'Go to “The pass”' }).click();
  await waitFor(page, 'screen', 'climb');
});
