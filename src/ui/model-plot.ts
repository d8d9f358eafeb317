// The geometry of the model window: data, the model's curve and the residuals, in the units of a small picture.
// With one feature the picture is target against feature; with several it is target against answer, where the diagonal is perfect.
import type { Dataset } from '../core/dataset.ts';
import type { Fit, Point } from '../core/surface.ts';

/** The picture's own units, which are CSS px at its smallest size. */
export const PLOT_WIDTH = 200;
export const PLOT_HEIGHT = 130;
const MARGIN = 14;
/** The curve is drawn through so many points. */
const CURVE_POINTS = 80;
/** Answers of the first model count for the scale up to this many ranges of the data away. */
const REACH = 3;
/** Free space around the data, as a part of its range. */
const ROOM = 0.1;
/** Far curves stay within this distance of the picture, so that no browser has to draw lines of a million units. */
const FAR = 400;

type Place = readonly [x: number, y: number];

/** What the window draws; `curve` and `residuals` are SVG paths. */
export interface ModelPlot {
  readonly dots: readonly Place[];
  /** Samples that nobody was trained on, where they are shown. */
  readonly hollow: readonly Place[];
  readonly curve: string;
  readonly residuals: string;
}

type Scale = (value: number) => number;

function scaleFor(values: readonly number[], from: number, to: number): { at: Scale; low: number; high: number } {
  const least = Math.min(...values);
  const most = Math.max(...values);
  const room = (most - least || 1) * ROOM;
  const low = least - room;
  const high = most + room;
  const at = (value: number): number => {
    const place = from + ((value - low) / (high - low)) * (to - from);
    if (Number.isNaN(place)) return from;
    return Number(Math.min(FAR, Math.max(-FAR, place)).toFixed(1));
  };
  return { at, low, high };
}

function samplesOf({ count, features, inputs }: Dataset): number[][] {
  return Array.from({ length: count }, (_, sample) => inputs.slice(sample * features, (sample + 1) * features));
}

function segments(places: readonly (readonly [Place, Place])[]): string {
  return places.map(([from, to]) => `M${from[0]} ${from[1]}L${to[0]} ${to[1]}`).join('');
}

/** The scale stays the same for a whole climb: it holds the data and, within reach, what the first model answered. */
function heightsFor(targets: readonly number[], firstAnswers: readonly number[]): number[] {
  const least = Math.min(...targets);
  const most = Math.max(...targets);
  const reach = (most - least || 1) * REACH;
  const near = firstAnswers.map((answer) => Math.min(most + reach, Math.max(least - reach, answer)));
  return [...targets, ...near.filter(Number.isFinite)];
}

/** Where the model's curve is drawn from, and which samples stand beside it. */
export interface Pictured {
  readonly point: Point;
  /** Where the climb began: its answers count for the scale. */
  readonly start: Point;
  /** Samples that judge, drawn hollow. */
  readonly held?: Dataset | undefined;
}

/** The picture of the model whose weights are `point`. */
export function modelPlot(fit: Fit, { point, start, held }: Pictured): ModelPlot {
  const { dataset } = fit;
  const samples = samplesOf(dataset);
  const answers = samples.map((features) => fit.outputAt(point, features));
  const single = dataset.features === 1;
  const targets = [...dataset.targets];
  const across = single ? [...dataset.inputs] : targets;
  const heldAcross = single ? (held?.inputs ?? []) : (held?.targets ?? []);
  const x = scaleFor([...across, ...heldAcross], MARGIN, PLOT_WIDTH - MARGIN);
  const firstAnswers = samples.map((features) => fit.outputAt(start, features));
  const y = scaleFor(heightsFor([...targets, ...(held?.targets ?? [])], firstAnswers), PLOT_HEIGHT - MARGIN, MARGIN);
  const shown = single ? targets : answers;
  const ideal = single ? answers : targets;
  const dots = across.map((value, sample): Place => [x.at(value), y.at(shown[sample] ?? NaN)]);
  const heldShown =
    single || !held ? (held?.targets ?? []) : samplesOf(held).map((features) => fit.outputAt(point, features));
  const hollow = heldAcross.map((value, sample): Place => [x.at(value), y.at(heldShown[sample] ?? NaN)]);
  const curve = Array.from({ length: CURVE_POINTS + 1 }, (_, index) => {
    const value = x.low + ((x.high - x.low) * index) / CURVE_POINTS;
    const answer = single ? fit.outputAt(point, [value]) : value;
    return `${index === 0 ? 'M' : 'L'}${x.at(value)} ${y.at(answer)}`;
  }).join('');
  const residuals = segments(
    dots.map((dot, sample): readonly [Place, Place] => [dot, [dot[0], y.at(ideal[sample] ?? NaN)]]),
  );
  return { dots, hollow, curve, residuals };
}
