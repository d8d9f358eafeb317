// Gamepads for the end-to-end tests: the browser has none, so the page is given some whose buttons and sticks the test holds.
import type { Page } from '@playwright/test';

const buttons = { a: 0, b: 1, x: 2, y: 3, up: 12, down: 13, left: 14, right: 15 } as const;
type Button = keyof typeof buttons;
/** What a pad has. */
interface Shape {
  readonly buttons: number;
  readonly axes: number;
}
const standard: Shape = { buttons: 17, axes: 4 };

/** The pads as the page has them. */
interface Plugged {
  readonly pads: { readonly axes: number[]; readonly buttons: { pressed: boolean }[] }[];
  readings: number;
  /** Resolves when the game has read the pads so many times more. */
  readonly read: (times: number) => Promise<void>;
  /** A pressed button comes up by itself once it has been read so many times. */
  pushed: { button: { pressed: boolean }; readings: number } | null;
}

/** Changes pad number `which`, and waits until the game has read it twice: it does so about thirty times a second. */
async function change(page: Page, which: number, parts: { readonly button?: number; readonly value: number[] }) {
  await page.evaluate(
    async ([place, { button, value }]) => {
      const { plugged } = window as never as { plugged: Plugged };
      const pad = plugged.pads[place];
      if (button === undefined) value.forEach((part, axis) => pad && (pad.axes[axis] = part));
      else Object.assign(pad?.buttons[button] ?? {}, { pressed: value[0] === 1 });
      await plugged.read(2);
    },
    [which, parts] as const,
  );
}

/** Holds or lets go of a button. */
export async function hold(page: Page, button: Button, pressed: boolean, which = 0): Promise<void> {
  await change(page, which, { button: buttons[button], value: [pressed ? 1 : 0] });
}

/** Presses a button and lets it go after two readings, however slow the page: a held button turns a dial with each of them. */
export async function push(page: Page, button: Button, which = 0): Promise<void> {
  await page.evaluate(
    async ([place, number]) => {
      const { plugged } = window as never as { plugged: Plugged };
      const pressed = plugged.pads[place]?.buttons[number];
      if (!pressed) return;
      pressed.pressed = true;
      plugged.pushed = { button: pressed, readings: 2 };
      // One more, in which the page sees that it is up.
      await plugged.read(3);
    },
    [which, buttons[button]] as const,
  );
}

/** Leans the left stick; down is positive, as browsers have it. */
export async function lean(page: Page, to: readonly [x: number, y: number], which = 0): Promise<void> {
  await change(page, which, { value: [...to] });
}

/** Gives every page that is loaded from now on such gamepads. */
export async function plugIn(page: Page, shapes: readonly Shape[]): Promise<void> {
  await page.addInitScript((all) => {
    const pads = all.map((shape, index) => ({
      index,
      connected: true,
      axes: Array.from({ length: shape.axes }, () => 0),
      buttons: Array.from({ length: shape.buttons }, () => ({ pressed: false })),
    }));
    const read = (times: number): Promise<void> => {
      const enough = plugged.readings + times;
      return new Promise((done) => {
        const timer = setInterval(() => {
          if (plugged.readings < enough) return;
          clearInterval(timer);
          done();
        }, 5);
      });
    };
    const plugged: Plugged = { pads, readings: 0, pushed: null, read };
    Object.assign(window, { plugged });
    navigator.getGamepads = () => {
      plugged.readings++;
      if (plugged.pushed && plugged.pushed.readings-- === 0) {
        plugged.pushed.button.pressed = false;
        plugged.pushed = null;
      }
      return pads as unknown as Gamepad[];
    };
  }, shapes);
}

/** Gives every page that is loaded from now on one gamepad of the standard layout, or so many. */
export async function plugInPad(page: Page, count = 1): Promise<void> {
  await plugIn(
    page,
    Array.from({ length: count }, () => standard),
  );
}

/** Tells the page that the gamepad is there, as the browser does at the first press. */
export async function announcePad(page: Page): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event('gamepadconnected')));
}
