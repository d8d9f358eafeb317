// A dataset made larger with changed copies of its own samples, one group a copy: what training sees instead of the samples
// themselves, one group at a time, so that nothing can be learned by heart.
//   dropout: one group for each mask of the features; a dropped feature is 0, a kept one is divided by the chance to be kept. At a
//            rate of 1/n each feature has n equally likely states, in one of which it is dropped; all combinations of states are
//            groups, so the plain mean over them is the expected loss, exactly.
//   noise:   `copies` of every sample, each input moved by normal noise of that deviation; the targets stay.
import type { Dataset } from './dataset.ts';
import { gaussian, luckFrom } from './random.ts';

/** How samples are changed. */
export type AugmentSpec =
  /** The rate: 1/2, 1/3, 1/4 ... */
  | { readonly dropout: number }
  /** `seed` (1 where left out) draws the copies' noise. */
  | { readonly noise: number; readonly copies: number; readonly seed?: number | undefined };

/** More masks than this would make every step slow. */
const MOST_MASKS = 64;
/** 1 / rate is a whole number but for rounding. */
const ROUNDING = 1e-9;

/** Whether mask number `mask` drops `feature` at a rate of 1 / `states`: the last digits, to that base, are the dropped ones. */
function isDropped(mask: number, feature: number, states: number): boolean {
  let digits = mask;
  for (let i = 0; i < feature; i++) digits = Math.floor(digits / states);
  return digits % states === states - 1;
}

/** True where the groups of a dataset are masks: the last of them drops every feature. */
export function hasMasks(dataset: Dataset): boolean {
  return dataset.groups !== undefined && keptIn(dataset, dataset.groups - 1).length === 0;
}

/** The features that group `group` of a dataset with dropout keeps, numbered from 0; a dropped feature is 0 in all its samples. */
export function keptIn({ features, inputs, count, groups = 1 }: Dataset, group: number): number[] {
  const [size, from] = [count / groups, (group * count) / groups];
  return Array.from({ length: features }, (_, feature) => feature).filter((feature) =>
    Array.from({ length: size }, (_, place) => inputs[(from + place) * features + feature]).some(
      (input) => input !== 0,
    ),
  );
}

/** The groups of changed copies of `dataset`; throws where there is nothing to change. */
export function augmented(dataset: Dataset, spec: AugmentSpec): Dataset {
  if (dataset.groups !== undefined) throw new Error(`dataset "${dataset.id}" is augmented already`);
  return 'dropout' in spec ? masked(dataset, spec.dropout) : noisy(dataset, spec);
}

function masked(dataset: Dataset, rate: number): Dataset {
  const { features, inputs } = dataset;
  const states = Math.round(1 / rate);
  if (!(states >= 2 && Math.abs(states * rate - 1) < ROUNDING)) {
    throw new Error(`dropout ${rate} is not 1/2, 1/3, 1/4 ...: the masks could not all be equally likely`);
  }
  let masks = 1;
  for (let feature = 0; feature < features; feature++) masks *= states;
  if (!(masks <= MOST_MASKS)) throw new Error(`dropout ${rate} of ${features} features has ${masks} masks: too many`);
  return copiesOf(dataset, `dropout-${rate}`, masks, (mask) =>
    inputs.map((input, at) => (isDropped(mask, at % features, states) ? 0 : input / (1 - rate))),
  );
}

function noisy(dataset: Dataset, { noise, copies, seed = 1 }: Extract<AugmentSpec, { noise: number }>): Dataset {
  if (!(noise >= 0 && Number.isFinite(noise))) throw new Error(`noise ${noise} is not a deviation of 0 or more`);
  if (!Number.isInteger(copies) || copies < 1) throw new Error(`${copies} noisy copies cannot be made`);
  const luck = luckFrom(seed);
  return copiesOf(dataset, `noise-${noise}`, copies, () =>
    dataset.inputs.map((input) => input + noise * gaussian(luck)),
  );
}

function copiesOf(dataset: Dataset, name: string, groups: number, inputsOf: (group: number) => number[]): Dataset {
  const numbers = Array.from({ length: groups }, (_, group) => group);
  return {
    id: `${dataset.id}-with-${name}`,
    features: dataset.features,
    count: groups * dataset.count,
    inputs: numbers.flatMap(inputsOf),
    targets: numbers.flatMap(() => dataset.targets),
    groups,
  };
}
