// The shapes of each gear's inner state: one line each.
import type { GearKind } from '../../core/gear/index.ts';
import type { Journey } from '../journey.ts';
import { phase } from '../../state/view.ts';
import type { Walker } from '../walker.ts';
import { cramponsShapes } from './crampons.ts';
import { flagShapes } from './flag.ts';
import { darkMap, flaresByDay, flaresShapes } from './flares.ts';
import { nextStepShapes } from './next-step.ts';
import type { Shape } from './shape.ts';
import { ropeShapes } from './rope.ts';
import { stickShapes } from './stick.ts';
import { sledShapes } from './sled.ts';
import { teamShapes } from './team.ts';

type Overlay = (journey: Journey) => Shape[];
type Overlays = { readonly [Kind in GearKind]?: Overlay };

/** Seen for as long as it is night. */
const nightly: Overlays = { flares: flaresShapes, volley: darkMap, team: teamShapes };
/** Seen for as long as the climb goes on. */
const climbing: Overlays = { rope: ropeShapes };
/** Seen while the climber stands, and has a next step. */
const standing: Overlays = {
  stick: stickShapes,
  dial: nextStepShapes,
  lantern: nextStepShapes,
  sled: sledShapes,
  crampons: cramponsShapes,
};
/** Left on the map in the morning. */
const byDay: Overlays = { flares: flaresByDay };

/** What everybody's gear shows on the ground by night, and the player's flag. */
export function overlayOf(journey: Journey): Shape[] {
  if (journey.leaders.length === 0) return [];
  const shapes = journey.leaders.flatMap((leader) => gearShapes(journey.seenBy(leader), leader));
  return [...shapes, ...flagShapes(journey, 'night')];
}

function gearShapes(journey: Journey, leader: Walker): Shape[] {
  const { climb } = leader.climber;
  const { kind } = climb.gear;
  const climbs = phase.value === 'climb' && climb.outcome === null;
  const rests = climbs && leader.shown >= leader.goal;
  const shown = [nightly[kind], ...(climbs ? [climbing[kind]] : []), ...(rests ? [standing[kind]] : [])];
  return shown.flatMap((overlay) => overlay?.(journey) ?? []);
}

/** What is left of it in the morning. */
export function morningOverlayOf(journey: Journey): Shape[] {
  const climb = journey.leader?.climber.climb;
  if (!climb || journey.party?.demo) return [];
  return [...(byDay[climb.gear.kind]?.(journey) ?? []), ...flagShapes(journey, 'morning')];
}
