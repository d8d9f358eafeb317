// Kept progress in a real browser: an older version is carried over, damage is set aside and told, stars are kept before trails.
import { expect, test, type Page } from '@playwright/test';
import { at, downhillStep, enter, waitFor } from './helpers/player.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const damaged = { stars: 'many' };
const versionOne = {
  version: 1,
  levels: { 'two-valleys': { stars: [true, true, false], attempts: 4, fewestSteps: 21 }, 'the-pass': damaged },
  hints: ['aim'],
};

/** What the browser keeps under a name of ours, parsed. */
function kept(page: Page, name: string): Promise<unknown> {
  return page.evaluate((key) => JSON.parse(localStorage.getItem(`night-descent.${key}`) ?? 'null') as unknown, name);
}

async function restHere(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('button', { name: 'Camp here' }).click();
  await waitFor(page, 'phase', 'outcome');
}

test('progress of version 1 is carried over; its damaged part is set aside, and the player is told', async ({
  page,
}) => {
  await page.goto(at());
  await page.evaluate((file) => localStorage.setItem('night-descent.progress', JSON.stringify(file)), versionOne);
  await page.reload();
  const notice = page.getByText(/Part of your saved progress could not be read/);
  await expect(notice).toContainText('Nothing was deleted');
  await expect(notice).toContainText('night-descent.progress.set-aside');
  expect(await kept(page, 'progress.set-aside')).toEqual({ version: 1, levels: { 'the-pass': damaged } });
  await page.evaluate(() => (location.hash = '#/levels'));
  const stars = page.locator('[data-slug="two-valleys"]').getByRole('img', { name: '2 stars of 3' });
  await expect(stars).toBeVisible();

  await enter(page, 'seven-points');
  await downhillStep(page);
  await restHere(page);
  await expect
    .poll(() => kept(page, 'progress'))
    .toMatchObject({
      version: 2,
      levels: {
        'two-valleys': { stars: [true, true, false], attempts: 4, fewestSteps: 21, outcomes: ['camp'] },
        'seven-points': { attempts: 1, outcomes: ['spent'] },
      },
    });

  // A game of the future leaves its progress: this one sets it aside too, and takes the old set-aside for what it is.
  const newer = '{"version":99,"summits":["everest"]}';
  await page.evaluate((text) => localStorage.setItem('night-descent.progress', text), newer);
  await page.reload();
  await expect(page.getByText(/saved by a newer version/)).toContainText('night-descent.progress.set-aside-2');
  expect(await kept(page, 'progress.set-aside-2')).toEqual(JSON.parse(newer));
  expect(await kept(page, 'progress.set-aside')).toEqual({ version: 1, levels: { 'the-pass': damaged } });
});

test('a full storage keeps the stars and lets trails go, and says so', async ({ page }) => {
  await page.goto(at());
  const longTrail = {
    recording: {
      gear: { kind: 'stride', longest: 1 },
      seed: 1,
      commands: Array.from({ length: 200 }, () => ({ kind: 'step' })),
    },
    stars: [true, true, true],
    steps: 200,
    fingerprint: '0123456789abcdef',
  };
  await page.evaluate((trail) => {
    localStorage.setItem('night-descent.trails', JSON.stringify({ version: 1, trails: { 'the-ravine': trail } }));
    // Somebody else on this host has taken all the rest.
    for (let size = 4_000_000; size >= 1; size = Math.floor(size / 2)) {
      for (let place = 0; place < 3; place++) {
        try {
          localStorage.setItem(`other-${size}-${place}`, 'x'.repeat(size));
        } catch {
          // No room for so much: then for half of it.
        }
      }
    }
  }, longTrail);
  await enter(page, 'seven-points');
  await downhillStep(page);
  await restHere(page);
  await expect(page.getByText(/Your stars are saved; some drawn trails/)).toBeVisible();
  expect(await kept(page, 'progress')).toMatchObject({ levels: { 'seven-points': { attempts: 1 } } });
  expect(await kept(page, 'trails')).toBeNull();
});
