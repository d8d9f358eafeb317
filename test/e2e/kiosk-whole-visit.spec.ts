// A visit to a kiosk from the first touch to the closing card, alone and as two; and what becomes of one that nobody goes on with. axe
// looks at each state that is passed. The clock is accelerated where the game waits for somebody, and nowhere else.
import { expect, test, type Page } from '@playwright/test';
import { axe } from './helpers/axe.ts';
import { finger } from './helpers/hands.ts';
import { kioskServer, type KioskServer } from './helpers/kiosk-server.ts';
import {
  arrive,
  lossOf,
  nightPasses,
  onPad,
  padOf,
  press,
  reaches,
  somebody,
  step,
  touch,
} from './helpers/kiosk-visitor.ts';

test.use({ hasTouch: true, contextOptions: { reducedMotion: 'reduce' } });

const qrTarget = 'https://museum.example/descent';
/** Seconds: a climb of a night's length asks twice, and a morning before it goes on by itself. */
const patience = { menu: 15, play: 25 };
/** Seconds: a busy machine needs long to press a button. */
const warningSeconds = 60;

let server: KioskServer;
test.beforeAll(async () => {
  server = await kioskServer({ idleSeconds: { menu: 60, play: 60 }, visitSeconds: 270, qrTarget });
  server.write('short', {
    playlist: ['seven-points'],
    idleSeconds: { menu: patience.menu, play: patience.play },
    warningSeconds,
    qrTarget,
  });
});
test.afterAll(() => server.stop());

/** Milliseconds from the first touch until the climb is on the screen, as the page itself sees them. */
function startTime(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((known) => {
        addEventListener(
          'pointerdown',
          (event) => {
            const look = new MutationObserver(() => {
              if (document.querySelector('.aim-pad')) known(performance.now() - event.timeStamp);
            });
            look.observe(document.body, { subtree: true, childList: true });
          },
          { capture: true, once: true },
        );
      }),
  );
}

test('a whole visit by touch, without a word read: three climbs, three mornings, a code to take home', async ({
  page,
}) => {
  await arrive(page, server);
  await somebody(page);
  await expect(page.getByRole('button', { name: 'Touch to play' })).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await touch(page);
  // The hand shows what to do until it has been done.
  await expect(page.locator('.ghost')).toBeVisible();
  expect(await axe(page)).toEqual([]);
  const before = await lossOf(page).innerText();
  await step(page, 0, [0.85, 0.4]);
  await expect(lossOf(page)).not.toHaveText(before);
  await expect(page.locator('.ghost')).toBeHidden();
  await nightPasses(page);
  await expect(page.locator('.loss-chart .plot canvas')).toBeVisible();
  expect(await axe(page)).toEqual([]);

  await press(page, 'Next climb');
  await reaches(page, 'climb');
  await page.getByRole('slider', { name: 'Momentum' }).fill('180');
  const box = (await page.getByRole('button', { name: 'Hold to go' }).boundingBox())!;
  await finger(await page.context().newCDPSession(page)).down(box.x + box.width / 2, box.y + box.height / 2);
  await expect(page.locator('[data-person="0"] .race-end')).toHaveText(/Base camp/, { timeout: 40_000 });
  await reaches(page, 'dawn');
  await expect(page.getByRole('img', { name: '2 stars of 3' })).toBeVisible();

  await press(page, 'Next climb');
  await reaches(page, 'climb');
  await nightPasses(page);
  await press(page, 'What was that?');
  await reaches(page, 'closing');
  await expect(page.getByRole('img', { name: `QR code to ${qrTarget}` })).toBeVisible();
  expect(await axe(page)).toEqual([]);
  // Nobody presses Done: it goes by itself.
  await page.clock.fastForward(41_000);
  await reaches(page, 'attract');
});

/** In the page: the first number that the countdown shows. */
function firstCountdown(): Promise<string> {
  return new Promise((known) => {
    new MutationObserver(() => {
      const count = document.querySelector('.countdown text')?.textContent;
      if (count) known(count);
    }).observe(document.body, { subtree: true, childList: true });
  });
}

const asks = (page: Page) => page.getByRole('alertdialog', { name: 'Are you still there?' });

/** Nobody is there: after so many `seconds`, and not before, the question comes and counts down. */
async function goesQuiet(page: Page, seconds: number): Promise<void> {
  // The last move of somebody who goes.
  await page.evaluate(() => dispatchEvent(new PointerEvent('pointermove', { pointerType: 'touch' })));
  await page.clock.fastForward((seconds - 8) * 1000);
  await expect(asks(page)).toBeHidden();
  const firstCount = page.evaluate(firstCountdown);
  await page.clock.fastForward(8000);
  await expect(asks(page)).toBeVisible();
  expect(await firstCount).toBe(String(warningSeconds));
}

/** The states of a visit of one climb, the seconds that each waits for somebody, and the way from the one before. */
const states: readonly (readonly [state: string, seconds: number, enter: (page: Page) => Promise<void>])[] = [
  ['climb', patience.play, touch],
  ['dawn', patience.menu, nightPasses],
  ['closing', patience.menu, (page) => press(page, 'What was that?')],
];

test('nobody there, in each state: a question, a countdown, an answer that counts, and back to the show', async ({
  page,
}) => {
  await arrive(page, server, 'short');
  const starts: Promise<number>[] = [];
  for (const last of [0, 1, 2]) {
    starts.push(startTime(page));
    for (const [place, [state, seconds, enter]] of states.slice(0, last + 1).entries())
      await test.step(`${state}, to end in ${states[last]![0]}`, async () => {
        await enter(page);
        await reaches(page, state);
        if (place < last) return;
        // Nobody is asked so soon after the picture has changed.
        await page.clock.fastForward(8000);
        await goesQuiet(page, seconds);
        await page.getByRole('button', { name: 'I’m still here' }).tap();
        await expect(asks(page)).toBeHidden();
        await reaches(page, state);
        await goesQuiet(page, seconds);
        expect(await axe(page)).toEqual([]);
        await page.clock.fastForward((warningSeconds + 1) * 1000);
        await reaches(page, 'attract');
        await expect(asks(page)).toBeHidden();
      });
  }
  // A machine that does something else meanwhile may be late once.
  expect(Math.min(...(await Promise.all(starts)))).toBeLessThan(1000);
});

test('a second visitor joins with a button, both pull at once, and the morning shows both', async ({ page }) => {
  await arrive(page, server);
  await touch(page);
  await page.getByRole('button', { name: 'Join in' }).tap();
  await expect(padOf(page, 1)).toBeVisible();
  expect(await axe(page)).toEqual([]);
  const [first, second] = [await lossOf(page).innerText(), await lossOf(page, 1).innerText()];
  // Two fingers at the same time, each on its own pad.
  const fingers = await page.context().newCDPSession(page);
  const at = async (id: 0 | 1, place: readonly [number, number]) => ({ id, ...(await onPad(page, id, place)) });
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number; id: number }[]) =>
    fingers.send('Input.dispatchTouchEvent', { type, touchPoints });
  const middle = [await at(0, [0.5, 0.5]), await at(1, [0.5, 0.5])] as const;
  await send('touchStart', [middle[0]]);
  await send('touchStart', [...middle]);
  await send('touchMove', [await at(0, [0.85, 0.4]), await at(1, [0.8, 0.35])]);
  await send('touchEnd', []);
  await expect(lossOf(page)).not.toHaveText(first);
  await expect(lossOf(page, 1)).not.toHaveText(second);
  await nightPasses(page);
  await expect(page.locator('.kiosk-results li')).toHaveCount(2);
  await expect(page.locator('.legend li')).toHaveCount(4);
  expect(await axe(page)).toEqual([]);
});
