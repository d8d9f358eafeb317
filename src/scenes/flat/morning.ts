// The flat map in the morning: all trails, and what the map is lettered with.
import { morningOverlayOf } from '../overlay/index.ts';
import { walksItself } from '../overlay/team.ts';
import type { Ground, Lettering } from '../terrain/ground.ts';
import { letteringOf } from '../terrain/map-names.ts';
import { type FlatFrame, flatPlace, type Paint } from './flat-frame.ts';
import { paintShape } from './shapes.ts';
import { letter, paintTrail } from './strokes.ts';

/** CSS pixels between the map's edge and the middle of a word outside it. */
const edgeGap = 13;
/** Names with more letters than this do not fit outside the western edge. */
const LONGEST_OUTSIDE = 4;

/** All trails, what the gear leaves, and the names on the map. */
export function paintMorning(paint: Paint, frame: FlatFrame): void {
  const { journey, ratio, day } = frame;
  for (const walker of journey.walkers.toReversed()) {
    const { trail } = walker.climber.climb;
    if (!walksItself(walker.climber.climb)) continue;
    const to = (trail.length - 1) * day.trails;
    paintTrail(paint, frame, { trail, to, colour: '#171126', width: 6 * ratio });
    paintTrail(paint, frame, { trail, to, colour: walker.climber.look.colour, width: 3.4 * ratio });
  }
  for (const shape of morningOverlayOf(journey)) paintShape(paint, frame, shape);
  if (journey.party && journey.ground && day.names > 0) {
    paint.globalAlpha = day.names;
    paintNames(paint, frame, letteringOf(journey.party, journey.ground), journey.ground);
  }
}

function paintNames(paint: Paint, frame: FlatFrame, { places, edges }: Lettering, ground: Ground): void {
  const { ratio } = frame;
  for (const { words, point, camp } of places) {
    const [x, y] = flatPlace(frame, ...ground.worldOf(point));
    letter(paint, frame, words, { x, y: y + 17 * ratio, size: camp ? 19 : 16, ink: '#eaf6ff', halo: '#0d2a3a' });
  }
  const [halfWidth, halfDepth] = [ground.width / 2, ground.depth / 2];
  for (const { words, axis, along, strong } of edges) {
    const [x, y] = flatPlace(
      frame,
      axis === 0 ? along * halfWidth : -halfWidth,
      axis === 0 ? -halfDepth : along * halfDepth,
    );
    // A long name would hang out of the window: it begins at the western edge instead.
    const long = axis === 1 && words.length > LONGEST_OUTSIDE;
    const [aside, below] = axis === 0 ? [0, edgeGap] : [long ? edgeGap : -edgeGap, 0];
    const size = strong ? 18 : 13;
    const place = { x: x + aside * ratio, y: y + below * ratio };
    letter(paint, frame, words, { ...place, size, ink: '#2b1916', halo: '#f6e2c2', align: long ? 'left' : 'center' });
  }
}
