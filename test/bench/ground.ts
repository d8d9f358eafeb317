// Many climbers at once, and the ground they walk on: 10,000 climbs stepped once, and a terrain of 256 x 256 vertices.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { climbFrom, step } from '../../src/core/climb.ts';
import type { Climb, Course, Gear } from '../../src/core/climb.ts';
import { heightsFor } from '../../src/core/heights.ts';
import type { Relief } from '../../src/core/heights.ts';
import type { Surface, SurfaceSpec } from '../../src/core/surface.ts';
import { surfaceFrom } from '../../src/core/surfaces/index.ts';
import { median, race, short } from './measure.ts';
import type { Figure } from './measure.ts';

const many = 10_000;
const few = 100;
const side = 256;
/** Many rounds: a climb keeps its trail, so now and then a round has to wait until the engine has tidied its memory. */
const crowdRounds = 61;
const coldRounds = 9;
const warmRounds = 51;
const gear: Gear = {
  kind: 'optimizer',
  optimizer: 'adam',
  settings: { learningRate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 },
};

function crowd(course: Course, count: number): Climb[] {
  return Array.from({ length: count }, (_, seed) => climbFrom(course, gear, seed));
}

function stepAll(climbs: readonly Climb[], course: Course): number {
  for (const climb of climbs) step(climb, { kind: 'step' }, course);
  return climbs.at(-1)?.losses.at(-1) ?? NaN;
}

/**
 * 10,000 climbers stepped once, and a hundred crowds of 100 stepped once each: the same number of steps, and no climber is
 * still in the cache from the step before, so that the figure shows the code and not the size of the cache.
 */
export function crowdFigures(): Figure[] {
  const course: Course = {
    surface: surfaceFrom({ id: 'beale' }),
    start: [-2, 2],
    budget: { steps: 1_000_000 },
    campLoss: 1e-9,
    flatSlope: 1e-12,
    patience: 1000,
  };
  const all = crowd(course, many);
  const groups = Array.from({ length: many / few }, () => crowd(course, few));
  const times = race(
    {
      many: () => stepAll(all, course),
      few: () => groups.reduce((_, group) => stepAll(group, course), 0),
    },
    crowdRounds,
  );
  const each = times.many / times.few;
  return [
    {
      name: `${many.toLocaleString('en')} climbers stepped once`,
      aim: 'linear',
      measured: `${short(times.many)} ms; a climber costs ${short(each)} times what it does among ${few}`,
      met: each < 1.5,
    },
  ];
}

/** The loss at every vertex and nothing else: summed and kept in a new list, as a terrain keeps its heights in new lists. */
function lossAlone(surface: Surface): number {
  const [[west, east], [south, north]] = surface.domain as unknown as readonly [[number, number], [number, number]];
  const losses = new Float64Array(side * side);
  const point = [0, 0];
  let sum = 0;
  for (let row = 0; row < side; row++) {
    point[1] = south + ((north - south) * row) / (side - 1);
    for (let column = 0; column < side; column++) {
      point[0] = west + ((east - west) * column) / (side - 1);
      const loss = surface.lossAt(point);
      losses[row * side + column] = loss;
      sum += loss;
    }
  }
  return sum;
}

/** The grounds that are measured; each entry is a surface and the relief its level gives it. */
const grounds = {
  Beale: [{ id: 'beale' }, 'log'],
  'the sine model': [{ model: 'sine', dataset: 'noisy-sine' }, 'linear'],
} as const satisfies Readonly<Record<string, readonly [SurfaceSpec, Relief]>>;

/** One job that is timed: the whole terrain (survey, heights, normals) or the loss alone. */
export function groundWork(ground: keyof typeof grounds, job: 'terrain' | 'loss'): number {
  const [spec, relief] = grounds[ground];
  const surface = surfaceFrom(spec);
  if (job === 'loss') return lossAlone(surface);
  const { heights, normals } = heightsFor(surface, relief, [side, side]);
  return heights[1]! + normals[1]!;
}

/** Milliseconds of a job in a new worker: code that has never run, as when the game's worker makes its first terrain. */
async function firstTime(ground: keyof typeof grounds, job: 'terrain' | 'loss'): Promise<number> {
  const worker = new Worker(new URL('./ground-worker.ts', import.meta.url), { workerData: { ground, job } });
  const [milliseconds] = (await once(worker, 'message')) as [number];
  return milliseconds;
}

/** Heights and normals of a terrain against the loss at its vertices alone: the first time, and when the code is warm. */
export async function terrainFigures(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const name of Object.keys(grounds) as (keyof typeof grounds)[]) {
    const cold = { terrain: [] as number[], loss: [] as number[] };
    for (let round = 0; round < coldRounds; round++) {
      cold.terrain.push(await firstTime(name, 'terrain'));
      cold.loss.push(await firstTime(name, 'loss'));
    }
    const [first, firstLoss] = [median(cold.terrain), median(cold.loss)];
    const warm = race({ terrain: () => groundWork(name, 'terrain'), loss: () => groundWork(name, 'loss') }, warmRounds);
    const against = (state: string, ratio: number): Figure => ({
      name: `the same against the loss alone, ${state}`,
      aim: '<= 3',
      measured: `${short(ratio)} times`,
      met: ratio <= 3,
    });
    figures.push(
      {
        name: `terrain of ${side} x ${side}, ${name}, first time`,
        aim: '< 60 ms',
        measured: `${short(first)} ms (warm ${short(warm.terrain)} ms)`,
        met: first < 60,
      },
      against('first time', first / firstLoss),
      against('warm', warm.terrain / warm.loss),
    );
  }
  return figures;
}
