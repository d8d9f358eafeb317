// Whether anybody is there: touch, mouse, wheel and keyboard, also what is held. Gamepads say so themselves, because they may be noisy.
import { kioskPhase } from '../../state/kiosk.ts';
import { begin, noteInput } from './visit.ts';

/** A mouse that trembles less than this (CSS px) is being leaned on, not moved. */
const tremble = 4;
/** Milliseconds after which something held is stuck: a book on the keyboard, a bag on the screen. */
const stuckAfter = 60_000;

let isHere: () => boolean = () => false;
const held = new Map<string, number>();
let mouse: readonly [number, number] | null = null;

/** Where a press answers the question whether anybody is there, that answer counts and not the press. */
function isAnswer(event: Event): boolean {
  if (!(event.target instanceof Element) || !event.target.closest('[data-asks]')) return false;
  return !(event instanceof KeyboardEvent) || ['Tab', 'Enter', ' '].includes(event.key);
}

/** In front of the show any input begins a visit; buttons there do it themselves, with what they are for. */
function someone(event: Event): void {
  if (!isHere() || isAnswer(event)) return;
  noteInput();
  if (kioskPhase.peek() !== 'attract' || event.type === 'pointermove') return;
  const onButton = event.target instanceof Element && event.target.closest('button') !== null;
  if (event instanceof KeyboardEvent ? !['Tab', 'Shift'].includes(event.key) && !onButton : !onButton) begin();
}

function press(event: PointerEvent): void {
  held.set(`pointer ${event.pointerId}`, performance.now());
  someone(event);
}

function lift(event: PointerEvent): void {
  held.delete(`pointer ${event.pointerId}`);
}

function move(event: PointerEvent): void {
  const far = !mouse || Math.hypot(event.clientX - mouse[0], event.clientY - mouse[1]) >= tremble;
  if (event.pointerType === 'mouse' && !far) return;
  mouse = [event.clientX, event.clientY];
  someone(event);
}

function keyDown(event: KeyboardEvent): void {
  if (event.repeat) return;
  held.set(`key ${event.code}`, performance.now());
  someone(event);
}

/** Listens while `here` says that this is the screen. */
export function watchPresence(here: () => boolean): void {
  isHere = here;
  addEventListener('pointerdown', press, { capture: true, passive: true });
  addEventListener('pointerup', lift, { capture: true, passive: true });
  addEventListener('pointercancel', lift, { capture: true, passive: true });
  addEventListener('pointermove', move, { capture: true, passive: true });
  addEventListener('wheel', someone, { capture: true, passive: true });
  addEventListener('keydown', keyDown, { capture: true });
  addEventListener('keyup', (event) => held.delete(`key ${event.code}`), { capture: true });
  addEventListener('blur', () => held.clear());
}

/** Counts what is held as input, until it has been held for so long that nobody can be holding it. */
export function notePressure(): void {
  const now = performance.now();
  if ([...held.values()].some((since) => now - since < stuckAfter)) noteInput();
}
