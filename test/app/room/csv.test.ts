// The teacher's table: one line a pupil and round, as a spreadsheet reads it, and never as something that a spreadsheet would run.
import { describe, expect, test } from 'vitest';
import { csvOf } from '../../../src/app/room/csv.ts';
import type { Outcome } from '../../../src/core/events.ts';
import type { ResultRow } from '../../../src/protocol/views.ts';

const row = (name: string, outcome: Outcome | null = 'camp'): ResultRow => ({
  seat: 0,
  name,
  round: 1,
  level: 'seven-points',
  result: { outcome, loss: 0.25, steps: 12, samples: 84, stars: [true, false, true], attempts: 2, points: 905 },
  foretold: null,
});

const lineOf = (one: ResultRow): string | undefined => csvOf([one]).split('\r\n')[1];

test('headings first, lines ended as RFC 4180 has it', () => {
  expect(csvOf([])).toBe(
    'name,round,level,outcome,final loss,steps,samples,stars,tries,points,prediction,what happened,prediction came true\r\n',
  );
  expect(csvOf([row('Alpine Crane'), row('Glacier Newt')]).match(/\r\n/g)).toHaveLength(3);
});

describe('a line of the table', () => {
  const cases: readonly [string, ResultRow, string][] = [
    ['has everything in order', row('Alpine Crane'), 'Alpine Crane,1,seven-points,camp,0.25,12,84,2,2,905,,,'],
    ['leaves the outcome empty where time was up', row('Crane', null), 'Crane,1,seven-points,,0.25,12,84,2,2,905,,,'],
    ['quotes a comma', row('Crane, Al'), '"Crane, Al",1,seven-points,camp,0.25,12,84,2,2,905,,,'],
    ['doubles a quote', row('A"l'), '"A""l",1,seven-points,camp,0.25,12,84,2,2,905,,,'],
    ['makes no formula of a name', row('=1+1'), "'=1+1,1,seven-points,camp,0.25,12,84,2,2,905,,,"],
    ['nor of one with an at sign', row('@SUM(A1)'), "'@SUM(A1),1,seven-points,camp,0.25,12,84,2,2,905,,,"],
    [
      'says what was foretold and what came of it',
      {
        ...row('Crane'),
        foretold: {
          guess: { kind: 'outcome', outcome: 'camp' },
          truth: { kind: 'outcome', outcome: 'exploded' },
          right: false,
        },
      },
      'Crane,1,seven-points,camp,0.25,12,84,2,2,905,camp,exploded,no',
    ],
    [
      'writes a flag as its place, and nothing of a climb that was not begun',
      {
        ...row('Crane'),
        result: null,
        foretold: {
          guess: { kind: 'place', at: [0.123456, -2] },
          truth: { kind: 'place', at: [0.1, -2] },
          right: true,
        },
      },
      'Crane,1,seven-points,,,,,,,,at 0.1235 -2,at 0.1 -2,yes',
    ],
    ['nor of a minus', row('-2'), "'-2,1,seven-points,camp,0.25,12,84,2,2,905,,,"],
  ];
  test.each(cases)('%s', (_, one, line) => expect(lineOf(one)).toBe(line));
});
