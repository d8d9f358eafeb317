// A model: a function of some features whose weights are the point on the mountain. On a dataset it becomes a surface.
// The loss is the mean squared error with 1/n; it and its gradient are added up sample by sample, so that a minibatch
// and the whole dataset go through the same lines.
import type { Dataset } from './dataset.ts';
import { minimaOf } from './minima.ts';
import { isInside, type Domain, type Fit, type Minimum, type Point, type Surface } from './surface.ts';

/**
 * A model with one output. Features are read from `inputs` starting at `from`, so that a sample need not be copied out of
 * the dataset's rows.
 */
export interface Model {
  readonly id: string;
  /** The weights' names, as the chapter writes them. */
  readonly parameters: readonly string[];
  /** How many features one sample has. */
  readonly features: number;
  /** Where its surfaces are looked at when a level does not say. */
  readonly domain: Domain;
  outputAt(point: Point, inputs: readonly number[], from: number): number;
  /** Writes the derivative of the output by every weight into `slopes` and returns the output. */
  slopesAt(point: Point, inputs: readonly number[], from: number, slopes: number[]): number;
  /** The best weights, for a model that has them in closed form; the others are searched. */
  bestOn?(dataset: Dataset): Point;
}

/** The mean squared error of `model` on `dataset`, as a surface over the model's weights. */
export function surfaceOn(model: Model, dataset: Dataset, domain: Domain = model.domain): Surface {
  if (model.features !== dataset.features) {
    throw new Error(
      `model "${model.id}" takes ${model.features} feature(s), dataset "${dataset.id}" has ${dataset.features}`,
    );
  }
  const fit = fitOf(model, dataset);
  const everything = dataset.targets.map((_, sample) => sample);
  const surface = {
    id: `${model.id}-on-${dataset.id}`,
    parameters: model.parameters,
    domain,
    minima: [],
    lossAt: (point: Point) => fit.lossOf(point, everything),
    gradientAt: (point: Point, into?: number[]) => fit.gradientOf(point, everything, into),
    fit,
  };
  return { ...surface, minima: knownMinima(model, surface) };
}

function knownMinima(model: Model, surface: Surface & { readonly fit: Fit }): readonly Minimum[] {
  const best = model.bestOn?.(surface.fit.dataset);
  if (!best) return minimaOf(surface);
  return isInside(best, surface.domain) ? [{ point: best, loss: surface.lossAt(best) }] : [];
}

/** Everything that needs single samples. A subset must not be empty: its mean would be 0 / 0. */
function fitOf(model: Model, dataset: Dataset): Fit {
  const { features, inputs, targets } = dataset;
  const slopes = model.parameters.map(() => 0);
  const weights = slopes.length;

  return {
    dataset,
    model: model.id,
    outputAt: (point, sample) => model.outputAt(point, sample, 0),

    lossOf(point, subset) {
      let sum = 0;
      for (let i = 0; i < subset.length; i++) {
        const sample = subset[i] ?? 0;
        const error = model.outputAt(point, inputs, sample * features) - (targets[sample] ?? 0);
        sum += error * error;
      }
      return sum / subset.length;
    },

    gradientOf(point, subset, into = []) {
      for (let weight = 0; weight < weights; weight++) into[weight] = 0;
      const scale = 2 / subset.length;
      for (let i = 0; i < subset.length; i++) {
        const sample = subset[i] ?? 0;
        const output = model.slopesAt(point, inputs, sample * features, slopes);
        const pull = scale * (output - (targets[sample] ?? 0));
        for (let weight = 0; weight < weights; weight++)
          into[weight] = (into[weight] ?? 0) + pull * (slopes[weight] ?? 0);
      }
      return into;
    },
  };
}
