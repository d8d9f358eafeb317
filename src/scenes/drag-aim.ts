// Pointer and touch: dragging anywhere on the ground sets the stride, letting go takes it. The arrow follows the drag, not the
// finger's place, so a thumb never has to cover the climber. Escape or coming back to the start takes the drag back. At a kiosk a tap
// means the place it falls on, and two people have a half of the ground each.
import { longestStride } from '../core/gear/index.ts';
import { intend } from '../state/intent.ts';
import { visitors, type Person } from '../state/kiosk.ts';
import { party, peopleOf } from '../state/party.ts';
import { aim, phase, screen, sheet } from '../state/view.ts';

/** CSS pixels a drag must be long to count. */
const deadZone = 14;

/** A place in CSS px of the listening element. */
interface Spot {
  readonly x: number;
  readonly y: number;
}

/** From one screen place to another, or from the feet of `person` where `from` is null. */
export interface Way {
  readonly person: Person;
  readonly from: Spot | null;
  readonly to: Spot;
}

/** The displacement on the level plane through the person's feet, in parameter units. */
export type Measure = (way: Way) => readonly [number, number] | null;

interface Drag {
  readonly pointer: number;
  readonly from: Spot;
  readonly before: { readonly heading: number; readonly length: number };
  far: boolean;
}

/** True while this person may drag a stride: climbing with one, nothing open above the ground. */
function mayDrag(person: Person): boolean {
  const now = party.peek();
  const climb = now && peopleOf(now)[person]?.climb;
  return (
    (screen.peek() === 'climb' || screen.peek() === 'kiosk') &&
    phase.peek() === 'climb' &&
    sheet.peek() === null &&
    climb?.outcome === null &&
    longestStride(climb.gear) !== null
  );
}

function sayAim(person: Person, by: readonly [number, number] | null): void {
  const gear = party.peek()?.level.gear;
  const longest = gear && longestStride(gear);
  if (!by || !longest) return;
  const length = Math.min(longest, Math.hypot(by[0], by[1]));
  const heading = Math.atan2(by[1], by[0]);
  if (!(length > 0)) return;
  if (screen.peek() === 'kiosk') intend({ kind: 'kiosk-aim', person, heading, part: length / longest });
  else intend({ kind: 'aim', heading, length });
}

/** The drags of one person; a second finger takes the first one's drag back. */
class Drags {
  private readonly person: Person;
  private readonly measure: Measure;
  private drag: Drag | null = null;

  constructor(person: Person, measure: Measure) {
    this.person = person;
    this.measure = measure;
  }

  takeBack(): boolean {
    const { drag } = this;
    this.drag = null;
    if (!drag) return false;
    if (drag.far && this.person === 0) intend({ kind: 'aim', ...drag.before });
    return true;
  }

  /** True when a drag has begun. */
  press(pointer: number, from: Spot): boolean {
    if (this.takeBack() || !mayDrag(this.person)) return false;
    this.drag = { pointer, from, before: aim.peek(), far: false };
    return true;
  }

  move(pointer: number, to: Spot): void {
    const { drag, person } = this;
    if (drag?.pointer !== pointer) return;
    if (!mayDrag(person)) return void this.takeBack();
    const { from } = drag;
    const far = Math.hypot(to.x - from.x, to.y - from.y) >= deadZone;
    if (!far && drag.far && person === 0) intend({ kind: 'aim', ...drag.before });
    drag.far = far;
    if (far) sayAim(person, this.measure({ person, from, to }));
  }

  release(pointer: number, to: Spot): void {
    const { drag, person } = this;
    if (drag?.pointer !== pointer) return;
    this.drag = null;
    if (!mayDrag(person)) return;
    const kiosk = screen.peek() === 'kiosk';
    if (!drag.far && kiosk) sayAim(person, this.measure({ person, from: null, to }));
    if (drag.far || kiosk) intend(kiosk ? { kind: 'kiosk-step', person } : { kind: 'step' });
  }

  cancel(pointer: number): void {
    if (pointer === this.drag?.pointer) this.takeBack();
  }
}

/** Listens on `surface`; returns the call that stops it. */
export function listenForDrags(surface: HTMLElement, measure: Measure): () => void {
  const all = [new Drags(0, measure), new Drags(1, measure)] as const;
  const spotOf = (event: PointerEvent): Spot => {
    const box = surface.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const press = (event: PointerEvent): void => {
    const spot = spotOf(event);
    const whose = visitors.peek() === 2 && spot.x > surface.clientWidth / 2 ? 1 : 0;
    if (event.button !== 0 || !all[whose].press(event.pointerId, spot)) return;
    try {
      surface.setPointerCapture(event.pointerId);
    } catch {
      // The pointer is already gone: its release will not come, and the next press starts anew.
    }
  };
  const move = (event: PointerEvent): void => all.forEach((drags) => drags.move(event.pointerId, spotOf(event)));
  const release = (event: PointerEvent): void => all.forEach((drags) => drags.release(event.pointerId, spotOf(event)));
  const cancel = (event: PointerEvent): void => all.forEach((drags) => drags.cancel(event.pointerId));
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && all.filter((drags) => drags.takeBack()).length > 0) event.stopPropagation();
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
