// What a level is, every default filled in: types only, so that any folder may name them. The schema of the files is in
// level-schema.ts, reading and writing in parse-level.ts, and what a claim means in claims.ts.
import type { Budget, Command, Gear } from '../core/climb.ts';
import type { ValidationSpec } from '../core/course.ts';
import type { Goal } from '../core/goal.ts';
import type { Settings } from '../core/optimizer.ts';
import type { StarRules } from '../core/score.ts';
import type { PenaltyKind } from '../core/penalty.ts';
import type { Point, Start, SurfaceSpec } from '../core/surface.ts';

import type { PredictSpec } from './predict.ts';

export type { Goal } from '../core/goal.ts';
export type { StarRules } from '../core/score.ts';

/** How loss becomes height: a monotone map, named in the map's legend. */
export const reliefs = ['linear', 'log'] as const;
export type Relief = (typeof reliefs)[number];

/** The parts of the campaign, in the chapter's order; each has its name in assets/lang. */
export const actIds = [
  'why-dark',
  'bowl',
  'not-a-bowl',
  'noise',
  'inertia',
  'boots',
  'wrong-mountain',
  'haystack',
] as const;
export type ActId = (typeof actIds)[number];

/** A bot on a level: an optimizer with all its settings. */
export interface BotSpec {
  readonly optimizer: string;
  readonly settings: Settings;
  readonly batch?: number | undefined;
  readonly penalty?: PenaltyKind | undefined;
  /** Pitches its tent after so many rises of the radio in a row. */
  readonly patience?: number | undefined;
  /** Leads a team: tries these settings in turn, then chooses the lowest validation loss. */
  readonly plan?: readonly Settings[] | undefined;
}

/** One level, every default filled in. */
export interface Level {
  /** From the file's name: 040-seven-points.json has order 40 and slug seven-points. */
  readonly slug: string;
  readonly order: number;
  /** The part of the campaign it belongs to. */
  readonly act: ActId;
  readonly surface: SurfaceSpec;
  readonly start: Start;
  readonly seed: number;
  readonly gear: Gear;
  /** For the dial: the settings the player may turn, each with its range on the dial. */
  readonly dial: readonly DialSpec[];
  readonly budget: Budget;
  /** The point of the level is a trap: whoever only follows the arrow, at full length, does not earn three stars. */
  readonly trap: boolean;
  readonly campLoss: number;
  readonly validation?: ValidationSpec | undefined;
  readonly flatSlope: number;
  readonly patience: number;
  readonly relief: Relief;
  /** How far the lamp shines, in parameter units. */
  readonly lampRadius: number;
  readonly bots: readonly BotSpec[];
  /** What the player may foretell before the climb. */
  readonly predict?: PredictSpec | undefined;
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
  /** Only whole numbers, on stops that lie evenly on the dial; the batch size always is. */
  readonly whole?: true | undefined;
  /** Of a dial that begins at 0: values up to here are spread evenly, those above it by their logarithm. */
  readonly knee?: number | undefined;
}

/** A first-use hint in the world, gone once the player has done it. */
export const hintIds = [
  'flare',
  'weights',
  'poke',
  'aim',
  'step',
  'lamp',
  'rate',
  'batch',
  'momentum',
  'brake',
  'grip',
  'lambda',
  'walk',
  'radio',
  'tent',
  'trial',
  'choose',
] as const;
export type HintId = (typeof hintIds)[number];

/** Something a test proves of a level: of its ground, or of a run over it. */
export type Claim = GroundClaim | RunClaim | StudyClaim;

/** A statement about the surface itself. */
export interface GroundClaim {
  readonly says: string;
  readonly ground: GroundFact;
  /** Left out, the level's own samples only; else so many fresh ones from its family, and in how many of those that have what the
   * fact speaks of (at least half of them) it must be true. */
  readonly freshData?: { readonly seeds: number; readonly atLeast: number } | undefined;
}

export type GroundFact =
  /** The lowest minimum is the closed-form least-squares line, each parameter within this much. */
  | { readonly leastSquares: number }
  /** 2 / lambda_max at the lowest minimum: above this learning rate descent cannot stay there. */
  | { readonly rateLimit: number; readonly within: number }
  /** The gradient's norm at this point is smaller than this. */
  | { readonly slopeAt: Point; readonly below: number }
  /** The lowest valley of that ground (of those with a validation loss above `worseThan`) is here less than 1 / `times` as curved:
   * the sum of the curvatures at its bottom. */
  | { readonly flattens: SurfaceSpec; readonly worseThan: number; readonly times: number }
  /** The lowest minimum has so many times the validation loss of another one, which is higher. */
  | { readonly deceives: number };

/** A statement about choosing, tried on freshly drawn samples; see studies.ts. Ties count for neither side. */
export interface StudyClaim {
  readonly says: string;
  readonly study: Study;
  /** How many draws are tried, the level's own first; and in how many it must come true. */
  readonly seeds: number;
  readonly atLeast: number;
}
export type Study =
  /** Ending when the radio has risen so often in a row leaves a lower fresh loss than going on. */
  | { readonly kind: 'stop-early'; readonly patience: number }
  /**
   * Of trials with these settings, the one chosen: by the test set, whose loss then promises less than fresh samples hold; by the
   * validation set, against by the training set; by all folds, against by the first one. The last two compare fresh losses.
   */
  | {
      readonly kind: 'choose-on-test' | 'choose-on-validation' | 'choose-by-folds';
      readonly plan: readonly Settings[];
    };

/** A statement about a climb, or about several with different luck. */
export interface RunClaim {
  readonly says: string;
  readonly run: Run;
  /** How many seeds are tried, from the level's seed on; and in how many the expectation must come true. */
  readonly seeds: number;
  readonly atLeast: number;
  /** Each seed also draws fresh samples from the level's family, for training and validation. */
  readonly freshData?: true | undefined;
  readonly expect: Expectation;
}

/**
 * How a run differs from the level's course: on other ground (camp is at the same loss), from another start, with another
 * budget; `onward`: no camp and no stop test end it.
 */
export interface RunChange {
  readonly on?: SurfaceSpec | undefined;
  readonly from?: Point | undefined;
  readonly steps?: number | undefined;
  readonly samples?: number | undefined;
  readonly onward?: boolean | undefined;
}
/** A setting and the values that are tried for it. */
export interface Sweep {
  readonly setting: string;
  readonly values: readonly number[];
}
export type Run = RunChange &
  /** `sweep`: not one run but several, with each of these values for a setting; a claim must be true of them all. */
  (
    | (BotSpec & { readonly sweep?: Sweep | undefined })
    /** The level's golden commands; or strides of this length, always straight downhill; or these strides in turn. */
    | { readonly stride: 'golden' | number | readonly Point[] }
    /** The level's own gear, with these settings from the first step on. */
    | { readonly gear: Settings }
  );

/** A goal, or what only a claim can say: the opposite, where the climb ends, a comparison with another run. */
export type Expectation =
  | Exclude<Goal, { readonly all: unknown } | { readonly any: unknown }>
  | { readonly all: readonly Expectation[] }
  | { readonly any: readonly Expectation[] }
  | { readonly not: Expectation }
  | { readonly near: Point; readonly within: number }
  /** This run takes less than 1 / `times` of the other run's steps to camp; the other arrives too. */
  | { readonly fewerStepsThan: Run; readonly times: number }
  /** This run takes less than 1 / `times` of the other run's samples to camp; the other arrives too. */
  | { readonly fewerSamplesThan: Run; readonly times: number }
  /** This run arrives in camp; the other needs more steps, or does not arrive. */
  | { readonly arrivesBefore: Run }
  /** Every step measured exactly so many losses and gradients. */
  | { readonly perStep: { readonly losses: number; readonly gradients: number } }
  /** Where this run ends, the validation loss is less than 1 / `times` of what it is where the other ends. */
  | { readonly generalisesBetterThan: Run; readonly times: number }
  /** This run ends nearer to the lowest place of the validation ground than the other. */
  | { readonly nearerToBestThan: Run }
  /** Overshoot, measured: all rises of the loss along the way, added up, are less than 1 / `times` of the other run's. */
  | { readonly climbsBackLessThan: Run; readonly times: number };

/** One stride, so many steps with the settings changed first, or any other command as the climb takes it. */
export type GoldenCommand =
  | { readonly by: Point }
  | { readonly do: Command }
  | { readonly times: number; readonly settings?: Settings | undefined };
