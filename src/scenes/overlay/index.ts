// The shapes of each gear's inner state: one line each.
import type { GearKind } from '../../core/gear/index.ts';
import type { Journey } from '../journey.ts';
import { phase } from '../../state/view.ts';
import type { Shape } from './shape.ts';
import { sledShapes } from './sled.ts';

const overlays: { readonly [Kind in GearKind]?: (journey: Journey) => Shape[] } = {
  sled: sledShapes,
};

/** What the player's gear shows on the ground now; nothing while somebody walks, or when the climb is over. */
export function overlayOf(journey: Journey): Shape[] {
  const { leader, party } = journey;
  const climb = leader?.climber.climb;
  if (!leader || !climb || !party || party.demo || phase.value !== 'climb') return [];
  if (climb.outcome !== null || leader.shown < leader.goal) return [];
  return overlays[climb.gear.kind]?.(journey) ?? [];
}
