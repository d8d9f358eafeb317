// Pointer and touch: dragging anywhere on the ground sets the stride, letting go takes it. The arrow follows the drag, not the
// finger's place, so a thumb never has to cover the climber. Escape or coming back to the start takes the drag back.
import { longestStride } from '../core/gear/index.ts';
import { intend } from '../state/intent.ts';
import { party } from '../state/party.ts';
import { aim, phase, screen, sheet } from '../state/view.ts';

/** CSS pixels a drag must be long to count. */
const deadZone = 14;

/** The displacement on the level plane through the climber's feet, in parameter units, between two screen places (CSS px). */
export type Measure = (
  from: readonly [number, number],
  to: readonly [number, number],
) => readonly [number, number] | null;

interface Drag {
  readonly pointer: number;
  readonly from: readonly [number, number];
  readonly before: { readonly heading: number; readonly length: number };
  far: boolean;
}

/** True while a stride may be dragged: climbing with the stride, nothing open above the ground. */
export function mayDrag(): boolean {
  const player = party.peek()?.climbers[0];
  return (
    screen.peek() === 'climb' &&
    phase.peek() === 'climb' &&
    sheet.peek() === null &&
    !party.peek()?.demo &&
    player !== undefined &&
    longestStride(player.climb.gear) !== null &&
    player.climb.outcome === null
  );
}

/** Listens on `surface`; returns the call that stops it. */
export function listenForDrags(surface: HTMLElement, measure: Measure): () => void {
  let drag: Drag | null = null;
  const placeOf = (event: PointerEvent): [number, number] => {
    const box = surface.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const takeBack = (): void => {
    if (drag?.far) intend({ kind: 'aim', ...drag.before });
    drag = null;
  };
  const press = (event: PointerEvent): void => {
    if (drag) return takeBack();
    if (event.button !== 0 || !mayDrag()) return;
    drag = { pointer: event.pointerId, from: placeOf(event), before: aim.peek(), far: false };
    try {
      surface.setPointerCapture(event.pointerId);
    } catch {
      // The pointer is already gone: its release will not come, and the next press starts anew.
    }
  };
  const move = (event: PointerEvent): void => {
    if (!drag || event.pointerId !== drag.pointer) return;
    if (!mayDrag()) return takeBack();
    const at = placeOf(event);
    const far = Math.hypot(at[0] - drag.from[0], at[1] - drag.from[1]) >= deadZone;
    if (!far) {
      if (drag.far) intend({ kind: 'aim', ...drag.before });
      drag.far = false;
      return;
    }
    drag.far = true;
    sayAim(measure(drag.from, at));
  };
  const release = (event: PointerEvent): void => {
    if (!drag || event.pointerId !== drag.pointer) return;
    const take = drag.far && mayDrag();
    drag = null;
    if (take) intend({ kind: 'step' });
  };
  const cancel = (event: PointerEvent): void => {
    if (event.pointerId === drag?.pointer) takeBack();
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !drag) return;
    event.stopPropagation();
    takeBack();
  };
  surface.addEventListener('pointerdown', press);
  surface.addEventListener('pointermove', move);
  surface.addEventListener('pointerup', release);
  surface.addEventListener('pointercancel', cancel);
  window.addEventListener('keydown', key, true);
  surface.style.touchAction = 'none';
  return () => {
    surface.removeEventListener('pointerdown', press);
    surface.removeEventListener('pointermove', move);
    surface.removeEventListener('pointerup', release);
    surface.removeEventListener('pointercancel', cancel);
    window.removeEventListener('keydown', key, true);
  };
}

function sayAim(by: readonly [number, number] | null): void {
  const gear = party.peek()?.climbers[0]?.climb.gear;
  const longest = gear && longestStride(gear);
  if (!by || !longest) return;
  const length = Math.min(longest, Math.hypot(by[0], by[1]));
  if (length > 0) intend({ kind: 'aim', heading: Math.atan2(by[1], by[0]), length });
}
