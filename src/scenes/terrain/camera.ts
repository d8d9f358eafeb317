// The camera: south of the climber and above at night, straight above the whole map in the morning.
// By night its framing depends on nothing but the climber's own place and the screen, so it cannot hint at unlit ground.
import { easeIn } from '../ease.ts';
import type { FreeArea } from '../free-area.ts';
import type { Ground } from './ground.ts';
import { between, type Pose } from './projection.ts';

const degree = Math.PI / 180;
const nightPitch = 40 * degree;
const nightField = 46 * degree;
/** A narrow field from far above: the map is nearly flat, as maps are. */
const mapField = 9 * degree;
/** How much of the free area the lamp's reach takes to one side. */
const reachOfWidth = 0.56;
const reachOfHeight = 0.72;
/** The climber stands this far down the free area: the cone needs more room below than above. */
const footing = 0.53;
/** Part of the free area that the map fills at most. */
const mapFill = 0.9;
/** CSS pixels on each side of the map for the words along its edges. */
const lettersRoom = 26;
/** Seconds in which the camera closes about two thirds of its distance to the climber. */
const followTime = 0.2;

/** Follows a place; `at` is where it looks now. */
export class FollowCamera {
  private at: [number, number, number] | null = null;

  /** Moves toward `place`; true while still on the way. `jump` arrives at once. */
  follow(place: readonly [number, number, number], seconds: number, jump: boolean, near: number): boolean {
    const ease = jump || !this.at ? 1 : easeIn(seconds, followTime);
    const from = this.at ?? place;
    const next: [number, number, number] = [0, 1, 2].map(
      (axis) => (from[axis] ?? 0) + ((place[axis] ?? 0) - (from[axis] ?? 0)) * ease,
    ) as [number, number, number];
    const left = Math.hypot(place[0] - next[0], place[1] - next[1], place[2] - next[2]);
    this.at = left < near ? [place[0], place[1], place[2]] : next;
    return left >= near;
  }

  /** Forgets where it was, so that the next `follow` arrives at once. */
  release(): void {
    this.at = null;
  }

  get place(): readonly [number, number, number] {
    return this.at ?? [0, 0, 0];
  }
}

/** The night pose over `place`, so near that the lamp fills the free area; `wide` steps back by that factor, `lift` looks down more steeply (radians). */
export function nightPose(
  place: readonly [number, number, number],
  reach: number,
  free: FreeArea,
  screen: { height: number; wide: number; lift: number },
): Pose {
  const pixels = Math.min(free.width * reachOfWidth, free.height * reachOfHeight);
  const focal = screen.height / 2 / Math.tan(nightField / 2);
  return {
    target: place,
    distance: ((reach * focal) / Math.max(20, pixels)) * screen.wide,
    pitch: nightPitch + screen.lift,
    field: nightField,
    centre: [free.left + free.width / 2, free.top + free.height * footing],
  };
}

/** The morning pose: straight above, the whole ground and its words inside the free area; `ratio` is drawn pixels in a CSS pixel. */
export function mapPose(ground: Ground, top: number, free: FreeArea, screen: { height: number; ratio: number }): Pose {
  const focal = screen.height / 2 / Math.tan(mapField / 2);
  const room = (side: number): number =>
    Math.min(mapFill * side, Math.max(side / 2, side - 2 * lettersRoom * screen.ratio));
  const scale = Math.min(room(free.width) / ground.width, room(free.height) / ground.depth);
  return {
    target: [0, 0, top],
    distance: focal / scale,
    pitch: Math.PI / 2,
    field: mapField,
    centre: [free.left + free.width / 2, free.top + free.height / 2],
  };
}

/** The pose on the way up, `rise` from 0 (night) to 1 (map): first back and up, then over. */
export function risingPose(night: Pose, map: Pose, rise: number): Pose {
  return between(night, map, rise * rise * (3 - 2 * rise));
}
