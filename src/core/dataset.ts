// A dataset: samples with features and one target each. Plain data; the files in datasets/ are the list.

/** Samples to learn from. `inputs` is row-major: sample i has inputs[i * features] to inputs[(i + 1) * features - 1]. */
export interface Dataset {
  readonly id: string;
  readonly features: number;
  readonly count: number;
  readonly inputs: readonly number[];
  /** One target a sample. */
  readonly targets: readonly number[];
}
