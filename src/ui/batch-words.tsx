// Which samples, masks or noisy copies a step was measured on, below its formula.
import { hasMasks, keptIn } from '../core/augment.ts';
import { drawsIn, type Dataset } from '../core/dataset.ts';
import { text } from '../state/text.ts';
import { listText } from '../state/words.ts';

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';
/** Samples of the batch that are named one by one; the others are counted. */
const NAMED_SAMPLES = 8;

/** The first few, and that there are more. */
function listed(all: readonly (number | string)[]): string {
  return listText(all.slice(0, NAMED_SAMPLES)) + (all.length > NAMED_SAMPLES ? ' …' : '');
}

/** Which masks or noisy copies the step was averaged over: masks by the features they keep, copies by number. */
function groupText(batch: readonly number[], among: Dataset): string {
  const of = drawsIn(among);
  if (batch.length === among.count) return text('formula.groups-all', { of });
  const groups = [...new Set(batch.map((sample) => Math.floor((sample * of) / among.count)))].toSorted((a, b) => a - b);
  const count = groups.length;
  if (!hasMasks(among)) return text('formula.copies', { count, of, samples: listed(groups.map((group) => group + 1)) });
  const kept = groups.map((group) => {
    const features = keptIn(among, group).map((feature) => `x${SUBSCRIPTS[feature + 1] ?? ''}`);
    return features.length === 0 ? text('formula.mask-none') : features.join(' + ');
  });
  return text('formula.masks', { count, of, kept: listed(kept) });
}

/** Which samples the step was measured on, numbered from 1; the groups, where a batch draws those. */
export function BatchWords({ batch, among }: { readonly batch: readonly number[]; readonly among: Dataset }) {
  if (among.groups !== undefined) return <p class="note">{groupText(batch, among)}</p>;
  const of = among.count;
  if (batch.length === of) return <p class="note">{text('formula.batch-all', { of })}</p>;
  const samples = listed(batch.map((sample) => sample + 1).toSorted((a, b) => a - b));
  return <p class="note">{text('formula.batch', { count: batch.length, of, samples })}</p>;
}
