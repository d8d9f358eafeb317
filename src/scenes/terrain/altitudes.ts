// Where the altitude stands on each index line of the map: on a gentle stretch, along the line where that is near level and
// upright elsewhere, clear of other altitudes and of whatever stands on the map.
import type { Ground, IndexLine } from './ground.ts';
import { RELIEF_HEIGHT } from '../../core/heights.ts';

export interface Altitude {
  /** World place. */
  readonly x: number;
  readonly y: number;
  /** Radians on screen, clockwise; never more than a slight tilt, so that it can be read without turning the head. */
  readonly angle: number;
  readonly loss: number;
}

/** Altitudes keep this far from each other and from the edge, in CSS pixels. */
const clearance = 46;
/** Two altitudes that say the same keep this far from each other, in CSS pixels: side by side the second one says nothing. */
const sameClearance = 170;
const margin = 26;
/** Grid cells between two places that are tried. */
const stride = 3;
/** Most altitudes on one line. */
const perLine = 2;
/** Lines that tilt more than this (radians) are crossed by upright words. */
const steepestTilt = 0.6;
/** How much gentler, as a part of all slopes, the ground must be to prefer a place on a tilted line. */
const tiltCost = 0.7;

/**
 * Places for the altitudes of all index lines; `perWorld` is CSS pixels a world unit, seen from straight above. `isFree` says of a
 * world place whether nothing else is written or stands there.
 */
export function placeAltitudes(
  ground: Ground,
  perWorld: number,
  isFree: (x: number, y: number) => boolean,
): Altitude[] {
  const placed: Altitude[] = [];
  for (const line of ground.indexLines) {
    let count = 0;
    for (const candidate of crossings(ground, line, perWorld)) {
      if (count >= perLine) break;
      if (placed.some((other) => tooNear(other, candidate, perWorld)) || !isFree(candidate.x, candidate.y)) continue;
      placed.push(candidate);
      count++;
    }
  }
  return placed;
}

function tooNear(one: Altitude, other: Altitude, perWorld: number): boolean {
  const least = one.loss === other.loss ? sameClearance : clearance;
  return Math.hypot(one.x - other.x, one.y - other.y) * perWorld < least;
}

/** Where the line crosses grid rows, the gentlest slopes first. */
function crossings(ground: Ground, line: IndexLine, perWorld: number): Altitude[] {
  const found: (Altitude & { readonly steep: number })[] = [];
  const { columns, rows, heights, normals, width, depth } = ground;
  for (let row = stride; row < rows - stride; row += stride) {
    for (let column = 0; column < columns - 1; column++) {
      const at = row * columns + column;
      const [a, b] = [heights[at] ?? 0, heights[at + 1] ?? 0];
      if ((a - line.height) * (b - line.height) > 0 || a === b) continue;
      const x = ((column + (line.height - a) / (b - a)) / (columns - 1) - 0.5) * width;
      const y = (row / (rows - 1) - 0.5) * depth;
      if ((width / 2 - Math.abs(x)) * perWorld < margin || (depth / 2 - Math.abs(y)) * perWorld < margin) continue;
      const [east, north] = [normals[at * 3] ?? 0, normals[at * 3 + 1] ?? 0];
      const angle = upright(east, north);
      const level = Math.abs(angle) <= steepestTilt;
      const steep = Math.hypot(east, north) * RELIEF_HEIGHT * (level ? 1 : 1 + tiltCost);
      found.push({ x, y, angle: level ? angle : 0, loss: line.loss, steep });
    }
  }
  return found.sort((one, other) => one.steep - other.steep);
}

/** The line's direction on screen (y down), turned so that the words stand upright. */
function upright(east: number, north: number): number {
  const angle = Math.atan2(east, north);
  if (angle > Math.PI / 2) return angle - Math.PI;
  if (angle < -Math.PI / 2) return angle + Math.PI;
  return angle;
}
