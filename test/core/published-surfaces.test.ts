// The table of surfaces in checks.md: minima, critical learning rate (2 / lambda_max) and condition number at each minimum.
import { describe, expect, test } from 'vitest';
import { surfaceFrom } from '../../src/core/surfaces/index.ts';
import { curvaturesAt } from './curvature.ts';

/** [x, y, critical rate, condition number]; null where the table is silent. Figures as published, so rounded. */
type Row = readonly [x: number, y: number, rate: number | null, condition: number | null];
interface Published {
  readonly id: string;
  readonly loss: number;
  readonly minima: readonly Row[];
}

const table: readonly Published[] = [
  { id: 'sphere', loss: 0, minima: [[0, 0, 1, 1]] },
  { id: 'booth', loss: 0, minima: [[1, 3, 0.1111, 9]] },
  { id: 'matyas', loss: 0, minima: [[0, 0, 2, 25]] },
  { id: 'beale', loss: 0, minima: [[3, 0.5, 0.0408, 162.5]] },
  { id: 'rosenbrock', loss: 0, minima: [[1, 1, 0.0019968, 2508]] },
  {
    id: 'himmelblau',
    loss: 0,
    minima: [
      [3, 2, 0.0243, 3.2],
      [-2.805118086953, 3.13131251825, 0.0248, 1.24],
      [-3.779310253378, -3.283185991286, 0.015, 1.89],
      [3.58442834033, -1.848126526964, 0.019, 3.67],
    ],
  },
  { id: 'rastrigin', loss: 0, minima: [[0, 0, 0.00504, 1]] },
  { id: 'ackley', loss: 0, minima: [[0, 0, null, null]] },
  {
    id: 'styblinski-tang',
    loss: -78.332331,
    minima: [
      [-2.903534, -2.903534, 0.0578, 1],
      [-2.9035, 2.7468, null, null],
      [2.7468, -2.9035, null, null],
      [2.7468, 2.7468, null, null],
    ],
  },
  {
    id: 'three-hump-camel',
    loss: 0,
    minima: [
      [0, 0, 0.4531, 2.78],
      [1.747552, -0.873776, null, null],
      [-1.747552, 0.873776, null, null],
    ],
  },
  { id: 'saddle', loss: 0, minima: [] },
  { id: 'monkey-saddle', loss: 0, minima: [] },
  {
    id: 'dupont',
    loss: -2.06309,
    minima: [
      [-0.936301, 0, null, null],
      [0.905318, 0, null, null],
    ],
  },
];

/** Half a unit in the last published digit. */
function halfDigit(published: number): number {
  const digits = String(published).split('.')[1]?.length ?? 0;
  return 0.5001 * 10 ** -digits;
}

describe.each(table)('$id as published', ({ id, loss, minima }) => {
  const surface = surfaceFrom({ id });

  test('has the published minima and no other', () => {
    expect(surface.minima).toHaveLength(minima.length);
    for (const [x, y] of minima) {
      const found = surface.minima.find(
        ({ point }) => Math.abs((point[0] ?? 0) - x) < halfDigit(x) && Math.abs((point[1] ?? 0) - y) < halfDigit(y),
      );
      expect(found, `a minimum at (${x}, ${y})`).toBeDefined();
    }
    if (minima.length > 0) expect(Math.abs((surface.minima[0]?.loss ?? NaN) - loss)).toBeLessThan(1e-6);
  });

  const curved = minima.filter(([, , rate]) => rate !== null);
  test('has the published critical rate and condition number', () => {
    for (const [x, y, rate, condition] of curved) {
      const at = surface.minima
        .map(({ point }) => point)
        .find(([px = 0, py = 0]) => Math.abs(px - x) + Math.abs(py - y) < 1e-4);
      const [low, high] = curvaturesAt(surface, at ?? [NaN, NaN]);
      expect(Math.abs(2 / high - (rate ?? NaN))).toBeLessThan(halfDigit(rate ?? NaN));
      expect(Math.abs(high / low - (condition ?? NaN))).toBeLessThan(
        halfDigit(condition ?? NaN) + 1e-6 * (condition ?? NaN),
      );
    }
  });
});

test.each([
  ['dupont', 1, -1.092732],
  ['three-hump-camel', 1, 0.298638],
  ['three-hump-camel', 2, 0.298638],
])('%s: minimum %i is only local, at the published loss', (id, index, loss) => {
  expect(surfaceFrom({ id }).minima[index]?.loss).toBeCloseTo(loss, 6);
});

test('the monkey saddle has no curvature at the origin, the saddle one of each sign', () => {
  expect(curvaturesAt(surfaceFrom({ id: 'monkey-saddle' }), [0, 0])).toEqual([0, 0]);
  const [down, up] = curvaturesAt(surfaceFrom({ id: 'saddle' }), [0, 0]);
  expect([down, up]).toEqual([-2, 2]);
});

test('the pass: loss 1 and curvatures -1 and 1 at the origin, no slope across the ridge', () => {
  const pass = surfaceFrom({ id: 'pass' });
  const [down, up] = curvaturesAt(pass, [0, 0]);
  expect(pass.lossAt([0, 0])).toBe(1);
  expect(down).toBeCloseTo(-1, 6);
  expect(up).toBeCloseTo(1, 6);
  expect(Math.abs(pass.gradientAt([3, 0])[1] ?? NaN)).toBe(0);
});

test("Ackley's cusp has loss 0 and the finite gradient 0", () => {
  const ackley = surfaceFrom({ id: 'ackley' });
  expect(ackley.lossAt([0, 0])).toBe(0);
  expect(ackley.gradientAt([0, 0])).toEqual([0, 0]);
});
