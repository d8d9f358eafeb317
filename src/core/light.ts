// What the flashlight reveals: how bright a place is for a climber who stands somewhere else. The shader that draws the
// night has the same formula, so a test can say what may be seen and what may not.
import { distance } from './math.ts';
import type { Point } from './surface.ts';

/** Brightness at `point`, from 1 (at the climber's feet) to exactly 0 at `radius` (parameter units) and beyond:
 * (1 - (d / radius)^2)^2, smooth at the edge. */
export function lightAt(point: Point, climber: Point, radius: number): number {
  const part = distance(point, climber) / radius;
  const left = Math.max(0, 1 - part * part);
  return left * left;
}

/** True when the lamp of a climber at `climber` shows anything at `point`. */
export function isLit(point: Point, climber: Point, radius: number): boolean {
  return lightAt(point, climber, radius) > 0;
}
