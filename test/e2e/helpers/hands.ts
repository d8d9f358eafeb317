// Ways to play with nothing else: keys, mouse, touch (and a gamepad, in pad-hand.ts). Each can aim a stride, take it, turn a dial, and hold to walk.
import { type CDPSession, type Locator, type Page } from '@playwright/test';
import { aimOf, mountainShown, turnBetween, waitFor, type Aim } from './player.ts';

/** One way to play. `stride` takes a step along the aim as well as that hand can; dials are turned to a part of their range. */
export interface Hand {
  readonly name: 'keys' | 'mouse' | 'touch' | 'gamepad';
  /** What must be done before the page is opened. */
  prepare?(page: Page): Promise<void>;
  press(page: Page, button: Locator): Promise<void>;
  stride(page: Page, aim: Aim, longest: number): Promise<void>;
  turnDial(page: Page, setting: string, part: number): Promise<void>;
  walkToTheEnd(page: Page): Promise<void>;
}

const keyTurn = Math.PI / 24;
const fineKeyTurn = Math.PI / 180;

async function pressTimes(page: Page, key: string, times: number): Promise<void> {
  for (let i = 0; i < times; i++) await page.keyboard.press(key);
}

/** Presses a coarse and a fine key until `distance` is covered. */
async function pressAlong(
  page: Page,
  keys: { more: string; less: string },
  distance: number,
  sizes: [number, number],
): Promise<void> {
  const key = distance > 0 ? keys.more : keys.less;
  const coarse = Math.round(Math.abs(distance) / sizes[0]);
  const left = Math.abs(distance) - coarse * sizes[0];
  await pressTimes(page, key, coarse);
  const fineKey = left > 0 === distance > 0 ? keys.more : keys.less;
  await pressTimes(page, `Shift+${fineKey}`, Math.round(Math.abs(left) / sizes[1]));
}

/** Moves the focus forward with Tab until `target` has it. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${String(target)}`);
}

export const keys: Hand = {
  name: 'keys',
  async press(page, button) {
    await tabTo(page, button);
    await page.keyboard.press('Enter');
  },
  async stride(page, aim, longest) {
    const now = await aimOf(page);
    await pressAlong(page, { more: 'ArrowLeft', less: 'ArrowRight' }, turnBetween(now.heading, aim.heading), [
      keyTurn,
      fineKeyTurn,
    ]);
    await pressAlong(page, { more: 'ArrowUp', less: 'ArrowDown' }, aim.length - now.length, [
      longest * 0.05,
      longest * 0.01,
    ]);
    await page.keyboard.press('Space');
  },
  async turnDial(page, setting, part) {
    const slider = page.locator(`[data-setting="${setting}"] input`);
    await tabTo(page, slider);
    const [now, last] = await slider.evaluate((input: HTMLInputElement) => [input.valueAsNumber, Number(input.max)]);
    const distance = Math.round(part * (last ?? 1)) - (now ?? 0);
    await pressTimes(page, distance > 0 ? 'ArrowRight' : 'ArrowLeft', Math.abs(distance));
  },
  async walkToTheEnd(page) {
    await page.keyboard.down('w');
    await waitFor(page, 'phase', 'outcome');
    await page.keyboard.up('w');
  },
};

/** What a pointer does: down, along, up. */
interface Pointer {
  down(x: number, y: number): Promise<void>;
  move(x: number, y: number): Promise<void>;
  up(): Promise<void>;
}

const tries = 12;
/** CSS pixels between the end of a dial's bar and the middle of its thumb there. */
const thumb = 8;

/** Drags from the climber until the arrow is as wanted, looking at it all the while, then lets go. */
async function dragStride(page: Page, pointer: Pointer, aim: Aim, longest: number): Promise<void> {
  await mountainShown(page);
  const { x: startX, y: startY } = await bareGround(page);
  await pointer.down(startX, startY);
  let pull = 60;
  let angle = aim.heading;
  for (let i = 0; i < tries; i++) {
    await pointer.move(startX + Math.cos(angle) * pull, startY - Math.sin(angle) * pull * 0.7);
    const now = await aimOf(page);
    const miss = turnBetween(now.heading, aim.heading);
    if (Math.abs(miss) < 0.03 && Math.abs(now.length - aim.length) < longest * 0.03) break;
    angle += miss;
    pull = Math.max(14, Math.min(150, (pull * aim.length) / Math.max(now.length, longest * 0.02)));
  }
  await pointer.up();
}

/** A place where the ground is bare of panels: drags may begin anywhere on it. */
async function bareGround(page: Page): Promise<{ x: number; y: number }> {
  const place = await page.evaluate(() => {
    const isBare = (x: number, y: number): boolean => document.elementFromPoint(x, y)?.closest('#mountain') !== null;
    const parts = [0.5, 0.45, 0.55, 0.4, 0.6, 0.3, 0.7];
    for (const down of parts)
      for (const along of parts) {
        const [x, y] = [innerWidth * along, innerHeight * down];
        if (isBare(x, y) && isBare(x + 60, y) && isBare(x - 60, y)) return { x, y };
      }
    return null;
  });
  if (!place) throw new Error('panels cover the ground: there is nowhere to drag');
  return place;
}

/** Puts a slider's thumb at a part of its range: drags, looks where it is, and drags the rest. */
async function dragSlider(page: Page, pointer: Pointer, setting: string, part: number): Promise<void> {
  const slider = page.locator(`[data-setting="${setting}"] input`);
  const box = await slider.boundingBox();
  if (!box) throw new Error(`the dial ${setting} is not on the screen`);
  const middle = box.y + box.height / 2;
  const last = Number(await slider.getAttribute('max'));
  /** Where the thumb is, once the page has taken note of the last move. */
  const partNow = (): Promise<number> =>
    slider.evaluate(async (input: HTMLInputElement) => {
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
      return input.valueAsNumber / Number(input.max);
    });
  // At either end the thumb stands inside the bar, not half beyond it.
  let x = box.x + Math.min(Math.max((await partNow()) * box.width, thumb), box.width - thumb);
  await pointer.down(x, middle);
  for (let i = 0; i < tries; i++) {
    const miss = part - (await partNow());
    if (Math.abs(miss) * last < 0.5) break;
    x += miss * box.width * 0.9;
    await pointer.move(x, middle);
  }
  await pointer.up();
}

async function holdWalk(page: Page, pointer: Pointer): Promise<void> {
  const box = await page.getByRole('button', { name: /hold to walk/i }).boundingBox();
  if (!box) throw new Error('there is no button to hold');
  await pointer.down(box.x + box.width / 2, box.y + box.height / 2);
  await waitFor(page, 'phase', 'outcome');
  await pointer.up();
}

function mousePointer(page: Page): Pointer {
  return {
    down: async (x, y) => {
      await page.mouse.move(x, y);
      await page.mouse.down();
    },
    move: (x, y) => page.mouse.move(x, y, { steps: 3 }),
    up: () => page.mouse.up(),
  };
}

/** A finger on the screen. */
export function finger(session: CDPSession): Pointer {
  const send = (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    touchPoints: { x: number; y: number }[],
  ): Promise<unknown> => session.send('Input.dispatchTouchEvent', { type, touchPoints });
  return {
    down: async (x, y) => void (await send('touchStart', [{ x, y }])),
    move: async (x, y) => void (await send('touchMove', [{ x, y }])),
    up: async () => void (await send('touchEnd', [])),
  };
}

function pointing(name: 'mouse' | 'touch', pointerOn: (page: Page) => Promise<Pointer>): Hand {
  return {
    name,
    press: (_page, button) => (name === 'mouse' ? button.click() : button.tap()),
    stride: async (page, aim, longest) => dragStride(page, await pointerOn(page), aim, longest),
    turnDial: async (page, setting, part) => dragSlider(page, await pointerOn(page), setting, part),
    walkToTheEnd: async (page) => holdWalk(page, await pointerOn(page)),
  };
}

export const mouse = pointing('mouse', async (page) => mousePointer(page));
export const touch = pointing('touch', async (page) => finger(await page.context().newCDPSession(page)));
