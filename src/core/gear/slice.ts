// Slice: in thousands of dimensions no lamp can show the ground. This one shows a flat cut through it, spanned by the downhill of a
// minibatch's gradient and the way the climber came (by chance, where there is none), and the player walks any displacement
// [a, b] inside it: a along downhill, b across. Then the ground is cut anew. A cut costs one minibatch gradient, as a bot's step does.
import type { Climb, Course } from '../climb.ts';
import { MeasuredGround } from '../ground.ts';
import { norm } from '../math.ts';
import type { Ground } from '../optimizer.ts';
import { gaussian } from '../random.ts';
import { sliceThrough, type Slice } from '../slice.ts';
import type { GearRule, StrideCommand } from './gear-rule.ts';
import { checkBatch } from './ruled.ts';
import { checkLongest, checkStride } from './stride.ts';

/** `longest` in units of the slice, which are those of the parameters; `batch`: samples a cut's gradient is measured on. */
export interface SliceGear {
  readonly kind: 'slice';
  readonly longest: number;
  readonly batch: number;
}

/** Where the ground is cut, and how steep the minibatch's loss is along the cut's first direction. */
export interface Cut {
  readonly slice: Slice;
  readonly slope: number;
}

/** Cuts the ground where the climber stands: measures one gradient, and draws the second direction where it has to. */
function cut(climb: Climb, ground: Ground): Cut {
  const { point } = climb.state;
  const gradient = ground.gradientAt(point);
  const before = climb.trail.at(-2);
  const way = before ? point.map((value, at) => value - before[at]!) : [];
  const second = norm(way) > 0 ? way : point.map(() => gaussian(ground.luck));
  const downhill = gradient.map((slope) => -slope);
  return { slice: sliceThrough(point, downhill, second), slope: norm(gradient) };
}

/** The cut that the climber's next step is taken on: the very one, for the same luck draws it; looking costs nothing more. */
export function nextCut(climb: Climb, course: Course): Cut {
  return cut(climb, new MeasuredGround({ ...climb, spent: { ...climb.spent } }, course));
}

/** Walks by the player's own arrow on a slice. */
export const slice: GearRule<SliceGear, StrideCommand> = {
  kind: 'slice',
  commands: ['stride'],
  check({ longest, batch }, surface) {
    checkLongest(longest);
    checkBatch(batch, surface);
  },
  settingsOf: ({ batch }) => ({ batch }),
  start: (_gear, point) => ({ point: [...point] }),
  costOf: () => ({ gradients: 1, losses: 0 }),
  leaps: () => false,
  seesSlope: () => true,
  checkCommand: (_climb, command, _surface, { longest }) => checkStride(command, 2, longest),
  move(climb, { by: [a = 0, b = 0] }, ground) {
    const { along, across } = cut(climb, ground).slice;
    const { point } = climb.state;
    for (let at = 0; at < point.length; at++) point[at]! += a * along[at]! + b * across[at]!;
  },
};
