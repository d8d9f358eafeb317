// Lines on the ground: trails, arrows and the map's frame, projected with the camera's own matrix and draped over what is known.
import type { GameObjects } from 'phaser';
import type { Frame } from '../frame.ts';
import { project, type ScreenPlace } from './projection.ts';

export interface Ink {
  readonly colour: number;
  readonly width: number;
  readonly alpha: number;
}

/** A polyline on screen. */
export type Path = ScreenPlace[];

/** Closest two points of a drawn line, in pixels. */
const closest = 2.5;
/** World units between two points of a draped line. */
const drapeStep = 0.02;

/** The world ways from `first` to `last` (steps, fractions allowed) of a trail, draped and projected. */
export function trailPath(frame: Frame, trail: readonly (readonly number[])[], first: number, last: number): Path {
  const { journey } = frame;
  const ground = journey.ground;
  const path: Path = [];
  if (!ground) return path;
  const at = (step: number): [number, number] => {
    const index = Math.min(trail.length - 1, Math.floor(step));
    const from = ground.worldOf(trail[index] ?? []);
    const to = ground.worldOf(trail[Math.min(trail.length - 1, index + 1)] ?? []);
    const t = step - index;
    return [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t];
  };
  add(frame, path, at(first));
  for (let step = Math.floor(first); step < last; step++) {
    const from = at(Math.max(first, step));
    const to = at(Math.min(last, step + 1));
    drape(frame, path, from, to);
  }
  return path;
}

/** Adds the way between two world places to a path, so finely that it lies on the ground. */
export function drape(frame: Frame, path: Path, from: readonly [number, number], to: readonly [number, number]): void {
  const parts = Math.min(60, Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / drapeStep)));
  for (let i = 1; i <= parts; i++) {
    const t = i / parts;
    add(frame, path, [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t]);
  }
}

function add(frame: Frame, path: Path, [x, y]: readonly [number, number]): void {
  const place = project(frame.view, [x, y, frame.journey.heightFor(x, y, frame.day.sun)]);
  const last = path.at(-1);
  if (place.scale <= 0 || (last && Math.hypot(place.x - last.x, place.y - last.y) < closest)) return;
  path.push(place);
}

/** Strokes a path. */
export function stroke(on: GameObjects.Graphics, path: Path, { colour, width, alpha }: Ink): void {
  const start = path[0];
  if (!start || path.length < 2 || alpha <= 0) return;
  on.lineStyle(width, colour, alpha);
  on.beginPath();
  on.moveTo(start.x, start.y);
  for (const place of path.slice(1)) on.lineTo(place.x, place.y);
  on.strokePath();
}

/** Strokes a path that fades from `alpha` to `end` along its way. */
export function strokeFading(on: GameObjects.Graphics, path: Path, ink: Ink, end: number): void {
  const last = path.length - 1;
  const parts = Math.min(last, Math.abs(end - ink.alpha) < 0.05 ? 1 : 6);
  for (let i = 0; i < parts; i++) {
    const piece = path.slice(Math.round((i * last) / parts), Math.round(((i + 1) * last) / parts) + 1);
    stroke(on, piece, { ...ink, alpha: ink.alpha + ((end - ink.alpha) * (i + 0.5)) / parts });
  }
}

/** The head of an arrow at the end of a path, `size` pixels long. */
export function arrowHead(on: GameObjects.Graphics, path: Path, size: number, ink: Omit<Ink, 'width'>): void {
  const tip = path.at(-1);
  const before = path.findLast((place) => tip && Math.hypot(place.x - tip.x, place.y - tip.y) > size * 0.6) ?? path[0];
  if (!tip || !before || tip === before) return;
  const angle = Math.atan2(tip.y - before.y, tip.x - before.x);
  const corner = (turn: number, length: number): [number, number] => [
    tip.x + Math.cos(angle + turn) * length,
    tip.y + Math.sin(angle + turn) * length,
  ];
  const [ax, ay] = corner(0, size * 0.55);
  const [bx, by] = corner(2.55, size);
  const [cx, cy] = corner(-2.55, size);
  on.fillStyle(ink.colour, ink.alpha);
  on.fillTriangle(ax, ay, bx, by, cx, cy);
}
