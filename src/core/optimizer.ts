// An optimizer: the textbook rule that turns what the climber measures into the next point.
// Its state is plain data of any dimension; the ground it walks on counts every measurement.
import type { Luck } from './random.ts';
import type { Domain, Point } from './surface.ts';

/** What a climber may measure. The climb counts each call against the budget; nothing else is known of the surface. */
export interface Ground {
  gradientAt(point: Point, into?: number[]): number[];
  lossAt(point: Point): number;
  /** The parameters' ranges: where random search may look. */
  readonly domain: Domain;
  readonly luck: Luck;
}

/** What one iteration measures. */
export interface Cost {
  readonly gradients: number;
  readonly losses: number;
}

/** What every optimizer remembers; the rules add their own arrays (velocity, accumulated squares ...), all plain JSON data. */
export interface OptimizerState {
  /** The current parameters; `step` changes them in place. */
  readonly point: number[];
  [memory: string]: number[] | number;
}

/** One setting of a rule: its default and the range in which a dial may move. */
export interface SettingSpec {
  readonly name: string;
  readonly initial: number;
  readonly low: number;
  readonly high: number;
  readonly scale: 'linear' | 'log';
}

/** Values for a rule's settings, by name. */
export type Settings = Readonly<Record<string, number>>;

/** The settings a rule reads, as the type of its `step`'s third argument. */
export type Uses<Name extends string> = Readonly<Record<Name, number>>;

/** An update rule. */
export interface Optimizer {
  readonly id: string;
  readonly settings: readonly SettingSpec[];
  /** Jumps anywhere on the map, so flat ground and turning back say nothing about where it will be next. */
  readonly leaps?: boolean;
  /** The state before the first step; `point` is copied. */
  start(point: Point): OptimizerState;
  /** What the next iteration will measure, so that a climb ends before it spends what it does not have. */
  costOf(state: OptimizerState): Cost;
  /** One iteration: measures on `ground` and changes `state` in place. Every setting of the rule must be given. */
  step(state: OptimizerState, ground: Ground, settings: Settings): void;
}
