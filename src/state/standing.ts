// What the player's next step will be measured on: the ground as the dials stand now, before any step is taken. The rope's lambda
// bends it; what is shown (altitude, slope, arrow, mountain) must be what will be used.
import { mapGradient, penaltyOf } from '../core/gear/index.ts';
import { groundFor } from '../core/ground.ts';
import type { Settings } from '../core/optimizer.ts';
import { penaltyAt, type PenaltyKind } from '../core/penalty.ts';
import type { Party } from './party.ts';
import { dialValues } from './view.ts';

/** Loss and gradient where the player stands; loss = dataLoss + penalty. */
export interface Standing {
  readonly loss: number;
  readonly dataLoss: number;
  readonly penalty: number;
  /** As on the map. */
  readonly gradient: readonly number[];
}

/** The settings of the player's next step; after the last step, those it was taken with. */
export function settingsNow({ climbers, demo }: Party): Settings {
  const climb = climbers[0]?.climb;
  if (!climb || demo || climb.outcome !== null) return climb?.settings ?? {};
  return { ...climb.settings, ...dialValues.value };
}

/** The rope of the player's gear, as stiff as it is now; null without one. */
export function ropeNow(party: Party): { readonly kind: PenaltyKind; readonly lambda: number } | null {
  const gear = party.climbers[0]?.climb.gear;
  const kind = gear && penaltyOf(gear);
  return kind === undefined ? null : { kind, lambda: settingsNow(party)['lambda'] ?? 0 };
}

/** The player's standing; null without climbers. */
export function standingOf(party: Party): Standing | null {
  const climb = party.climbers[0]?.climb;
  if (!climb) return null;
  const loss = climb.losses.at(-1) ?? NaN;
  const rope = ropeNow(party);
  if (!rope) return { loss, dataLoss: loss, penalty: 0, gradient: mapGradient(climb) };
  const { point } = climb.state;
  const surface = groundFor(climb.gear, settingsNow(party), party.course);
  const penalty = penaltyAt(rope, point);
  const dataLoss = party.course.surface.lossAt(point);
  return { loss: dataLoss + penalty, dataLoss, penalty, gradient: surface.gradientAt(point) };
}
