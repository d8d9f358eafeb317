// The whole campaign, one level after the other as a player meets them: each is won from its golden commands, through outcome and
// dawn to the next. Two halves at once, each in one page.
import { expect, test, type Page } from '@playwright/test';
import type { Level } from '../../src/content/level.ts';
import english from '../../assets/lang/en.json' with { type: 'json' };
import { groundsOf } from '../../src/state/grounds.ts';
import { goldenHands, levels } from './helpers/golden.ts';
import { skipQuestion, waitFor } from './helpers/player.ts';
import { scenesOf } from './helpers/scenes.ts';

const texts: Readonly<Record<string, string>> = english;
const half = Math.ceil(levels.length / 2);

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 640, height: 480 } });
test.describe.configure({ timeout: 240_000 });

/** Climbs one level from its brief to its dawn. */
async function playThrough(page: Page, level: Level): Promise<void> {
  const { slug } = level;
  const brief = page.locator('[data-card="brief"]');
  await expect(brief.getByRole('heading')).toHaveText(texts[`level.${slug}.name`] ?? '');
  await brief.getByRole('button', { name: 'Step into the dark' }).click();
  await skipQuestion(page, (skip) => skip.click());
  await goldenHands[level.gear.kind](page, level);
  await waitFor(page, 'phase', 'outcome');
  const outcome = page.locator('[data-card="outcome"]');
  await expect(outcome.getByRole('heading'), slug).toHaveText('Base camp');
  await expect(outcome.getByRole('img', { name: '3 stars of 3' }), slug).toBeVisible();
  await outcome.getByRole('button', { name: 'See the dawn' }).click();
  await waitFor(page, 'phase', 'dawn');
  await seeTheDawn(page, level);
}

/** The trails on the mountain, the chart of all climbers, and the idea. */
async function seeTheDawn(page: Page, level: Level): Promise<void> {
  const { slug, bots, golden } = level;
  const trials = golden.filter((command) => 'do' in command && command.do.kind === 'trial');
  const climbers = 1 + bots.length + trials.length;
  await expect(page.getByText(texts[`level.${slug}.idea`] ?? '')).toBeVisible();
  await expect(page.locator('.legend > li')).toHaveCount(climbers);
  const chart = page.locator('.loss-chart [role="img"]');
  await expect(chart).toHaveAccessibleName(new RegExp(`^Loss of ${climbers} climber`));
  await expect(chart.locator('canvas')).toBeVisible();
  const steps = await page.getByRole('slider', { name: 'Show where everyone is at this step' }).getAttribute('max');
  expect(Number(steps)).toBeGreaterThan(0);
  // A slice's morning has to be cut first.
  await waitFor(page, 'settled', 'true');
  const trail = await scenesOf(page).trailOn();
  expect(trail.length).toBeGreaterThan(1);
  expect(trail.filter(({ x, y }) => !Number.isFinite(x) || !Number.isFinite(y))).toEqual([]);
  if (level.validation) await fadeToTheLast(page, groundsOf(level).length);
}

/** Every ground that judges can be seen, up to the last. */
async function fadeToTheLast(page: Page, grounds: number): Promise<void> {
  const buttons = page.getByRole('region', { name: 'The ground you see' }).getByRole('button');
  await expect(buttons).toHaveCount(grounds);
  await buttons.last().click();
  await expect.poll(async () => (await scenesOf(page).figures()).ground).toBe(grounds - 1);
}

for (const [name, part] of [
  ['first', levels.slice(0, half)],
  ['second', levels.slice(half)],
] as const) {
  test(`the ${name} half of the campaign is won with three stars each, from brief through dawn to the next`, async ({
    page,
  }) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.addInitScript(() =>
      localStorage.setItem('night-descent.options', JSON.stringify({ openAll: true, sound: false })),
    );
    await page.goto(`./?still&quality=low#/climb/${part[0]?.slug}`);
    await expect(page.locator('body')).not.toHaveAttribute('data-renderer', 'loading', { timeout: 60_000 });
    for (const [place, level] of part.entries()) {
      await test.step(level.slug, () => playThrough(page, level));
      if (place < part.length - 1) await page.getByRole('button', { name: 'Next' }).click();
    }
    await page.getByRole('button', { name: 'Levels' }).click();
    await waitFor(page, 'screen', 'levels');
    for (const { slug } of part) {
      await expect(page.locator(`[data-slug="${slug}"]`).getByRole('img', { name: '3 stars of 3' })).toBeAttached();
    }
    expect(faults).toEqual([]);
  });
}
