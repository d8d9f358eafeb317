// A gamepad for the end-to-end tests: the browser has none, so the page is given one whose buttons the test holds.
import type { Page } from '@playwright/test';

const buttons = { a: 0, b: 1, x: 2, y: 3, up: 12, down: 13, left: 14, right: 15 } as const;
type Button = keyof typeof buttons;

/** Holds or lets go of a button; the game reads pads about thirty times a second, so it waits for two readings. */
export async function hold(page: Page, button: Button, pressed: boolean): Promise<void> {
  await page.evaluate(
    async ([index, on]) => {
      const { pad } = window as never as { pad: { buttons: { pressed: boolean }[]; readings: number } };
      Object.assign(pad.buttons[index] ?? {}, { pressed: on });
      const before = pad.readings;
      await new Promise<void>((read) => {
        const timer = setInterval(() => {
          if (pad.readings < before + 2) return;
          clearInterval(timer);
          read();
        }, 5);
      });
    },
    [buttons[button], pressed] as const,
  );
}

/** Presses a button and lets it go. */
export async function push(page: Page, button: Button): Promise<void> {
  await hold(page, button, true);
  await hold(page, button, false);
}

/** Gives every page that is loaded from now on a gamepad. */
export async function plugInPad(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const pad = {
      connected: true,
      axes: [0, 0, 0, 0],
      buttons: Array.from({ length: 17 }, () => ({ pressed: false })),
      readings: 0,
    };
    Object.assign(window, { pad });
    navigator.getGamepads = () => {
      pad.readings++;
      return [pad as unknown as Gamepad];
    };
  });
}

/** Tells the page that the gamepad is there, as the browser does at the first press. */
export async function announcePad(page: Page): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event('gamepadconnected')));
}
