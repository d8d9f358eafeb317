// The flag of a predict moment: by night where the player believes a bot will be, in the morning also where the bot really was.
import { flag, planting, prediction } from '../../state/predict.ts';
import type { Journey } from '../journey.ts';
import { plateShapes } from './plate.ts';
import type { Shape } from './shape.ts';

const flagColour = 0xff9c8a;
const flagHeight = 30;
const truthColour = 0xffffff;
/** The dark plate to plant it on goes so many lamp's reaches to each side of the start, whatever the map's size: it tells nothing. */
const plateReach = 2;

/** The flag where it stands, on a dark plate while it is being planted; in the morning with a line to the bot's real place. */
export function flagShapes({ ground, party }: Journey, time: 'night' | 'morning'): Shape[] {
  const at = flag.value;
  if (!at || !ground || !party) return [];
  const half = plateReach * party.level.lampRadius * ground.scale;
  const plate = planting.value
    ? plateShapes(ground.worldOf(party.course.start), [half, half], { parts: 2 * plateReach, lanes: false })
    : [];
  const place = ground.worldOf(at);
  const shapes: Shape[] = [
    ...plate,
    { kind: 'ring', at: place, radius: 9, width: 1.6, colour: flagColour, alpha: 0.7 },
    { kind: 'flag', at: place, height: flagHeight, colour: flagColour, alpha: 1 },
  ];
  const truth = prediction.value?.truth;
  if (time === 'night' || truth?.kind !== 'place') return shapes;
  const real = ground.worldOf(truth.at);
  return [
    { kind: 'line', from: place, to: real, width: 1.6, colour: truthColour, alpha: 0.9 },
    { kind: 'ring', at: real, radius: 11, width: 2.6, colour: truthColour, alpha: 1 },
    ...shapes,
  ];
}
