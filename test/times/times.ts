// Where the seconds of a run of the tests went: what is kept of each test, and the files that hold
// it between runs.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a test can spend its seconds on, in the order of the table's columns. */
export const parts = ['starting', 'loading', 'drawing', 'working', 'waiting'] as const;
export type Part = (typeof parts)[number];

/** The seconds (wall clock) of one test, or of what a test file does before its first test. */
export interface TestTime {
  /** File and full name. The same in every run, so that two runs can be compared. */
  readonly name: string;
  readonly spent: Readonly<Partial<Record<Part, number>>>;
}

/** One run. */
export interface Times {
  /** Which of the suites ran. */
  readonly suite: 'unit' | 'e2e';
  /**
   * Seconds from the start of the run to its end, and the machine's load at the end (mean of one
   * minute, on so many cores).
   */
  readonly seconds: number;
  readonly load: number;
  readonly cores: number;
  readonly tests: readonly TestTime[];
}

/**
 * The folder that holds the last run of each suite. Playwright empties its own
 * folder beside it.
 */
const kept = join(import.meta.dirname, '../../test-results/times');

export function secondsOf({ spent }: TestTime): number {
  return parts.reduce((sum, part) => sum + (spent[part] ?? 0), 0);
}

/** The file that holds the last run of `suite`. */
export function fileOf(suite: Times['suite']): string {
  return join(kept, `${suite}.json`);
}

/** Keeps a run in place of the one before it. */
export function keepTimes(times: Times): void {
  const file = fileOf(times.suite);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(times));
}

/** A run from its file. Throws an error with the file's name when it cannot be read. */
export function readTimes(file: string): Times {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Times;
  } catch (error) {
    throw new Error(`${file} holds no times of a test run: ${(error as Error).message}`, { cause: error });
  }
}
