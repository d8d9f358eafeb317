// Pointing at the ground: while the state says that it may be pointed at, a tap or click means the place under it. Whatever is
// thrown or planted there, every view listens here. A finger that wanders before it lifts has pointed at nothing.
import { effect } from '@preact/signals-core';
import { intend } from '../state/intent.ts';
import { pointing } from '../state/view.ts';

/** CSS pixels a finger may wander between touching and lifting. */
const steadyWithin = 14;

/** The place on the ground, in parameter units east and north, under a screen place (CSS px of the parent); null beside the ground. */
export type PlaceAt = (x: number, y: number) => readonly [east: number, north: number] | null;

/** Listens on `surface` for as long as the page lives. */
export function listenForPoints(surface: HTMLElement, placeAt: PlaceAt): void {
  let pressed: { readonly pointer: number; readonly x: number; readonly y: number } | null = null;
  surface.addEventListener('pointerdown', ({ pointerId, clientX, clientY, button }) => {
    // A second finger is no tap.
    pressed = pressed || button !== 0 || !pointing.peek() ? null : { pointer: pointerId, x: clientX, y: clientY };
  });
  window.addEventListener('pointerup', ({ pointerId, clientX, clientY }) => {
    if (pressed?.pointer !== pointerId) return;
    const steady = Math.hypot(clientX - pressed.x, clientY - pressed.y) <= steadyWithin;
    pressed = null;
    if (!steady || !pointing.peek()) return;
    const box = surface.getBoundingClientRect();
    const at = placeAt(clientX - box.left, clientY - box.top);
    if (!at) return;
    intend({ kind: 'point', at });
    intend({ kind: 'plant' });
  });
  window.addEventListener('pointercancel', () => (pressed = null));
  effect(() => {
    surface.style.cursor = pointing.value ? 'crosshair' : '';
  });
}
