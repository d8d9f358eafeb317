// The tables of times: the longest tests first, where their seconds went, and what changed.
import { expect, test } from 'vitest';
import { timeOf } from './e2e-reporter.ts';
import { comparedTable, longestTable } from './table.ts';
import type { Times } from './times.ts';

const run = (tests: Times['tests']): Times => ({ suite: 'unit', seconds: 10, load: 1, cores: 2, tests });
const rows = (table: string): string[] => table.split('\n').map((line) => line.trim().replaceAll(/ +/g, ' '));

test('the longest test comes first, a short one has no row, and all are summed', () => {
  const tests = [
    { name: 'short', spent: { working: 0.04 } },
    { name: 'long', spent: { working: 1, waiting: 2.5 } },
    { name: 'longer', spent: { loading: 4 } },
  ];
  expect(rows(longestTable(run(tests)))).toEqual([
    'Where the seconds of unit went (10.0 s; load 1.0 on 2 cores):',
    'all loading working waiting test',
    '4.0 4.0 0.0 0.0 longer',
    '3.5 0.0 1.0 2.5 long',
    '7.5 4.0 1.0 2.5 all 3 rows',
  ]);
});

test('twenty rows at most', () => {
  const many = Array.from({ length: 30 }, (_, place) => ({ name: `test ${place}`, spent: { working: 1 } }));
  expect(rows(longestTable(run(many)))).toHaveLength(2 + 20 + 1);
});

test('compared with another run: the largest changes, what is new and what is gone', () => {
  const before = run([
    { name: 'same', spent: { working: 1 } },
    { name: 'quicker', spent: { working: 5 } },
    { name: 'left out', spent: { waiting: 1 } },
  ]);
  const after = run([
    { name: 'same', spent: { working: 1.05 } },
    { name: 'quicker', spent: { working: 2 } },
    { name: 'added', spent: { working: 0.5 } },
  ]);
  expect(rows(comparedTable(before, after)).slice(1)).toEqual([
    'before now change test',
    '5.0 2.0 -3.0 quicker',
    '1.0 0.0 -1.0 left out (gone)',
    '0.0 0.5 0.5 added (new)',
    '7.0 3.5 -3.5 all: 3 rows before, 3 now',
  ]);
});

test('a browser test’s seconds go by its steps, and the rest is its own work', () => {
  const step = (category: string, title: string, duration: number, steps: unknown[] = []): unknown => ({
    category,
    title,
    duration,
    steps,
  });
  const steps = [
    step('hook', 'Before Hooks', 1000, [step('fixture', 'browser', 900)]),
    step('pw:api', 'Navigate to "/"', 2000),
    step('test.step', 'a climb', 5000, [step('pw:api', 'Click', 500), step('expect', 'Expect "toBeVisible"', 3000)]),
    step('pw:api', 'Screenshot', 250),
  ];
  const { spent } = timeOf('a test', { duration: 8000, steps } as never);
  expect(spent).toEqual({ starting: 1, loading: 2, waiting: 3, drawing: 0.25, working: 0.5 + 1.25 });
});
