// A hand that holds nothing but a gamepad: the d-pad turns dials and moves the focus in menus, buttons step, walk, pitch and choose.
import type { Locator, Page } from '@playwright/test';
import type { Hand } from './hands.ts';
import { announcePad, hold, plugInPad, push } from './pad.ts';
import { waitFor } from './player.ts';

/** A push turns a dial by this part of its range or so. */
const nearPart = 0.02;
/** More places to focus than any menu has. */
const mostPresses = 40;

/** The button that does what an element on the screen does during a climb, or null in menus. */
async function buttonFor(element: Locator): Promise<'a' | 'b' | 'x' | 'y' | null> {
  return element.evaluate((button) => {
    if (document.body.dataset['phase'] !== 'climb') return null;
    if (button.matches('.step')) return 'a';
    if (button.matches('.choose, .tent-button')) return 'b';
    if (!button.matches('.trial')) return null;
    // X looks at the trial before the one that is looked at, Y at the one after it.
    return button.closest('li')!.matches(':has(~ li [aria-pressed="true"])') ? 'x' : 'y';
  });
}

async function focusOn(page: Page, element: Locator): Promise<void> {
  for (let presses = 0; presses < mostPresses; presses++) {
    if (await element.evaluate((each) => each === document.activeElement)) return;
    await push(page, 'down');
  }
  throw new Error(`the d-pad does not reach ${String(element)}`);
}

/** The gamepad alone. */
export const padHand: Hand = {
  name: 'gamepad',
  async prepare(page) {
    await plugInPad(page);
    page.on('load', () => void announcePad(page).catch(() => {}));
  },
  async press(page, button) {
    await button.waitFor();
    const direct = await buttonFor(button);
    if (direct) return push(page, direct);
    await focusOn(page, button);
    await push(page, 'a');
  },
  async stride() {
    throw new Error('strides with a gamepad are in climb.spec.ts');
  },
  async turnDial(page, setting, part) {
    const slider = page.locator(`[data-setting="${setting}"] input`);
    const partNow = (): Promise<number> =>
      slider.evaluate((input: HTMLInputElement) => input.valueAsNumber / Number(input.max));
    const isFirst = await slider.evaluate((input) => input.closest('.dial')?.previousElementSibling === null);
    const [more, less] = isFirst ? (['right', 'left'] as const) : (['up', 'down'] as const);
    // Held until it is there, then in short pushes: a busy page reads the pad a few times more before the button is up.
    const up = (await partNow()) < part;
    await hold(page, up ? more : less, true);
    await page.waitForFunction(
      ([name, goal, upward]) => {
        const input = document.querySelector<HTMLInputElement>(`[data-setting="${name}"] input`);
        const now = input ? input.valueAsNumber / Number(input.max) : 0;
        return upward ? now >= goal : now <= goal;
      },
      [setting, part, up] as const,
      { polling: 10 },
    );
    await hold(page, up ? more : less, false);
    for (let pushes = 0; pushes < mostPresses; pushes++) {
      const miss = part - (await partNow());
      if (Math.abs(miss) < nearPart) return;
      await push(page, miss > 0 ? more : less);
    }
    throw new Error(`the d-pad does not turn ${setting} to ${part}`);
  },
  async walkToTheEnd(page) {
    await hold(page, 'x', true);
    await waitFor(page, 'phase', 'outcome');
    await hold(page, 'x', false);
  },
};
