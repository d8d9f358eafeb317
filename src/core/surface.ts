// A loss surface: one number (the loss) for every point in parameter space, and its gradient.
// A surface is either a formula (surfaces/) or a model on a dataset (models/, datasets/); everything else sees only this type.
import type { AugmentSpec } from './augment.ts';
import type { Dataset } from './dataset.ts';
import type { DrawnSpec } from './family.ts';
import type { PartSpec } from './part.ts';

/** A point in parameter space: one number for each parameter, in the model's own units. */
export type Point = readonly number[];

/** Lowest and highest value of each parameter; outside it a climber has left the map. */
export type Domain = readonly (readonly [low: number, high: number])[];

/** The square domain from -half to half in both of two parameters. */
export function square(half: number): Domain {
  return [
    [-half, half],
    [-half, half],
  ];
}

/** Whether `point` lies in `domain`, edges included; false as soon as a coordinate is not a number. */
export function isInside(point: Point, domain: Domain): boolean {
  return domain.every(([low, high], axis) => {
    const value = point[axis] ?? NaN;
    return value >= low && value <= high;
  });
}

/** A known minimum: where it lies and how low it is. */
export interface Minimum {
  readonly point: Point;
  readonly loss: number;
}

/** A loss surface. `lossAt` and `gradientAt` are pure and finite everywhere inside `domain`. */
export interface Surface {
  readonly id: string;
  /** The axes' names, as written on the map: x and y, or the model's weights. */
  readonly parameters: readonly string[];
  readonly domain: Domain;
  /** Every known minimum inside the domain, lowest first; empty when there is none (a saddle). */
  readonly minima: readonly Minimum[];
  lossAt(point: Point): number;
  /** The gradient at `point`, one number for each parameter, written into `into` (a new array when left out). */
  gradientAt(point: Point, into?: number[]): number[];
  /** Only where a point is too long to be written down: the start that belongs to a seed. */
  startFrom?(seed: number): Point;
  /** Only on surfaces made from data: what minibatches and the model window need. */
  readonly fit?: Fit;
}

/** The model and dataset behind a surface, sample by sample. A subset is a list of sample indices, 0 to count - 1. */
export interface Fit {
  readonly dataset: Dataset;
  /** The model's id in models/index.ts. */
  readonly model: string;
  /** What the model answers for one sample's features when its weights are `point`. */
  outputAt(point: Point, features: readonly number[]): number;
  /** The mean loss over the samples in `subset`. */
  lossOf(point: Point, subset: readonly number[]): number;
  /** The gradient of `lossOf`, written into `into` (a new array when left out). */
  gradientOf(point: Point, subset: readonly number[], into?: number[]): number[];
}

/** Where samples come from: a dataset of the list by its id, or so many drawn from a family. */
export type DatasetSpec = string | DrawnSpec;

/** A model on samples; `part`: only the training, validation or test set of them, or a fold; of several, a part of the
 * part; `augment`: changed copies of those. */
export interface FittedSpec {
  readonly model: string;
  readonly dataset: DatasetSpec;
  readonly part?: PartSpec | readonly PartSpec[] | undefined;
  readonly augment?: AugmentSpec | undefined;
}

/** Where climbers start, as a level file says it: a point, or the seed of start weights. */
export type Start = Point | { readonly seed: number };

/** Where a surface comes from, as a level file says it. */
export type SurfaceSpec = ({ readonly id: string } | FittedSpec) & {
  /** A smaller or larger map than the surface's own. */
  readonly domain?: Domain | undefined;
  /** Reflects the first parameter about the middle of the domain: the same mountain, seen in a mirror. */
  readonly mirror?: boolean | undefined;
};
