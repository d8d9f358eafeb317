// The gears that are not strides or a single dial, each with the mouse alone, by touch alone and with a gamepad alone: volleys, the
// rope, radio and tent, the team. What the keys do with them campaign.spec.ts shows; stick, flares and slices have specs of their own.
import { expect, test, type Page } from '@playwright/test';
import type { Level } from '../../src/content/level.ts';
import { dialPartOf } from '../../src/state/dial.ts';
import { levels } from './helpers/golden.ts';
import { mouse, touch, type Hand } from './helpers/hands.ts';
import { padHand } from './helpers/pad-hand.ts';
import { at, skipQuestion, stepsLeft, waitFor } from './helpers/player.ts';

/** Keeps within the time of a hand: what is walked here is a part of the golden way. */
const radioSteps = 25;

function levelOf(slug: string): Level {
  const level = levels.find((each) => each.slug === slug);
  if (!level) throw new Error(`there is no level ${slug}`);
  return level;
}

async function turnDials(
  page: Page,
  hand: Hand,
  { dial }: Level,
  settings: Readonly<Record<string, number>>,
): Promise<void> {
  for (const spec of dial) {
    const wanted = settings[spec.setting];
    if (wanted !== undefined) await hand.turnDial(page, spec.setting, dialPartOf(spec, wanted));
  }
}

/** How each level is played; after it the outcome stands. */
const plays: Readonly<Record<string, (page: Page, hand: Hand, level: Level) => Promise<void>>> = {
  async 'a-lonely-place'(page, hand, level) {
    await turnDials(page, hand, level, { weights: 4 });
    const left = await stepsLeft(page);
    for (const place of level.golden.keys()) {
      if (place > 0) await expect.poll(() => stepsLeft(page)).toBe(left - place);
      await hand.press(page, page.locator('button.step'));
    }
  },
  async 'the-rope'(page, hand, level) {
    // In the middle of what wins: hands turn dials to within a fiftieth of their range.
    await turnDials(page, hand, level, { lambda: 0.3, learningRate: 0.2 });
    await hand.walkToTheEnd(page);
  },
  async 'turn-back-in-time'(page, hand, level) {
    await turnDials(page, hand, level, { learningRate: 0.2 });
    for (let step = 0; step < radioSteps; step++) await hand.press(page, page.locator('button.step'));
    await hand.press(page, page.locator('.tent-button'));
  },
  async 'three-maps'(page, hand, level) {
    for (const lambda of [0.3, 0.6]) {
      await turnDials(page, hand, level, { lambda });
      await hand.press(page, page.locator('button.step'));
    }
    await expect(page.locator('.trial')).toHaveCount(2);
    await hand.press(page, page.locator('.trial').first());
    await expect(page.locator('.trial').first()).toHaveAttribute('aria-pressed', 'true');
    await hand.press(page, page.locator('button.choose'));
  },
};

test.describe.configure({ timeout: 240_000 });

for (const hand of [mouse, touch, padHand]) {
  test.describe(`with ${hand.name} alone`, () => {
    test.use({
      hasTouch: hand.name === 'touch',
      contextOptions: { reducedMotion: 'reduce' },
      viewport: { width: 800, height: 600 },
    });
    test('volleys, rope, radio with tent, and team lead to camp', async ({ page }) => {
      await hand.prepare?.(page);
      await page.goto(at());
      await expect(page.locator('body')).not.toHaveAttribute('data-renderer', 'loading', { timeout: 60_000 });
      for (const [slug, play] of Object.entries(plays)) {
        await test.step(slug, async () => {
          await page.evaluate((hash) => (location.hash = hash), `#/climb/${slug}`);
          await page.locator('[data-card=brief]').waitFor();
          await hand.press(page, page.getByRole('button', { name: 'Step into the dark' }));
          await skipQuestion(page, (skip) => hand.press(page, skip));
          await play(page, hand, levelOf(slug));
          await waitFor(page, 'phase', 'outcome');
          await expect(page.locator('[data-card="outcome"]').getByRole('heading'), slug).toHaveText('Base camp');
        });
      }
    });
  });
}
