// Where the night's camera looks: at the climber, as near as its lamp reaches; at two people between them, as near as both are seen;
// and in the show of a kiosk, where nobody climbs, at all bots.
import { screen } from '../state/view.ts';
import type { Journey } from './journey.ts';
import type { Ground } from './terrain/ground.ts';
import type { Walker } from './walker.ts';

/** A world place, and how far around it is to be seen (world units). */
export interface Lookout {
  readonly place: [number, number, number];
  readonly reach: number;
}

/** What is looked at; of a climb it depends on nothing but where the people are and how far their lamps reach. */
export function lookoutOf({ leaders, leader, reach, walkers, party }: Journey, ground: Ground): Lookout {
  const show = party?.demo && screen.value === 'kiosk';
  const seen = (show ? walkers : leaders.length > 0 ? leaders : leader ? [leader] : []).filter(onGround);
  if (seen.length === 0) return { place: [0, 0, 0], reach };
  const middle = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2;
  const [x, y] = [middle(seen.map((walker) => walker.x)), middle(seen.map((walker) => walker.y))];
  const apart = Math.max(...seen.map((walker) => Math.hypot(walker.x - x, walker.y - y)));
  return { place: [x, y, middle(seen.map((walker) => ground.heightAt(walker.x, walker.y)))], reach: reach + apart };
}

/** Whoever was thrown off the mountain is no longer looked at, unless it is the only one. */
const onGround = ({ thrown }: Walker, _place: number, all: readonly Walker[]): boolean =>
  thrown === 0 || all.length === 1;
