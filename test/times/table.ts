// The tables of a run's times: the longest tests and where their seconds went, and what changed
// since another run.
import { parts, secondsOf, type Part, type Times, type TestTime } from './times.ts';

/** Rows of a table. */
const LONGEST = 20;
/** Seconds below which nobody needs to look at a test, or at a change of one. */
const SHORT = 0.1;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const inSeconds = (seconds: number | undefined): string => (seconds ?? 0).toFixed(1).padStart(9);

function usedParts(tests: readonly TestTime[]): Part[] {
  return parts.filter((part) => tests.some(({ spent }) => (spent[part] ?? 0) > 0));
}

function row(numbers: readonly (number | undefined)[], name: string): string {
  return `${numbers.map(inSeconds).join('')}  ${name}`;
}

/** The longest tests of a run, and the sum of all. */
export function longestTable({ suite, seconds, load, cores, tests }: Times): string {
  const columns = usedParts(tests);
  const longest = tests
    .filter((test) => secondsOf(test) >= SHORT)
    .toSorted((a, b) => secondsOf(b) - secondsOf(a))
    .slice(0, LONGEST);
  const rows = longest.map((test) => row([secondsOf(test), ...columns.map((part) => test.spent[part])], test.name));
  const sums = columns.map((part) => sum(tests.map(({ spent }) => spent[part] ?? 0)));
  return [
    `Where the seconds of ${suite} went (${seconds.toFixed(1)} s; load ${load.toFixed(1)} on ${cores} cores):`,
    `${['all', ...columns].map((name) => name.padStart(9)).join('')}  test`,
    ...rows,
    row([sum(sums), ...sums], `all ${tests.length} rows`),
  ].join('\n');
}

/**
 * What changed from an earlier run to a later one: the tests with the largest differences, those
 * that are new and those that are gone.
 */
export function comparedTable(earlier: Times, later: Times): string {
  const before = new Map(earlier.tests.map((test) => [test.name, secondsOf(test)]));
  const after = new Map(later.tests.map((test) => [test.name, secondsOf(test)]));
  const names = [...new Set([...before.keys(), ...after.keys()])];
  const changes = names
    .map((name) => ({ name, was: before.get(name), is: after.get(name) }))
    .map((change) => ({ ...change, by: (change.is ?? 0) - (change.was ?? 0) }))
    .filter(({ by }) => Math.abs(by) >= SHORT)
    .toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by))
    .slice(0, LONGEST);
  const note = (was?: number, is?: number): string =>
    was === undefined ? ' (new)' : is === undefined ? ' (gone)' : '';
  const all = [earlier, later].map(({ tests }) => sum(tests.map(secondsOf)));
  return [
    `${later.suite}: ${earlier.seconds.toFixed(1)} s before (load ${earlier.load.toFixed(1)}), ` +
      `${later.seconds.toFixed(1)} s now (load ${later.load.toFixed(1)})`,
    `${['before', 'now', 'change'].map((name) => name.padStart(9)).join('')}  test`,
    ...changes.map(({ name, was, is, by }) => row([was, is, by], name + note(was, is))),
    row([...all, (all[1] ?? 0) - (all[0] ?? 0)], `all: ${earlier.tests.length} rows before, ${later.tests.length} now`),
  ].join('\n');
}
