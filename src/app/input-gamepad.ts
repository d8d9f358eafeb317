// Gamepads: the left stick aims, the d-pad turns and dials, A steps, X walks, Start pauses; in menus the d-pad moves the focus.
// A pad is only read while one is connected, and a stick at rest (noise below the dead zone) says nothing.
import { intend } from '../state/intent.ts';
import { party } from '../state/party.ts';
import { device, phase, screen, sheet } from '../state/view.ts';

const readEvery = 33; // ms
const deadZone = 0.25; // of the stick's way
const turn = Math.PI / 48; // radians a reading
const dialPart = 0.008; // of the dial's range a reading
const stopEvery = 6; // readings a whole dial rests at each stop while it is held
const button = { a: 0, b: 1, x: 2, y: 3, start: 9, up: 12, down: 13, left: 14, right: 15 } as const;
type ButtonName = keyof typeof button;

let heldFor = 0; // readings since a whole dial began to be turned
let pressedBefore: ReadonlySet<ButtonName> = new Set();

function pressedOn(pad: Gamepad): Set<ButtonName> {
  const names = Object.keys(button) as ButtonName[];
  return new Set(names.filter((name) => pad.buttons[button[name]]?.pressed));
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

function readMenu(fresh: ReadonlySet<ButtonName>): void {
  if (fresh.has('down')) moveFocus(1);
  if (fresh.has('up')) moveFocus(-1);
  if (fresh.has('right') && !slide(1)) moveFocus(1);
  if (fresh.has('left') && !slide(-1)) moveFocus(-1);
  if (fresh.has('a') && document.activeElement instanceof HTMLElement) document.activeElement.click();
  if (fresh.has('b') || fresh.has('start')) {
    if (sheet.peek() !== null) intend({ kind: 'sheet', sheet: null });
    else if (screen.peek() === 'levels') intend({ kind: 'open', screen: 'title' });
  }
}

function readStride(pad: Gamepad, pressed: ReadonlySet<ButtonName>, longest: number): void {
  const [x = 0, y = 0] = pad.axes;
  const reach = Math.hypot(x, y);
  if (reach > deadZone)
    intend({
      kind: 'aim',
      heading: Math.atan2(-y, x),
      length: longest * Math.min(1, (reach - deadZone) / (1 - deadZone)),
    });
  if (pressed.has('left')) intend({ kind: 'nudge-aim', turn, lengthen: 0 });
  if (pressed.has('right')) intend({ kind: 'nudge-aim', turn: -turn, lengthen: 0 });
  if (pressed.has('up')) intend({ kind: 'nudge-aim', turn: 0, lengthen: dialPart });
  if (pressed.has('down')) intend({ kind: 'nudge-aim', turn: 0, lengthen: -dialPart });
}

function readDials(pad: Gamepad, pressed: ReadonlySet<ButtonName>): void {
  const dials = party.peek()?.level.dial ?? [];
  const [x = 0, y = 0] = pad.axes;
  const along = (low: ButtonName, high: ButtonName, axis: number): number =>
    (pressed.has(high) ? 1 : 0) - (pressed.has(low) ? 1 : 0) + (Math.abs(axis) > deadZone ? axis : 0);
  const moves = [along('left', 'right', x), along('down', 'up', -y)];
  const turning = moves.some((move, place) => move !== 0 && dials[place]?.whole);
  const atStop = turning && heldFor++ % stopEvery === 0;
  if (!turning) heldFor = 0;
  moves.forEach((move, place) => {
    const dial = dials[place];
    if (move === 0 || !dial || (dial.whole && !atStop)) return;
    intend({ kind: 'nudge-dial', setting: dial.setting, by: move * dialPart });
  });
}

function readClimb(pad: Gamepad, pressed: ReadonlySet<ButtonName>, fresh: ReadonlySet<ButtonName>): void {
  const gear = party.peek()?.level.gear;
  if (gear?.kind === 'stride') readStride(pad, pressed, gear.longest);
  else readDials(pad, pressed);
  if (fresh.has('y')) intend({ kind: 'aim-downhill' });
  if (fresh.has('a')) intend({ kind: 'step' });
  if (fresh.has('x')) intend({ kind: 'walk', on: true });
  if (pressedBefore.has('x') && !pressed.has('x')) intend({ kind: 'walk', on: false });
  if (fresh.has('start')) intend({ kind: 'sheet', sheet: 'pause' });
}

function read(): void {
  if (document.hidden) return;
  const pad = navigator.getGamepads().find((candidate) => candidate?.connected);
  if (!pad) return;
  const pressed = pressedOn(pad);
  const fresh = new Set([...pressed].filter((name) => !pressedBefore.has(name)));
  if (fresh.size > 0) device.value = 'gamepad';
  const climbing = screen.peek() === 'climb' && phase.peek() === 'climb' && sheet.peek() === null;
  if (climbing) readClimb(pad, pressed, fresh);
  else readMenu(fresh);
  pressedBefore = pressed;
}

/** Reads gamepads for as long as one is connected. */
export function listenToGamepads(): void {
  let timer = 0;
  const listen = (): void => {
    clearInterval(timer);
    const some = navigator.getGamepads().some((pad) => pad !== null);
    timer = some ? window.setInterval(read, readEvery) : 0;
  };
  addEventListener('gamepadconnected', listen);
  addEventListener('gamepaddisconnected', listen);
}
