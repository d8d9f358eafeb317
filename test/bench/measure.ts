// Fair timing: the rivals take turns in short rounds, so that a slow moment of the machine hits all of them, and the median counts.

/** A figure of the table: what was measured, what the aim is, and whether it was met. */
export interface Figure {
  readonly name: string;
  readonly aim: string;
  readonly measured: string;
  readonly met: boolean;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/** Something whose result must be used, or the engine would leave the work out. */
export type Work = () => number;

let kept = 0;

/** Milliseconds that `work` takes, once. */
function timed(work: Work): number {
  const start = performance.now();
  kept += work();
  return performance.now() - start;
}

/** Median milliseconds of each rival over `rounds` rounds, after two that warm up and do not count. */
export function race<Name extends string>(rivals: Readonly<Record<Name, Work>>, rounds: number): Record<Name, number> {
  const names = Object.keys(rivals) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = -2; round < rounds; round++) {
    // Every other round backwards: nobody always runs after the one that filled the memory.
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const time = timed(rivals[name]);
      if (round >= 0) times.get(name)?.push(time);
    }
  }
  if (Number.isNaN(kept)) throw new Error('a benchmarked piece of work gave no number');
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<Name, number>;
}

/** A number with three significant digits. */
export function short(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en', { maximumSignificantDigits: 3 });
}
