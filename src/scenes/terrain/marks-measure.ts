// How a gradient is drawn: an arrow downhill that grows with the slope and never leaves the light.
import { mapGradient } from '../../core/gear/index.ts';
import { standingOf } from '../../state/standing.ts';
import type { Journey } from '../journey.ts';
import type { Walker } from '../walker.ts';

/** Length in lamp radii on ground as steep as half of the level's, shortest and longest. */
const common = 0.42;
const shortest = 0.06;
const longest = 0.86;

/** The arrow's length in lamp radii for a gradient norm given in parts of the level's common slope. */
function arrowLength(part: number): number {
  return Math.min(longest, shortest + (2 * common * part) / (1 + part));
}

/** The arrow straight down `gradient`: a unit vector and a length in world units; null on flat ground, or without ground. */
export function downhillArrow(
  { ground, reach }: Journey,
  gradient: readonly number[],
): { readonly way: readonly [number, number]; readonly length: number } | null {
  const [gx = 0, gy = 0] = gradient;
  const slope = Math.hypot(gx, gy);
  if (!ground || !(slope > 0) || !Number.isFinite(slope)) return null;
  return { way: [-gx / slope, -gy / slope], length: reach * arrowLength(slope / ground.commonSlope) };
}

/** The gradient that the lamp shows to `walker`: the player's as the dials stand now. */
export function gradientNow({ party, leader }: Journey, walker: Walker): readonly number[] {
  const standing = party && walker === leader ? standingOf(party) : null;
  return standing?.gradient ?? mapGradient(walker.climber.climb);
}
