// What the flashlight reveals: whether a place is in reach of a climber's lamp. How bright it is there is the scene's matter,
// but outside this reach no scene may draw anything of the ground.
import { distance } from './math.ts';
import type { Point } from './surface.ts';

/** True when the lamp of a climber at `climber` reaches `point`; at `radius` (parameter units) itself it is dark. */
export function isLit(point: Point, climber: Point, radius: number): boolean {
  return distance(point, climber) < radius;
}
