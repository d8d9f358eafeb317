// The ground of a slice through 11,935 weights: 64 x 64 losses over 500 digits, in two workers as in the game, and against the straightforward
// way, which takes the 784 inputs through the whole network at every vertex.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { gradientOf, lossOf, startWeights } from '../../src/core/network/network.ts';
import { patchOf } from '../../src/core/network/patch.ts';
import { luckFrom } from '../../src/core/random.ts';
import { pointOn, sliceThrough } from '../../src/core/slice.ts';
import { firstPlaces, trainingInputs } from '../digits.ts';
import { median, race, short } from './measure.ts';
import type { Figure } from './measure.ts';

const side = 64;
const digits = 500;
const half = 4;
const workers = 2;
const warmUps = 4;
const rounds = 15;
/** Vertices that the straightforward way is timed on; all would take ten seconds a round. */
const vertices = 16;

const centre = startWeights(luckFrom(7));
const downhill = gradientOf(centre, trainingInputs, firstPlaces(50), []).map((slope) => -slope);
const slice = sliceThrough(centre, downhill, startWeights(luckFrom(8)));

/** The losses of some rows, added up. */
export function rowsWork(rows: readonly [from: number, to: number]): number {
  return patchOf(slice, trainingInputs, digits, { side, half, rows }).reduce((sum, loss) => sum + loss, 0);
}

function straightforward(): number {
  const places = firstPlaces(digits);
  let sum = 0;
  for (let vertex = 0; vertex < vertices; vertex++) {
    const place = [(vertex / vertices) * half, (-vertex / vertices) * half];
    sum += lossOf(pointOn(slice, place), trainingInputs, places);
  }
  return sum;
}

/** Milliseconds from asking all workers for their rows until the last has answered; the first call and later ones. */
async function inWorkers(): Promise<{ first: number; later: number }> {
  const pool = Array.from({ length: workers }, (_, part) => {
    const rows = [(part * side) / workers, ((part + 1) * side) / workers];
    return new Worker(new URL('./haystack-worker.ts', import.meta.url), { workerData: rows });
  });
  const all = (): Promise<unknown> => Promise.all(pool.map((worker) => once(worker, 'message')));
  await all();
  const times: number[] = [];
  for (let round = 0; round < warmUps + rounds; round++) {
    const start = performance.now();
    const answers = all();
    for (const worker of pool) worker.postMessage('go', []);
    await answers;
    times.push(performance.now() - start);
  }
  await Promise.all(pool.map((worker) => worker.terminate()));
  return { first: times[0] ?? NaN, later: median(times.slice(warmUps)) };
}

/** Two rows: the time of a patch, and how many times longer the straightforward way takes. */
export async function haystackFigures(): Promise<Figure[]> {
  const { first, later } = await inWorkers();
  const times = race({ patch: () => rowsWork([0, side]), straightforward: () => straightforward() }, rounds);
  const ratio = (times.straightforward * side * side) / vertices / times.patch;
  return [
    {
      name: `slice of ${side} x ${side} over ${digits} digits, in ${workers} workers`,
      aim: '<= 100 ms',
      measured: `${short(later)} ms (first time ${short(first)} ms, in one thread ${short(times.patch)} ms)`,
      met: later <= 100,
    },
    {
      name: 'the same against the straightforward evaluation, one thread each',
      aim: '>= 10',
      measured: `${short(ratio)} times as fast`,
      met: ratio >= 10,
    },
  ];
}
