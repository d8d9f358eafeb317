// Stride: the player reads the slope in the light and walks any displacement, at most `longest` long.
// Looking at the slope costs one gradient a step, the same as a bot pays for its one step.
import { norm } from '../math.ts';
import type { GearRule, StrideCommand } from './gear-rule.ts';

/** `longest` in parameter units. */
export interface StrideGear {
  readonly kind: 'stride';
  readonly longest: number;
}

/** A drawn arrow may be longer than `longest` by this part: the rounding of cos and sin is not the player's fault. */
const ROUNDING = 1e-9;

/** Throws unless `longest` is a length. */
export function checkLongest(longest: number): void {
  if (!(longest > 0 && Number.isFinite(longest))) throw new Error(`longest stride ${longest} is not a length above 0`);
}

/** Throws unless `by` is a displacement in so many dimensions, at most `longest` long. */
export function checkStride({ by }: StrideCommand, dimensions: number, longest: number): void {
  if (by.length !== dimensions || !by.every(Number.isFinite)) {
    throw new Error(`a stride needs ${dimensions} finite numbers, not [${by.join(', ')}]`);
  }
  const length = norm(by);
  if (length > longest * (1 + ROUNDING)) throw new Error(`stride of ${length} is longer than the longest, ${longest}`);
}

/** Walks by the player's own arrow. */
export const stride: GearRule<StrideGear, StrideCommand> = {
  kind: 'stride',
  commands: ['stride'],
  check: ({ longest }) => checkLongest(longest),
  settingsOf: () => ({}),
  start: (_gear, point) => ({ point: [...point] }),
  costOf: () => ({ gradients: 1, losses: 0 }),
  leaps: () => false,
  seesSlope: () => true,
  checkCommand: (climb, command, _surface, { longest }) => checkStride(command, climb.state.point.length, longest),
  move(climb, { by }, ground) {
    const { point } = climb.state;
    ground.gradientAt(point);
    by.forEach((shift, i) => (point[i]! += shift));
  },
};
