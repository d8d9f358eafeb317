// A dataset: samples with features and one target each. Plain data; the files in datasets/ are the list.

/** Samples to learn from. `inputs` is row-major: sample i has inputs[i * features] to inputs[(i + 1) * features - 1]. */
export interface Dataset {
  readonly id: string;
  readonly features: number;
  readonly count: number;
  readonly inputs: readonly number[];
  /** One target a sample. */
  readonly targets: readonly number[];
  /** Where the samples are so many equally large groups, one after the other (a mask, a noisy copy): a minibatch draws whole
   * groups. Left out, every sample is drawn by itself. */
  readonly groups?: number | undefined;
}

/** How many things a minibatch can draw: the groups, or the samples where there are none. */
export function drawsIn({ groups, count }: Dataset): number {
  return groups ?? count;
}

/** The samples that were drawn: all of each drawn group, or the drawn samples themselves. */
export function samplesIn(dataset: Dataset, drawn: readonly number[]): number[] {
  const size = dataset.count / drawsIn(dataset);
  return drawn.flatMap((draw) => Array.from({ length: size }, (_, place) => draw * size + place));
}

/** A dataset with one feature, written as pairs of input and target. */
export function datasetFrom(id: string, pairs: readonly (readonly [input: number, target: number])[]): Dataset {
  return {
    id,
    features: 1,
    count: pairs.length,
    inputs: pairs.map(([input]) => input),
    targets: pairs.map(([, target]) => target),
  };
}

/**
 * The same samples with every feature shifted and scaled to mean 0 and standard deviation 1 (of all samples, not n - 1);
 * a feature that never changes becomes 0. Targets stay. The id gets the suffix -standardised.
 */
export function standardised(dataset: Dataset): Dataset {
  const { features, count } = dataset;
  const inputs = [...dataset.inputs];
  for (let feature = 0; feature < features; feature++) {
    let sum = 0;
    for (let i = 0; i < count; i++) sum += inputs[i * features + feature] ?? 0;
    const mean = sum / count;
    let squares = 0;
    for (let i = 0; i < count; i++) {
      const gap = (inputs[i * features + feature] ?? 0) - mean;
      squares += gap * gap;
    }
    const deviation = Math.sqrt(squares / count) || 1;
    for (let i = 0; i < count; i++) {
      const at = i * features + feature;
      inputs[at] = ((inputs[at] ?? 0) - mean) / deviation;
    }
  }
  return { ...dataset, id: `${dataset.id}-standardised`, inputs };
}
