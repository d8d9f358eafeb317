// A family of datasets: samples drawn from one source with a seed, so that a level can say how many it wants and how noisy,
// and a claim can be tried on fresh ones. Every dataset of a family is real samples; the seed is all that is chosen.
import type { Dataset } from './dataset.ts';
import { gaussian, luckFrom, type Luck } from './random.ts';

/** Where samples come from: how inputs are drawn, and what the target would be without noise. */
export interface Family {
  readonly id: string;
  readonly features: number;
  /** The features of the next sample. */
  inputsFrom(luck: Luck): readonly number[];
  /** The target without noise. */
  truthAt(inputs: readonly number[]): number;
}

/** `count` samples of a family, the noise normal with this standard deviation; the same seed gives the same samples, and fewer
 * of them are the first ones of many. */
export interface DrawnSpec {
  readonly family: string;
  readonly seed: number;
  readonly count: number;
  readonly noise: number;
}

/** The dataset `spec` describes; throws where there is nothing to draw. */
export function drawnFrom(family: Family, { seed, count, noise }: DrawnSpec): Dataset {
  if (!Number.isInteger(count) || count < 1) throw new Error(`a dataset of ${count} samples cannot be drawn`);
  if (!(noise >= 0 && Number.isFinite(noise))) throw new Error(`noise ${noise} is not a deviation of 0 or more`);
  const luck = luckFrom(seed);
  const samples = Array.from({ length: count }, () => {
    const inputs = family.inputsFrom(luck);
    return { inputs, target: family.truthAt(inputs) + noise * gaussian(luck) };
  });
  return {
    id: `${family.id}-of-${count}-seed-${seed}`,
    features: family.features,
    count,
    inputs: samples.flatMap(({ inputs }) => inputs),
    targets: samples.map(({ target }) => target),
  };
}
