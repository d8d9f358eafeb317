// The loss chart's numbers: log where a logarithm exists, and no climber that explodes may flatten the others.
import { describe, expect, test } from 'vitest';
import { chartData, dashFor } from '../../src/ui/chart-data.ts';
import type { Climber } from '../../src/state/party.ts';

function climbersWith(...trails: readonly number[][]): Climber[] {
  return trails.map((losses) => ({ climb: { losses } }) as unknown as Climber);
}

describe('the scale', () => {
  test.each([
    ['log for positive losses', [4, 2, 1], ['log', 1, 4]],
    ['linear where a loss is negative', [4, 0, -4], ['linear', -4, 4]],
    ['log down to a foot where a loss is zero', [4, 2, 0], ['log', 0.2, 4]],
    ['log from a whole digit, else the axis never ends', [33, 0.0098879], ['log', 0.009, 33]],
    ['linear where every loss is zero', [0, 0], ['linear', 0, 1]],
    ['an explosion leaves the chart', [1, 10, 1e9], ['log', 1, 100]],
  ] as const)('%s', (_, losses, [scale, low, high]) => {
    const data = chartData(climbersWith([...losses]));
    expect(data.scale).toBe(scale);
    expect(data.low).toBeCloseTo(low);
    expect(data.high).toBeCloseTo(high);
  });
});

test('short trails end, they do not fall to zero', () => {
  expect(chartData(climbersWith([4, 2, 1], [4, 3])).rows).toEqual([
    [0, 1, 2],
    [4, 2, 1],
    [4, 3, null],
  ]);
});

test('where samples judge, their loss of every climber follows, as long as its trail', () => {
  const judge = { lossAt: ([x = 0]: readonly number[]) => 10 * x };
  const climbers = [
    { climb: { losses: [4, 2, 1], trail: [[3], [2], [1]] } },
    { climb: { losses: [4, 3], trail: [[3], [5]] } },
  ] as unknown as Climber[];
  const { rows, high } = chartData(climbers, judge);
  expect(rows).toEqual([
    [0, 1, 2],
    [4, 2, 1],
    [4, 3, null],
    [30, 20, 10],
    [30, 50, null],
  ]);
  expect(high).toBe(50);
});

test('the first eight climbers have different dashes', () => {
  const dashes = Array.from({ length: 8 }, (_, place) => dashFor(place).join());
  expect(new Set(dashes).size).toBe(8);
});
