// A part of a dataset: training, validation and test set, or one fold of several. Who gets which sample is drawn from a seed, so
// that the parts of one dataset are disjoint and together the whole, whatever order its samples are listed in.
import type { Dataset } from './dataset.ts';
import { luckFrom } from './random.ts';

/** The sets a dataset is split into, in the order of a split's sizes. */
export const setNames = ['training', 'validation', 'test'] as const;
export type SetName = (typeof setNames)[number];

/**
 * One set of a split into these sizes (training, validation and perhaps test; together all samples); or one of `folds` equal
 * folds (the first ones a sample larger where it does not divide): `fold` (1 to folds) is the validation set, all others the
 * training set. The same `seed` (1 where left out) deals the samples out the same way.
 */
export type PartSpec = { readonly take: SetName; readonly seed?: number | undefined } & (
  | { readonly split: readonly number[] }
  | { readonly folds: number; readonly fold: number }
);

/** The samples of `dataset` that belong to `part`; throws where the part does not fit the dataset. */
export function partOf(dataset: Dataset, part: PartSpec): Dataset {
  const dealt = shuffled(dataset.count, part.seed ?? 1);
  const samples = 'split' in part ? setOf(dealt, part) : foldOf(dealt, part);
  if (samples.length === 0) throw new Error(`the ${part.take} set of "${dataset.id}" has no samples`);
  const { features } = dataset;
  return {
    id: `${dataset.id}-${'fold' in part ? `fold-${part.fold}-` : ''}${part.take}`,
    features,
    count: samples.length,
    inputs: samples.flatMap((sample) => dataset.inputs.slice(sample * features, (sample + 1) * features)),
    targets: samples.map((sample) => dataset.targets[sample] ?? 0),
  };
}

function setOf(dealt: readonly number[], { split, take }: PartSpec & { readonly split: readonly number[] }): number[] {
  const total = split.reduce((sum, size) => sum + size, 0);
  if (total !== dealt.length || !split.every((size) => Number.isInteger(size) && size > 0)) {
    throw new Error(`a split into ${split.join(' + ')} is not a split of ${dealt.length} samples`);
  }
  const place = setNames.indexOf(take);
  if (place >= split.length) throw new Error(`a split into ${split.join(' + ')} has no ${take} set`);
  const first = split.slice(0, place).reduce((sum, size) => sum + size, 0);
  return dealt.slice(first, first + split[place]!);
}

type FoldSpec = PartSpec & { readonly folds: number; readonly fold: number };
function foldOf(dealt: readonly number[], { folds, fold, take }: FoldSpec): number[] {
  if (!(Number.isInteger(folds) && folds >= 2 && folds <= dealt.length)) {
    throw new Error(`${dealt.length} samples cannot be dealt into ${folds} folds`);
  }
  if (!(Number.isInteger(fold) && fold >= 1 && fold <= folds)) {
    throw new Error(`fold ${fold} is not a whole number from 1 to ${folds}`);
  }
  if (take === 'test') throw new Error('folds have no test set: each is the validation set once');
  return dealt.filter((_, place) => (place % folds === fold - 1) === (take === 'validation'));
}

/** The numbers 0 to count - 1, every order equally likely (Fisher and Yates). */
function shuffled(count: number, seed: number): number[] {
  const luck = luckFrom(seed);
  const order = Array.from({ length: count }, (_, i) => i);
  for (let last = count - 1; last > 0; last--) {
    const other = luck.below(last + 1);
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}
