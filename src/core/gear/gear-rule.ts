// What a gear must say: how a climb in it starts, which commands it takes, what a step costs, how it moves the climber.
// Checks come before measuring, so a refused command leaves the climb as it was.
import type { Climb } from '../climb.ts';
import type { Cost, Ground, OptimizerState, Settings } from '../optimizer.ts';
import type { Point, Surface } from '../surface.ts';

/** Walks by a displacement the player chose, in parameter units, at most the gear's `longest` long. */
export interface StrideCommand {
  readonly kind: 'stride';
  readonly by: Point;
}
/**
 * One iteration by rule; `settings` changes the named settings from now on. A gear with a batch also has the setting `batch`
 * (a whole number from 1 to the samples there are), one with a penalty the setting `lambda` (0 or more).
 */
export interface StepCommand {
  readonly kind: 'step';
  readonly settings?: Settings;
}
/** Throws a flare: reads the loss at any place on the map, and goes there if it is the lowest so far. */
export interface FlareCommand {
  readonly kind: 'flare';
  readonly at: Point;
}
/** Reads the loss beside the climber: along one axis (counted from 0), on its upper (1) or lower side (-1). No step. */
export interface PokeCommand {
  readonly kind: 'poke';
  readonly axis: number;
  readonly side: 1 | -1;
}
/** Ends the climb here, named by what the ground is like: stuck or stalled where it is flat; on a slope the steps that are
 * left are given away (spent). With a validation set the tent is judged by it. */
export interface RestCommand {
  readonly kind: 'rest';
}

/** One kind of gear. `Own` is its plain data, `Order` the commands it takes besides `rest`. */
export interface GearRule<Own extends { readonly kind: string }, Order extends { readonly kind: string }> {
  readonly kind: Own['kind'];
  /** The kinds of commands it takes. */
  readonly commands: readonly Order['kind'][];
  /** Throws when the gear cannot be used on `surface`, naming what is wrong. */
  check(gear: Own, surface: Surface): void;
  /** The settings before the first step: the gear's own, and the rule's defaults for the rest. */
  settingsOf(gear: Own): Settings;
  start(gear: Own, point: Point): OptimizerState;
  /** What the next iteration will measure. */
  costOf(climb: Climb, gear: Own): Cost;
  /** Jumps anywhere on the map, so flat ground and turning back say nothing about where it will be next. */
  leaps(gear: Own): boolean;
  /** True when the climber has a lamp to see the gradient by, now; without one the player must not be shown it. */
  seesSlope(climb: Climb, gear: Own): boolean;
  /** Throws when the command does not fit, naming what would. */
  checkCommand(climb: Climb, command: Order, surface: Surface, gear: Own): void;
  /** Commands that only measure and take no iteration: bots do not move, no point joins the trail. Left out: none does. */
  readonly measuresOnly?: readonly Order['kind'][];
  /** Commands that end the climb with the step they take. Left out: none does. */
  readonly last?: readonly Order['kind'][];
  /** Takes the step: measures on `ground`, changes `climb.state` and `climb.settings`. */
  move(climb: Climb, command: Order, ground: Ground, gear: Own): void;
}
