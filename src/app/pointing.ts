// Pointing at the dark ground: when it may be done, and where the marker is.
import { effect } from '@preact/signals-core';
import { groundDomain } from '../core/heights.ts';
import type { Domain } from '../core/surface.ts';
import { party } from '../state/party.ts';
import { planting } from '../state/predict.ts';
import { marker, phase, pointing, screen, sheet } from '../state/view.ts';
import { handFor } from './hands/index.ts';
import { tellFlag, tellMarker } from './live-text.ts';

/** Keeps `pointing` true while the gear in hand points at places, or a flag is planted. */
export function watchPointing(): void {
  effect(() => {
    const now = party.value;
    const climb = now && !now.demo ? now.climbers[0]?.climb : undefined;
    const shown = screen.value === 'climb' && sheet.value === null;
    const searching = phase.value === 'climb' && climb?.outcome === null && handFor(climb.gear).planted !== undefined;
    pointing.value = shown && (planting.value || searching);
  });
}

/** Puts the marker into the middle of the map, which tells nothing of the ground. */
export function centreMarker(domain: Domain): void {
  const [[west, east], [south, north]] = groundDomain(domain);
  marker.value = [(west + east) / 2, (south + north) / 2];
}

/** Moves the marker to a place, or to the map's edge nearest to it. */
export function pointAt([east, north]: readonly [number, number]): void {
  const domain = party.peek()?.course.surface.domain;
  if (!domain || !pointing.peek()) return;
  const [x, y] = groundDomain(domain);
  marker.value = [Math.min(x[1], Math.max(x[0], east)), Math.min(y[1], Math.max(y[0], north))];
}

/** Moves the marker by parts of the map's width, and tells where it is. */
export function nudgeMarker([east, north]: readonly [number, number]): void {
  const now = party.peek();
  if (!now || !pointing.peek()) return;
  const { surface } = now.course;
  const [[low, high]] = groundDomain(surface.domain);
  const [x, y] = marker.peek();
  pointAt([x + east * (high - low), y + north * (high - low)]);
  if (planting.peek()) tellFlag(now.course.start, marker.peek());
  else tellMarker(surface.parameters, marker.peek());
}
