// A climb: one climber's way down a surface, as plain data, and the only function that moves it.
// Player and bots go through the same `step`; a climb is its course, gear, seed and commands.
import type { ClimbEvent, Outcome } from './events.ts';
import type { OptimizerState, Settings } from './optimizer.ts';
import type { RandomState } from './random.ts';
import type { Point, Surface } from './surface.ts';

/** What every climber on a level shares: the ground, where it starts, what it may spend, when it is over. */
export interface Course {
  readonly surface: Surface;
  readonly start: Point;
  readonly budget: Budget;
  /** Camp is reached when the full loss is at or below this. */
  readonly campLoss: number;
  /** Ground flatter than this (gradient norm) counts as flat for the stop test. */
  readonly flatSlope: number;
  /** So many steps in a row on flat ground, or rattling, end the climb. */
  readonly patience: number;
}

/** What a climber may spend. A budget left out is unlimited, but steps are always limited. */
export interface Budget {
  readonly steps: number;
  readonly gradients?: number | undefined;
  readonly losses?: number | undefined;
  readonly samples?: number | undefined;
}

/** How a climber moves. `batch`: samples a gradient is measured on; left out, the full loss. */
export type Gear =
  | { readonly kind: 'stride'; readonly longest: number }
  | { readonly kind: 'optimizer'; readonly optimizer: string; readonly settings: Settings; readonly batch?: number | undefined };

/** One iteration, as the climber chose it. */
export type Command =
  /** Stride: walk by this displacement, in parameter units, at most `longest` long. */
  | { readonly kind: 'stride'; readonly by: Point }
  /** Optimizer: one iteration; `settings` changes the named settings from now on. */
  | { readonly kind: 'step'; readonly settings?: Settings }
  /** Ends the climb here; named by what the ground is like. */
  | { readonly kind: 'rest' };

/** What a climb has used up so far. */
export interface Spent {
  steps: number;
  gradients: number;
  losses: number;
  samples: number;
}

/** All that a replay must restore: plain JSON data. */
export interface Climb {
  readonly seed: number;
  readonly gear: Gear;
  settings: Settings;
  readonly state: OptimizerState;
  luck: RandomState;
  readonly spent: Spent;
  /** Every point visited, the start first; trail[i] is the point after i steps. */
  readonly trail: number[][];
  /** The full loss at every point of the trail. */
  readonly losses: number[];
  /** The gradient of the full loss at the current point: what the lamp shows. Measured for free, for everybody. */
  gradient: number[];
  /** Steps in a row on flat ground; steps in a row that reversed without getting lower. */
  flatSteps: number;
  rattles: number;
  outcome: Outcome | null;
}

/** A climb before its first step. */
export declare function climbFrom(course: Course, gear: Gear, seed: number): Climb;
/** Takes one step (changes `climb`) and returns what happened; throws when the climb is over or the command does not fit the gear. */
export declare function step(climb: Climb, command: Command, course: Course): ClimbEvent[];
