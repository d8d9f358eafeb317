// Gamepads: the left stick aims, the d-pad turns and dials, A steps, X walks, Start pauses; in menus the d-pad moves the focus.
// A pad is only read while one is connected, and a stick at rest (noise below the dead zone) says nothing.
import { intend } from '../state/intent.ts';
import { padsNow } from '../state/gamepads.ts';
import { party } from '../state/party.ts';
import { planting } from '../state/predict.ts';
import { device, phase, screen, sheet } from '../state/view.ts';
import { climbCode } from './load-climb.ts';
import { mayPitch } from './tent.ts';
import { padButtons, type PadButton } from './hands/hand.ts';
import { markerPad } from './hands/throwing.ts';

const readEvery = 33; // ms
const deadZone = 0.25; // of the stick's way

let pressedBefore: ReadonlySet<PadButton> = new Set();

function pressedOn(pad: Gamepad): Set<PadButton> {
  const names = Object.keys(padButtons) as PadButton[];
  return new Set(names.filter((name) => pad.buttons[padButtons[name]]?.pressed));
}

function moveFocus(by: 1 | -1): void {
  const root = document.querySelector('dialog[open]') ?? document;
  const all = [...root.querySelectorAll<HTMLElement>('button, a[href], input, select, summary')];
  const stops = all.filter((element) => element.offsetParent !== null && !element.matches(':disabled'));
  const place = stops.indexOf(document.activeElement as HTMLElement);
  stops[(place + by + stops.length) % stops.length]?.focus();
}

/** Moves a focused slider; true when there was one. */
function slide(by: 1 | -1): boolean {
  const slider = document.activeElement;
  if (!(slider instanceof HTMLInputElement) || slider.type !== 'range') return false;
  if (by > 0) slider.stepUp();
  else slider.stepDown();
  slider.dispatchEvent(new Event('input', { bubbles: true }));
  return true;
}

function readMenu(fresh: ReadonlySet<PadButton>): void {
  if (fresh.has('down')) moveFocus(1);
  if (fresh.has('up')) moveFocus(-1);
  if (fresh.has('right') && !slide(1)) moveFocus(1);
  if (fresh.has('left') && !slide(-1)) moveFocus(-1);
  if (fresh.has('a') && document.activeElement instanceof HTMLElement) document.activeElement.click();
  if (fresh.has('b') || fresh.has('start')) {
    if (sheet.peek() !== null) intend({ kind: 'sheet', sheet: null });
    else if (screen.peek() === 'levels' || screen.peek() === 'journal') intend({ kind: 'open', screen: 'title' });
  }
}

/** The stick beyond its dead zone, up positive. */
function stickOf({ axes: [x = 0, y = 0] }: Gamepad): [number, number] {
  const reach = Math.hypot(x, y);
  if (!(reach > deadZone)) return [0, 0];
  const part = Math.min(1, (reach - deadZone) / (1 - deadZone)) / reach;
  return [x * part, -y * part];
}

function readClimb(pad: Gamepad, held: ReadonlySet<PadButton>, fresh: ReadonlySet<PadButton>): void {
  const gear = party.peek()?.level.gear;
  const hand = gear && climbCode()?.handFor(gear);
  if (hand) for (const intent of hand.pad({ stick: stickOf(pad), held, fresh })) intend(intent);
  if (fresh.has('a')) intend({ kind: 'step' });
  if (fresh.has('b') && mayPitch()) intend({ kind: 'rest' });
  if (pressedBefore.has('x') && !held.has('x')) intend({ kind: 'walk', on: false });
  if (fresh.has('start')) intend({ kind: 'sheet', sheet: 'pause' });
}

/** While a flag is planted the stick moves it; the buttons move the focus as in menus. */
function readFlag(pad: Gamepad): void {
  if (!planting.peek() || sheet.peek() !== null) return;
  for (const intent of markerPad({ stick: stickOf(pad), held: new Set(), fresh: new Set() })) intend(intent);
}

function read(): void {
  // A kiosk has its own hands, one for each pad.
  if (document.hidden || screen.peek() === 'kiosk') return;
  const [pad] = padsNow();
  if (!pad) return;
  const pressed = pressedOn(pad);
  const fresh = new Set([...pressed].filter((name) => !pressedBefore.has(name)));
  if (fresh.size > 0) device.value = 'gamepad';
  const climbing = screen.peek() === 'climb' && phase.peek() === 'climb' && sheet.peek() === null;
  if (climbing) readClimb(pad, pressed, fresh);
  else {
    readFlag(pad);
    readMenu(fresh);
  }
  pressedBefore = pressed;
}

/** Reads gamepads for as long as one is connected. */
export function listenToGamepads(): void {
  let timer = 0;
  const listen = (): void => {
    clearInterval(timer);
    const some = padsNow().length > 0;
    timer = some ? window.setInterval(read, readEvery) : 0;
    if (some) return;
    // Pulled out with a button down: nothing will ever let go of it.
    if (pressedBefore.has('x')) intend({ kind: 'walk', on: false });
    pressedBefore = new Set();
  };
  addEventListener('gamepadconnected', listen);
  addEventListener('gamepaddisconnected', listen);
  // A pad that was there before this page listened does not connect again.
  listen();
}
