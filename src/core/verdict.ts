// How a climb comes to a standstill: flat ground that leads nowhere (stuck in a bowl, stalled on a plateau or pass), or
// rattling from wall to wall. One flat or reversing step says little, so signs are counted and `patience` of them end it.
import type { Climb, Course } from './climb.ts';
import { diagonalOf, isBowl } from './curvature.ts';
import type { Outcome } from './events.ts';
import { gearRuleOf } from './gear/index.ts';
import { groundFor } from './ground.ts';
import { judgeOf } from './judge.ts';
import { distance, norm } from './math.ts';

/** Going this part of the map's diagonal while the ground is flat is travelling, not standing: momentum rolling through a
 * flat spot and Adam crossing a plateau go on. */
const TRAVEL = 0.01;
/** Steps under this part of the diagonal are next to nothing, even if they grow: a pass left at that pace takes hundreds. */
const NEXT_TO_NOTHING = 1e-6;
/** The cosine between two steps under which the second turns back. */
const TURN_BACK = -0.5;
/** A new lowest loss must close this part of the gap to camp, or a zigzag would need a million steps. */
const LEAST_GAIN = 1e-6;
/** Steps that grow faster than this from one to the next are on their way to an explosion, not rattling. */
const GROWTH = 1.001;

/** Which counts went up in this step. */
export interface Signs {
  readonly flat: boolean;
  readonly rattling: boolean;
}

/** The first sign of an end, or (with no steps left) the end itself. */
export interface SignOfEnd {
  readonly of: 'stuck' | 'stalled' | 'rattling';
  readonly stepsLeft: number;
}

/** Counts flat and rattling steps; call it after the trail has grown and before `lowest` is lowered. */
export function countSigns(climb: Climb, course: Course): Signs {
  const { gear, trail } = climb;
  const last = trail.length - 1;
  if (gearRuleOf(gear).leaps(gear) || last === 0) return { flat: false, rattling: false };
  const moved = distance(trail[last]!, trail[last - 1]!);
  const before = last > 1 ? distance(trail[last - 1]!, trail[last - 2]!) : 0;
  return { flat: countFlat(climb, course, moved, before), rattling: countRattle(climb, course, moved, before) };
}

/** A step that gathers speed is neither counted nor forgiven: it may be leaving a pass, or it may be a tremble. */
function countFlat(climb: Climb, course: Course, moved: number, before: number): boolean {
  const last = climb.trail.length - 1;
  const diagonal = diagonalOf(course.surface.domain);
  if (!(norm(climb.gradient) < course.flatSlope)) {
    climb.flatSteps = 0;
    return false;
  }
  if (climb.flatSteps === 0) climb.flatSince = last;
  if (distance(climb.trail[last]!, climb.trail[climb.flatSince]!) > TRAVEL * diagonal) {
    climb.flatSteps = 0;
    return false;
  }
  if (moved > before && moved > NEXT_TO_NOTHING * diagonal) return false;
  climb.flatSteps++;
  return true;
}

/** Healthy zigzag is forgiven by each new lowest loss. */
function countRattle(climb: Climb, course: Course, moved: number, before: number): boolean {
  const { trail, losses } = climb;
  const last = trail.length - 1;
  const lower = losses[last]! < climb.lowest - LEAST_GAIN * Math.abs(climb.lowest - course.campLoss);
  if (lower || !turnsBack(trail, moved * before)) {
    climb.rattles = 0;
    return false;
  }
  if (moved > before * GROWTH) return false;
  climb.rattles++;
  return true;
}

/** `lengths` is the product of the last two steps' lengths. */
function turnsBack(trail: readonly (readonly number[])[], lengths: number): boolean {
  if (!(lengths > 0)) return false;
  const [start, corner, end] = trail.slice(-3);
  const along = corner!.reduce((sum, value, i) => sum + (value - start![i]!) * (end![i]! - value), 0);
  return along < TURN_BACK * lengths;
}

/** The end, when the counts have reached the course's patience; a warning, when they have just reached half of it. */
export function signOfEnd(climb: Climb, course: Course, signs: Signs): SignOfEnd | null {
  const { patience } = course;
  const half = Math.floor((patience + 1) / 2);
  const due = (steps: number) => steps >= patience || steps === half;
  if (signs.flat && due(climb.flatSteps)) {
    return { of: flatOutcome(climb, course), stepsLeft: Math.max(0, patience - climb.flatSteps) };
  }
  if (signs.rattling && due(climb.rattles)) {
    return { of: 'rattling', stepsLeft: Math.max(0, patience - climb.rattles) };
  }
  return null;
}

/** What the ground under the climber would be called: stuck in a bowl, stalled on other flat ground, null on a slope. */
export function groundOutcome(climb: Climb, course: Course): Outcome | null {
  return norm(climb.gradient) < course.flatSlope ? flatOutcome(climb, course) : null;
}

/** A bowl curves so much that a hundredth of the map away the ground is no longer flat, whichever way one goes. */
function flatOutcome(climb: Climb, course: Course): 'stuck' | 'stalled' {
  const { flatSlope } = course;
  const surface = groundFor(climb.gear, climb.settings, course);
  const least = flatSlope / (TRAVEL * diagonalOf(surface.domain));
  return isBowl(surface, climb.trail.at(-1)!, least) ? 'stuck' : 'stalled';
}

/**
 * What an ending is called once the validation set has been heard: camp where its loss is low enough, fooled where only the
 * training loss is low (a rope's penalty is not part of it). A test set, where there is one, is heard instead. Without a validation set, or off the map, an ending is
 * what it is.
 */
export function judged(climb: Climb, course: Course, ending: Outcome): Outcome {
  const judge = judgeOf(course);
  if (!judge || ending === 'exploded') return ending;
  const here = climb.trail.at(-1)!;
  const general = judge.surface.lossAt(here) <= judge.campLoss;
  if (general && (course.validation?.tent || ending === 'camp')) return 'camp';
  return course.surface.lossAt(here) <= course.campLoss ? 'fooled' : ending;
}
