// The level schema: what a file in levels/ may say, what is filled in when it is silent, and errors that name file, field, choices.
import type { Budget, Gear } from '../core/climb.ts';
import type { Outcome } from '../core/events.ts';
import type { Settings } from '../core/optimizer.ts';
import type { Point, SurfaceSpec } from '../core/surface.ts';

/** How loss becomes height: a monotone map, named in the map's legend. */
export type Relief = 'linear' | 'log';

/** A bot on a level: an optimizer with all its settings. */
export interface BotSpec {
  readonly optimizer: string;
  readonly settings: Settings;
  readonly batch?: number | undefined;
}

/** One level, every default filled in. */
export interface Level {
  /** From the file's name: 040-seven-points.json has order 40 and slug seven-points. */
  readonly slug: string;
  readonly order: number;
  readonly surface: SurfaceSpec;
  readonly start: Point;
  readonly seed: number;
  readonly gear: Gear;
  /** For the dial: the settings the player may turn, each with its range on the dial. */
  readonly dial: readonly DialSpec[];
  readonly budget: Budget;
  readonly campLoss: number;
  readonly flatSlope: number;
  readonly patience: number;
  readonly relief: Relief;
  /** How far the lamp shines, in parameter units. */
  readonly lampRadius: number;
  readonly bots: readonly BotSpec[];
  readonly stars: StarRules;
  readonly hints: readonly HintId[];
  readonly claims: readonly Claim[];
  /** Commands that win three stars, for the tests. */
  readonly golden: readonly GoldenCommand[];
}

export interface DialSpec {
  readonly setting: string;
  readonly low: number;
  readonly high: number;
  readonly initial: number;
}

/** A first-use hint in the world, gone once the player has done it. */
export const hintIds = ['aim', 'step', 'lamp', 'rate', 'walk'] as const;
export type HintId = (typeof hintIds)[number];

/** The second star beats the bot `par` (index in bots); the third is the level's own rule. */
export interface StarRules {
  readonly par: number;
  readonly own: Goal;
}

/** A sentence about a finished climb that is true or false. */
export type Goal =
  | { readonly stepsAtMost: number }
  | { readonly lossBelow: number }
  | { readonly samplesAtMost: number }
  | { readonly outcome: Outcome }
  | { readonly all: readonly Goal[] }
  | { readonly any: readonly Goal[] };

/** What a test proves of a level; the content helper refines this union. */
export interface Claim {
  readonly says: string;
}
export type GoldenCommand = { readonly by: Point } | { readonly times: number; readonly settings?: Settings };
