// Stride: the player reads the slope in the light and walks any displacement, at most `longest` long.
// Looking at the slope costs one gradient a step, the same as a bot pays for its one step.
import type { Command, Gear } from '../climb.ts';
import { norm } from '../math.ts';
import type { GearRule } from './gear-rule.ts';

/** A drawn arrow may be longer than `longest` by this part: the rounding of cos and sin is not the player's fault. */
const ROUNDING = 1e-9;

function longestOf(gear: Gear): number {
  if (gear.kind === 'stride') return gear.longest;
  throw new Error(`gear "${gear.kind}" takes no strides`);
}

function displacementOf(command: Command): readonly number[] {
  if (command.kind === 'stride') return command.by;
  throw new Error(`gear "stride" takes the commands stride and rest, not "${command.kind}"`);
}

/** Walks by the player's own arrow. */
export const stride: GearRule = {
  kind: 'stride',
  check(gear) {
    const longest = longestOf(gear);
    if (!(longest > 0 && Number.isFinite(longest)))
      throw new Error(`longest stride ${longest} is not a length above 0`);
  },
  settingsOf: () => ({}),
  start: (_gear, point) => ({ point: [...point] }),
  costOf: () => ({ gradients: 1, losses: 0 }),
  checkCommand(climb, command) {
    const by = displacementOf(command);
    const dimensions = climb.state.point.length;
    if (by.length !== dimensions || !by.every(Number.isFinite)) {
      throw new Error(`a stride needs ${dimensions} finite numbers, not [${by.join(', ')}]`);
    }
    const longest = longestOf(climb.gear);
    const length = norm(by);
    if (length > longest * (1 + ROUNDING))
      throw new Error(`stride of ${length} is longer than the longest, ${longest}`);
  },
  move(climb, command, ground) {
    const { point } = climb.state;
    ground.gradientAt(point);
    displacementOf(command).forEach((shift, i) => (point[i]! += shift));
  },
};
