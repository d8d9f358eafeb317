// What a gear must say: how a climb in it starts, which commands it takes, what a step costs, how it moves the climber.
// Checks come before measuring, so a refused command leaves the climb as it was.
import type { Climb, Command, Gear } from '../climb.ts';
import type { Cost, Ground, OptimizerState, Settings } from '../optimizer.ts';
import type { Point, Surface } from '../surface.ts';

/** One kind of gear. */
export interface GearRule {
  readonly kind: Gear['kind'];
  /** Throws when the gear cannot be used on `surface`, naming what is wrong. */
  check(gear: Gear, surface: Surface): void;
  /** The settings before the first step: the gear's own, and the rule's defaults for the rest. */
  settingsOf(gear: Gear): Settings;
  start(gear: Gear, point: Point): OptimizerState;
  /** What the next step will measure. */
  costOf(climb: Climb): Cost;
  /** Throws when the command does not fit, naming what would. */
  checkCommand(climb: Climb, command: Command, surface: Surface): void;
  /** Takes the step: measures on `ground`, changes `climb.state` and `climb.settings`. */
  move(climb: Climb, command: Command, ground: Ground): void;
}
