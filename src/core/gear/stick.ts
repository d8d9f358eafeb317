// Stick: no lamp at first. The player pokes the ground on either side along one axis at a time, reads the loss there, and strides by
// what the pokes told: finite differences by hand. Each poke is one loss evaluation and no step; 2 for each of N parameters give
// the whole gradient. After `lampAfter` steps the climber finds a lamp, and one gradient evaluation tells the same.
import type { Climb } from '../climb.ts';
import type { Point } from '../surface.ts';
import type { GearRule, PokeCommand, StrideCommand } from './gear-rule.ts';
import { checkLongest, checkStride } from './stride.ts';

/** `longest` stride and `reach` of the stick in parameter units; `lampAfter` in steps. */
export interface StickGear {
  readonly kind: 'stick';
  readonly longest: number;
  readonly reach: number;
  readonly lampAfter: number;
}

/** What a poke read: the loss at `reach` along `axis`, above (side 1) or below (side -1). */
export interface Poke {
  readonly axis: number;
  readonly side: PokeCommand['side'];
  readonly loss: number;
}

const hasLamp = (climb: Climb, { lampAfter }: StickGear): boolean => climb.spent.steps >= lampAfter;

/** Where a poke at the climber's feet reads the ground. */
export function pokedAt(point: Point, reach: number, { axis, side }: Pick<Poke, 'axis' | 'side'>): number[] {
  return point.map((value, i) => (i === axis ? value + side * reach : value));
}

/** Pokes and strides. `state.readings` are the losses that the pokes since the last stride have read, in order. */
export const stick: GearRule<StickGear, PokeCommand | StrideCommand> = {
  kind: 'stick',
  commands: ['poke', 'stride'],
  measuresOnly: ['poke'],
  check({ longest, reach, lampAfter }) {
    checkLongest(longest);
    if (!(reach > 0 && Number.isFinite(reach))) throw new Error(`reach ${reach} is not a length above 0`);
    if (!Number.isInteger(lampAfter) || lampAfter < 0) throw new Error(`lampAfter ${lampAfter} is not a whole number`);
  },
  settingsOf: () => ({}),
  start: (_gear, point) => ({ point: [...point], readings: [] }),
  costOf: (climb, gear) => ({ gradients: hasLamp(climb, gear) ? 1 : 0, losses: 0 }),
  leaps: () => false,
  seesSlope: hasLamp,
  checkCommand(climb, command, _surface, { longest }) {
    const dimensions = climb.state.point.length;
    if (command.kind === 'stride') return checkStride(command, dimensions, longest);
    const { axis, side } = command;
    if (!Number.isInteger(axis) || axis < 0 || axis >= dimensions || Math.abs(side) !== 1) {
      throw new Error(`a poke needs an axis from 0 to ${dimensions - 1} and the side 1 or -1, not ${axis} and ${side}`);
    }
    return undefined;
  },
  move(climb, command, ground, gear) {
    const { point } = climb.state;
    if (command.kind === 'poke') {
      const reading = ground.lossAt(pokedAt(point, gear.reach, command));
      climb.state['readings'] = [...pokeLosses(climb), reading];
      return;
    }
    if (hasLamp(climb, gear)) ground.gradientAt(point);
    command.by.forEach((shift, i) => (point[i]! += shift));
    climb.state['readings'] = [];
  },
};

function pokeLosses({ state: { readings } }: Climb): number[] {
  return Array.isArray(readings) ? readings : [];
}

/** The pokes since the last stride, in order; none for other gear. */
export function pokesOf(climb: Climb): Poke[] {
  const last = climb.commands.findLastIndex(({ kind }) => kind === 'stride');
  const losses = pokeLosses(climb);
  return climb.commands
    .slice(last + 1)
    .filter((command) => command.kind === 'poke')
    .map(({ axis, side }, place) => ({ axis, side, loss: losses[place] ?? NaN }));
}

/** The newest reading on one side of an axis; null where nothing was poked. */
export function readingAt(climb: Climb, axis: number, side: Poke['side']): number | null {
  return pokesOf(climb).findLast((poke) => poke.axis === axis && poke.side === side)?.loss ?? null;
}

/**
 * What the pokes tell of the slope along an axis: the central difference where both sides were poked, else the difference to the
 * loss at the climber's own feet; null where nothing was poked, or without a stick.
 */
export function feltSlope(climb: Climb, axis: number): number | null {
  if (climb.gear.kind !== 'stick') return null;
  const { reach } = climb.gear;
  const [below, above] = [readingAt(climb, axis, -1), readingAt(climb, axis, 1)];
  const own = climb.losses.at(-1)!;
  if (below !== null && above !== null) return (above - below) / (2 * reach);
  if (above !== null) return (above - own) / reach;
  return below === null ? null : (own - below) / reach;
}

/** The gradient as far as the pokes tell it; null until every axis was poked. */
export function feltGradient(climb: Climb): number[] | null {
  const slopes = climb.state.point.map((_, axis) => feltSlope(climb, axis));
  return slopes.every((slope) => slope !== null) ? slopes : null;
}
