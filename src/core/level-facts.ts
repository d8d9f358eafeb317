// The numbers that texts about a level may name: what its file says, and what its ground is like. A text writes {rateLimit} and gets
// the level's own number, so no number is typed twice and none can be wrong.
import { norm } from './math.ts';
import { startOn } from './course.ts';
import { curvaturesAt } from './curvature.ts';
import type { Point, Start, Surface, SurfaceSpec } from './surface.ts';
import { surfaceFrom } from './surfaces/index.ts';

/** `exact`: as the level's file says it, or counted; `measured`: computed, to be shown with a few digits. */
export interface Fact {
  readonly kind: 'exact' | 'measured';
  readonly value: number;
}
/** Facts by name: campLoss, gearLearningRate, bots1Momentum, samples, condition ... */
export type Facts = Readonly<Record<string, Fact>>;

/** What of a level facts are made from; its other numbers become facts too. */
export interface FactSource {
  readonly bots: readonly unknown[];
  readonly surface: SurfaceSpec;
  readonly start: Start;
  readonly budget: { readonly steps: number; readonly samples?: number | undefined };
}

/** Parts of a level's file that say nothing to a reader, and those that do not count in a name. */
const UNTOLD = ['claims', 'golden', 'surface', 'start', 'order', 'seed', 'predict'];
const NAMELESS = ['settings'];
/** The second bot is bot2. */
const ONE_OF: Readonly<Record<string, string>> = { bots: 'bot' };
/** Data whose inputs were centred and scaled has this ending; what it was made from does not. */
const STANDARDISED = '-standardised';

const measured = (value: number): Fact => ({ kind: 'measured', value });
const exact = (value: number): Fact => ({ kind: 'exact', value });

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
/** gear + learningRate is gearLearningRate; places in lists count from 1. */
const joined = (stem: string, name: string): string => (stem === '' ? name : stem + capital(name));

/** Every number in `value`, however deep, named by the way that leads to it. */
function numbersIn(value: unknown, stem: string): [string, Fact][] {
  if (typeof value === 'number') return [[stem, exact(value)]];
  if (Array.isArray(value)) {
    // A list of dials is named by their settings, any other by places.
    return value.flatMap((each: unknown, place) => {
      const { setting, ...rest } = Object(each) as { setting?: string };
      return typeof setting === 'string'
        ? numbersIn(rest, joined(stem, setting))
        : numbersIn(each, joined(ONE_OF[stem] ?? stem, String(place + 1)));
    });
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([name]) => !UNTOLD.includes(name))
    .flatMap(([name, part]) => numbersIn(part, NAMELESS.includes(name) ? stem : joined(stem, name)));
}

/** What the curvatures of a bowl mean for learning rates; the heavy ball's best settings are Polyak's. */
function bowlFacts(surface: Surface, point: Point): Record<string, Fact> {
  const [low, high] = curvaturesAt(surface, point);
  const [slow, fast] = [Math.sqrt(low), Math.sqrt(high)];
  const speed = 2 / (fast + slow);
  const keep = (fast - slow) / (fast + slow);
  return {
    curvatureLow: measured(low),
    curvatureHigh: measured(high),
    condition: measured(high / low),
    rateLimit: measured(2 / high),
    rateBest: measured(2 / (high + low)),
    ballRate: measured(speed * speed),
    ballMomentum: measured(keep * keep),
  };
}

/** The bowl of the same data before their inputs were centred and scaled, each fact with `raw` in front. */
function rawFacts(spec: SurfaceSpec): [string, Fact][] {
  const dataset = 'dataset' in spec ? spec.dataset : null;
  if (!('model' in spec) || typeof dataset !== 'string' || !dataset.endsWith(STANDARDISED)) return [];
  const raw = surfaceFrom({ model: spec.model, dataset: dataset.slice(0, -STANDARDISED.length) });
  const lowest = raw.minima[0];
  if (!lowest) return [];
  return Object.entries(bowlFacts(raw, lowest.point)).map(([name, fact]) => [joined('raw', name), fact]);
}

function dataFacts(level: FactSource, surface: Surface): Record<string, Fact> {
  const { fit } = surface;
  if (!fit) return {};
  const { count, groups, features } = fit.dataset;
  const { samples } = level.budget;
  return {
    samples: exact(count / (groups ?? 1)),
    features: exact(features),
    ...(groups === undefined ? {} : { copies: exact(groups) }),
    ...(samples === undefined ? {} : { fullSteps: exact(Math.floor(samples / count)) }),
  };
}

function groundFacts(surface: Surface, start: Point): Record<string, Fact> {
  const [lowest, ...others] = surface.minima;
  const local = others.find(({ loss }) => lowest && loss > lowest.loss);
  return {
    parameters: exact(surface.parameters.length),
    startLoss: measured(surface.lossAt(start)),
    startSlope: measured(norm(surface.gradientAt(start))),
    minima: exact(surface.minima.length),
    ...(lowest ? { lowestLoss: measured(lowest.loss) } : {}),
    ...(local ? { localLoss: measured(local.loss) } : {}),
    ...(lowest && surface.parameters.length === 2 ? bowlFacts(surface, lowest.point) : {}),
  };
}

/** Every fact about `level` and its ground, quick enough for the card before a climb. */
export function levelFacts(level: FactSource, surface: Surface): Facts {
  return {
    ...Object.fromEntries(numbersIn(level, '')),
    bots: exact(level.bots.length),
    ...groundFacts(surface, startOn(surface, level.start)),
    ...dataFacts(level, surface),
    ...Object.fromEntries(rawFacts(level.surface)),
  };
}
