// Questions to a view of the mountain, asked the same way of both: where a place of the ground is on the screen, and what
// ground lies under a finger. Places on the screen are in CSS pixels of the view's parent.
import { planting } from '../state/predict.ts';
import { phase } from '../state/view.ts';
import type { Way } from './drag-aim.ts';
import type { Journey } from './journey.ts';
import { isOnMap } from './terrain/ground.ts';

/** A place on the screen. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What a view must know to answer them. Pixels are drawn ones, counted from the top left. */
export interface View {
  readonly journey: Journey;
  /** Drawn pixels a CSS pixel. */
  readonly ratio: number;
  /** Drawn pixels a world unit where the leader stands; 0 before there is a picture. */
  readonly pixelsPerUnit: number;
  /** Where a world place is drawn; null before there is a picture. */
  project(x: number, y: number, height: number): Spot | null;
  /** The world place of this height under a pixel; null where there is none, and before there is a picture. */
  unproject(x: number, y: number, height: number): [x: number, y: number] | null;
}

/** Where a point of the parameter space is on the screen; null before there is ground. */
export function screenOf(view: View, point: readonly number[]): Spot | null {
  const { journey } = view;
  if (!journey.ground) return null;
  const [x, y] = journey.ground.worldOf(point);
  return spotOf(view, x, y, journey.dark && phase.peek() !== 'dawn' ? 0 : 1);
}

/** Where the first climber stands on the screen; null before there is ground. */
export function climberOn(view: View): Spot | null {
  const { leader, ground } = view.journey;
  return leader && ground ? spotOf(view, leader.x, leader.y, 1) : null;
}

/** Every point of the first climber's trail on the screen. */
export function trailOn(view: View): Spot[] {
  const trail = view.journey.leader?.climber.climb.trail ?? [];
  return trail.map((point) => screenOf(view, point)).filter((spot) => spot !== null);
}

/** How far the lamp reaches on the screen, in CSS pixels; 0 before there is ground. */
export function lampReach({ journey, pixelsPerUnit, ratio }: View): number {
  return (journey.reach * pixelsPerUnit) / ratio;
}

/** The displacement of a drag on the level plane through the person's feet, in parameter units; null where it leaves the ground. */
export function measureOn(view: View, { person, from, to }: Way): [number, number] | null {
  const { ratio, journey } = view;
  const { ground } = journey;
  const leader = journey.leaders[person];
  const height = leader && ground?.heightAt(leader.x, leader.y);
  if (!ground || !leader || height === undefined) return null;
  const feet = from ? view.project(leader.x, leader.y, height) : null;
  if (from && !feet) return null;
  const [x, y] =
    feet && from ? [feet.x + (to.x - from.x) * ratio, feet.y + (to.y - from.y) * ratio] : [to.x * ratio, to.y * ratio];
  const place = view.unproject(x, y, height);
  return place && [(place[0] - leader.x) / ground.scale, (place[1] - leader.y) / ground.scale];
}

/** The parameters under a screen place, unknown ground taken for level; null beside the map, where no flare falls. */
export function placeAt(view: View, x: number, y: number): [number, number] | null {
  const { ratio, journey } = view;
  const { ground } = journey;
  const place = view.unproject(x * ratio, y * ratio, journey.plane);
  return place && ground && (planting.peek() || isOnMap(ground, place)) ? ground.pointOf(...place) : null;
}

function spotOf(view: View, x: number, y: number, day: number): Spot | null {
  const place = view.project(x, y, view.journey.heightFor(x, y, day));
  return place && { x: place.x / view.ratio, y: place.y / view.ratio };
}
