// The next step as far as the rule and the lamp tell it: an arrow as long as the step will be, and a ring where it lands.
// Null where nobody can know: minibatches still to draw, a gradient measured elsewhere.
import { foreseen } from '../../core/gear/foreseen.ts';
import { settingsNext } from '../../state/dial.ts';
import type { Journey } from '../journey.ts';
import type { Place, Shape } from './shape.ts';

const stepColour = 0xffb35a;
const ringColour = 0xffd9a0;
const ringRadius = 11;
/** Steps shorter than this part of the lamp's reach have no room for an arrow; the ring alone shows them. */
const shortest = 0.05;

/** Where the next step leads, in world places: from the climber's feet. */
export interface NextStep {
  readonly from: Place;
  readonly to: Place;
}

/** The next step of the leader; null when it cannot be known. */
export function nextStepOf({ leader, ground, party }: Journey): NextStep | null {
  const climb = leader?.climber.climb;
  if (!leader || !climb || !ground || !party) return null;
  const state = foreseen(climb, party.course, settingsNext(climb, leader.climber.id));
  if (!state) return null;
  return { from: [leader.x, leader.y], to: ground.worldOf(state.point) };
}

/** How strong a mark at `to` is: full in the light, faint far out in the dark. */
export function strengthAt({ from, to }: NextStep, reach: number): number {
  const far = Math.hypot(to[0] - from[0], to[1] - from[1]) / reach;
  return 1 - 0.65 * Math.min(1, Math.max(0, far - 0.7));
}

/** The ring where the step lands. */
export function landingRing(step: NextStep, reach: number): Shape {
  const alpha = 0.8 * strengthAt(step, reach);
  return { kind: 'ring', at: step.to, radius: ringRadius, width: 1.8, colour: ringColour, alpha };
}

/** Plain descent's step: straight downhill, as long as learning rate times gradient. */
export function nextStepShapes(journey: Journey): Shape[] {
  const step = nextStepOf(journey);
  if (!step) return [];
  const { from, to } = step;
  const ring = landingRing(step, journey.reach);
  if (!(Math.hypot(to[0] - from[0], to[1] - from[1]) > shortest * journey.reach)) return [ring];
  const end = strengthAt(step, journey.reach);
  return [{ kind: 'arrow', from, to, width: 4, colour: stepColour, alpha: 0.95, end }, ring];
}
