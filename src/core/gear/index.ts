// The list of gear kinds: their plain data, their commands, and what each does.
import type { Climb } from '../climb.ts';
import { norm } from '../math.ts';
import type { PenaltyKind } from '../penalty.ts';
import type { Point, Surface } from '../surface.ts';
import { crampons } from './crampons.ts';
import { dial } from './dial.ts';
import { flares, type FlaresGear } from './flares.ts';
import type { FlareCommand, GearRule, PokeCommand, RestCommand, StepCommand, StrideCommand } from './gear-rule.ts';
import { lantern } from './lantern.ts';
import { optimizer } from './optimizer.ts';
import { radio } from './radio.ts';
import { rope } from './rope.ts';
import type { RuledGear } from './ruled.ts';
import { sled } from './sled.ts';
import { slice, type SliceGear } from './slice.ts';
import { feltGradient, stick, type StickGear } from './stick.ts';
import { stride, type StrideGear } from './stride.ts';
import { team, type TeamCommand, type TeamGear } from './team.ts';
import { volley, type VolleyGear } from './volley.ts';

/** How a climber moves. */
export type Gear = StrideGear | StickGear | FlaresGear | VolleyGear | SliceGear | RuledGear | TeamGear;
/** One command of the climber. */
export type Command = StrideCommand | StepCommand | FlareCommand | PokeCommand | TeamCommand | RestCommand;
/** A command that a gear takes. */
type Order = Exclude<Command, RestCommand>;

const gears = { flares, volley, stick, stride, optimizer, dial, lantern, sled, crampons, rope, radio, team, slice };
export type GearKind = keyof typeof gears;
/** Every kind of gear. */
export const gearKinds = Object.keys(gears) as GearKind[];

/** What this gear does. Commands must be of its kinds: `checkedOrder` sees to that. */
export function gearRuleOf(gear: Gear): GearRule<Gear, Order> {
  // Each rule only ever sees its own gear and commands, because the table is keyed by kind.
  return gears[gear.kind];
}

/** The command, known to be one that this gear takes and this climb may follow; throws, naming what would fit. */
export function checkedOrder(climb: Climb, command: Order, surface: Surface): Order {
  const { gear } = climb;
  const rule = gearRuleOf(gear);
  if (!rule.commands.includes(command.kind)) {
    throw new Error(
      `gear "${gear.kind}" takes the commands ${[...rule.commands, 'rest'].join(' and ')}, not "${command.kind}"`,
    );
  }
  rule.checkCommand(climb, command, surface, gear);
  return command;
}

/** The gear with a rule, or null: what has settings, and may have a batch. */
export function ruledGear(gear: Gear): RuledGear | null {
  return 'optimizer' in gear && gear.kind !== 'team' ? gear : null;
}

/** What the gear adds to the loss, as much of it as the setting `lambda` says; undefined without a rope. */
export function penaltyOf(gear: Gear): PenaltyKind | undefined {
  return ruledGear(gear)?.penalty;
}

/** The longest stride that the player may draw as an arrow, in parameter units; null for gear without strides. */
export function longestStride(gear: Gear): number | null {
  return 'longest' in gear ? gear.longest : null;
}

/** True for a climber in the dark who may reach for any place on the map: the whole of it lies before the player, unlit. */
export function searchesDark(climb: Climb): boolean {
  return gearRuleOf(climb.gear).leaps(climb.gear) && !seesSlope(climb);
}

/** The step from which on a lamp has shown the climber the ground: 0 for most; Infinity where it has none so far. */
export function litFrom(climb: Climb): number {
  if (!seesSlope(climb)) return Infinity;
  return 'lampAfter' in climb.gear ? climb.gear.lampAfter : 0;
}

/** True while the climber has a lamp that shows the gradient; without one nothing on screen may tell it. */
export function seesSlope(climb: Climb): boolean {
  return gearRuleOf(climb.gear).seesSlope(climb, climb.gear);
}

/** The gradient as the climber's map has it, one number for each axis. A slice's first axis is the downhill that its minibatch saw. */
export function mapGradient({ gear, gradient }: Climb): Point {
  return gear.kind === 'slice' ? [-norm(gradient), 0] : gradient;
}

/** The gradient that the climber knows, as on the map: seen by lamp, or felt by poking along every axis; null for one who knows none. */
export function knownGradient(climb: Climb): Point | null {
  return seesSlope(climb) ? mapGradient(climb) : feltGradient(climb);
}
