// Flares: no lamp and no legs. Each flare lights one spot anywhere on the map, and the climber stands at the lowest spot lit so far:
// random search by hand. One loss evaluation a flare; how deep the start lies, every climber knows.
import { isInside } from '../surface.ts';
import type { Climb } from '../climb.ts';
import type { Point } from '../surface.ts';
import type { FlareCommand, GearRule } from './gear-rule.ts';

export interface FlaresGear {
  readonly kind: 'flares';
}

/** What a flare lit, and the loss it read there. */
export interface Reading {
  readonly at: Point;
  readonly loss: number;
}

/** Throws flares. `state.readings` are the losses that they read, in order. */
export const flares: GearRule<FlaresGear, FlareCommand> = {
  kind: 'flares',
  commands: ['flare'],
  check: () => {},
  settingsOf: () => ({}),
  start: (_gear, point) => ({ point: [...point], readings: [] }),
  costOf: () => ({ gradients: 0, losses: 1 }),
  leaps: () => true,
  seesSlope: () => false,
  checkCommand(_climb, { at }, { domain }) {
    if (at.length === domain.length && isInside(at, domain)) return;
    throw new Error(`a flare lands on the map: [${at.join(', ')}] is not ${domain.length} numbers inside it`);
  },
  move(climb, { at }, ground) {
    const { point, readings } = climb.state;
    const loss = ground.lossAt(at);
    if (Array.isArray(readings)) readings.push(loss);
    if (loss < climb.losses.at(-1)!) at.forEach((value, axis) => (point[axis] = value));
  },
};

/** What every flare so far has read, in order; none for other gear. */
export function flaresOf({ commands, state: { readings } }: Climb): Reading[] {
  const losses = Array.isArray(readings) ? readings : [];
  return commands
    .filter((command) => command.kind === 'flare')
    .map(({ at }, place) => ({ at, loss: losses[place] ?? NaN }));
}
