// The numbers of the loss chart: one row of steps, one row of losses for each climber, and a scale that fits them.
import type { Surface } from '../core/surface.ts';
import type { Climber } from '../state/party.ts';

/** A climber that explodes may leave the chart: its top stays within this factor of the highest start. */
const HEADROOM = 100;
/** The chart's foot, as a part of the lowest positive loss, for losses that reach exactly zero. */
const FOOT = 0.1;

export interface ChartData {
  /** The steps, then the losses of each climber, then those on the samples that judge, where there are such; null after its end. */
  readonly rows: readonly [steps: number[], ...losses: (number | null)[][]];
  /** Log unless some loss is negative, where a logarithm does not exist. */
  readonly scale: 'log' | 'linear';
  readonly low: number;
  readonly high: number;
}

/**
 * A positive number rounded down to one digit. uPlot walks a log axis from its foot in whole digits; from a foot like 0.0099 it
 * steps past the power of ten above it, and never comes to an end.
 */
function wholeDigit(value: number): number {
  const [digits = '1', power = '0'] = value.toExponential().split('e');
  return Number(`${digits.charAt(0)}e${power}`);
}

/** Everything the chart draws for these climbers; `judge`: the loss on the validation or test set is drawn too. */
export function chartData(climbers: readonly Climber[], judge?: Pick<Surface, 'lossAt'>): ChartData {
  const walked = climbers.map(({ climb }) => climb.losses);
  const judged = judge ? climbers.map(({ climb }) => climb.trail.map((point) => judge.lossAt(point))) : [];
  const trails = [...walked, ...judged];
  const count = Math.max(...trails.map((losses) => losses.length));
  const all = trails.flat().filter(Number.isFinite);
  const positive = all.filter((loss) => loss > 0);
  const scale = all.some((loss) => loss < 0) || positive.length === 0 ? 'linear' : 'log';
  const start = Math.max(...trails.map((losses) => Math.abs(losses[0] ?? 0)));
  const least = scale === 'log' ? Math.min(...positive) : Math.min(...all);
  const low = scale === 'log' ? wholeDigit(positive.length < all.length ? least * FOOT : least) : least;
  const high = Math.min(Math.max(...all), scale === 'log' ? start * HEADROOM : start + (start - least || 1) * 2);
  const row = (losses: readonly number[]): (number | null)[] =>
    Array.from({ length: count }, (_, step) => {
      const loss = losses[step];
      return loss === undefined ? null : scale === 'log' ? Math.max(loss, low) : loss;
    });
  const steps = Array.from({ length: count }, (_, step) => step);
  return { rows: [steps, ...trails.map(row)], scale, low, high: high > low ? high : low + Math.max(1, Math.abs(low)) };
}

/** Dashes in CSS px for the climber at this place, so that colour is never the only mark; the player's line is whole. */
export function dashFor(place: number): number[] {
  const dashes = [[], [9, 5], [2, 4], [12, 4, 2, 4], [5, 3], [14, 6], [1, 3], [8, 3, 2, 3, 2, 3]];
  return dashes[place % dashes.length] ?? [];
}
