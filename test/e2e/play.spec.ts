// Levels can be won with keys alone, with the mouse alone and by touch alone, and what the screen says is what the core does:
// beside each game a climb of our own takes the same steps, and its altitude must be the one on the screen. All the other levels
// have the same controls; campaign.spec.ts plays every one.
import { expect, test, type Page } from '@playwright/test';
import { courseFrom } from '../../src/core/course.ts';
import type { Level } from '../../src/content/level.ts';
import { climbFrom, step, type Climb } from '../../src/core/climb.ts';
import { dialPartOf } from '../../src/state/dial.ts';
import { quantity } from '../../src/state/words.ts';
import { goldenWay, levels } from './helpers/golden.ts';
import { keys, mouse, touch, type Hand } from './helpers/hands.ts';
import { aimAlong, aimOf, at, readout, skipQuestion, stepsLeft, vectorOf, waitFor } from './helpers/player.ts';

/** Which levels each hand plays: one by stride and one by dials with all of them, the others by one hand each. */
const levelsOf: Readonly<Partial<Record<Hand['name'], readonly string[]>>> = {
  keys: ['seven-points', 'the-ravine', 'two-valleys'],
  mouse: ['seven-points', 'the-ravine', 'the-pass', 'adams-race'],
  touch: ['seven-points', 'the-ravine', 'stride-length'],
};

async function playStrides(page: Page, hand: Hand, level: Level): Promise<Climb> {
  const course = courseFrom(level);
  const shadow = climbFrom(course, level.gear, level.seed);
  const longest = level.gear.kind === 'stride' ? level.gear.longest : 0;
  const way = goldenWay(level);
  while (shadow.outcome === null) {
    const goal = way[Math.min(shadow.spent.steps, way.length - 1)] ?? [0, 0];
    const [x = 0, y = 0] = shadow.trail.at(-1) ?? [];
    const wanted = aimAlong([goal[0] - x, goal[1] - y]);
    const before = await stepsLeft(page);
    await hand.stride(page, { ...wanted, length: Math.min(longest, wanted.length) }, longest);
    const { heading, length } = await aimOf(page).catch(() => wanted);
    step(shadow, { kind: 'stride', by: vectorOf({ heading, length: Math.min(length, longest) }) }, course);
    if (shadow.outcome !== null) break;
    await expect(page.locator('[data-readout="steps"] dd')).toHaveText(String(before - 1));
    expect(await readout(page, 'loss')).toBe(quantity(shadow.losses.at(-1) ?? Number.NaN));
  }
  return shadow;
}

/** Sets the dials as the golden commands say, steps as often as they say, and walks on after the last of them. */
async function playDials(page: Page, hand: Hand, level: Level): Promise<void> {
  for (const [place, command] of level.golden.entries()) {
    if (!('times' in command)) throw new Error('a dial takes no strides');
    for (const dial of level.dial) {
      const wanted = command.settings?.[dial.setting];
      if (wanted !== undefined) await hand.turnDial(page, dial.setting, dialPartOf(dial, wanted));
    }
    if (place === level.golden.length - 1) break;
    for (let steps = 0; steps < command.times; steps++) {
      const before = await stepsLeft(page);
      await hand.press(page, page.locator('button.step'));
      await expect.poll(() => stepsLeft(page)).toBe(before - 1);
    }
  }
  await hand.walkToTheEnd(page);
}

for (const hand of [keys, mouse, touch]) {
  test.describe(`with ${hand.name} alone`, () => {
    test.use({
      hasTouch: hand.name === 'touch',
      contextOptions: { reducedMotion: 'reduce' },
      viewport: { width: 720, height: 480 },
    });
    for (const level of levels.filter(({ slug }) => levelsOf[hand.name]?.includes(slug))) {
      test(`${level.slug} is won, from the address to the stars`, async ({ page }) => {
        await page.goto(at(`#/climb/${level.slug}`));
        await waitFor(page, 'phase', 'brief');
        await hand.press(page, page.getByRole('button', { name: 'Step into the dark' }));
        await skipQuestion(page, (skip) => hand.press(page, skip));
        if (level.gear.kind === 'stride') await playStrides(page, hand, level);
        else await playDials(page, hand, level);
        await waitFor(page, 'phase', 'outcome');
        await expect(page.getByRole('heading', { name: 'Base camp' })).toBeVisible();
        await hand.press(page, page.getByRole('button', { name: 'See the dawn' }));
        await waitFor(page, 'phase', 'dawn');
        await expect(page.getByText('Camp reached')).toBeVisible();
        await hand.press(page, page.getByRole('button', { name: 'Levels' }));
        await waitFor(page, 'screen', 'levels');
        await expect(
          page.locator(`[data-slug="${level.slug}"]`).getByRole('img', { name: /[123] stars? of 3/ }),
        ).toBeVisible();
      });
    }
  });
}
