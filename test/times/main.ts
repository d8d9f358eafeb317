// `npm run times`: prints the last run's tables again. `npm run times -- --compare <file>` prints
// what changed since the run in that file: a copy of test-results/times/unit.json or e2e.json of
// then.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { comparedTable, longestTable } from './table.ts';
import { fileOf, readTimes } from './times.ts';

const { compare } = parseArgs({ options: { compare: { type: 'string' } } }).values;

if (compare !== undefined) {
  const earlier = readTimes(compare);
  console.log(comparedTable(earlier, readTimes(fileOf(earlier.suite))));
} else {
  const runs = (['unit', 'e2e'] as const).map(fileOf).filter((file) => existsSync(file));
  console.log(
    runs.map((file) => longestTable(readTimes(file))).join('\n\n') || 'No run of the tests has left its times yet.',
  );
}
