// The Hessian by central differences against closed forms, and what counts as a bowl.
import { describe, expect, test } from 'vitest';
import { eigenvaluesExceed, hessianAt, isBowl, saddleNear } from '../../src/core/curvature.ts';
import { surfaceFrom } from '../../src/core/surfaces/index.ts';
import { sphereOf } from './free-ground.ts';

describe('hessianAt', () => {
  const table: readonly [id: string, point: number[], hessian: number[][]][] = [
    [
      'sphere',
      [1, 2],
      [
        [2, 0],
        [0, 2],
      ],
    ],
    [
      'valley',
      [-10, 1],
      [
        [1, 0],
        [0, 100],
      ],
    ],
    [
      'saddle',
      [0, 0],
      [
        [2, 0],
        [0, -2],
      ],
    ],
    [
      'booth',
      [1, 3],
      [
        [10, 8],
        [8, 10],
      ],
    ],
    [
      'rosenbrock',
      [1, 1],
      [
        [802, -400],
        [-400, 200],
      ],
    ],
    [
      'monkey-saddle',
      [0, 0],
      [
        [0, 0],
        [0, 0],
      ],
    ],
    [
      'sphere',
      [5, -5],
      [
        [2, 0],
        [0, 2],
      ],
    ],
  ];
  test.each(table)('%s at %j', (id, point, hessian) => {
    hessianAt(surfaceFrom({ id }), point).forEach((row, i) =>
      row.forEach((value, j) => expect(value).toBeCloseTo(hessian[i]![j]!, 3)),
    );
  });
});

test.each<[matrix: number[][], least: number, exceed: boolean]>([
  [
    [
      [10, 8],
      [8, 10],
    ],
    1.9,
    true,
  ],
  [
    [
      [10, 8],
      [8, 10],
    ],
    2.1,
    false,
  ],
  [
    [
      [2, 0],
      [0, -2],
    ],
    0,
    false,
  ],
  [[[1]], 0.5, true],
  [
    [
      [2, -1, 0],
      [-1, 2, -1],
      [0, -1, 2],
    ],
    0.58,
    true,
  ],
  [
    [
      [2, -1, 0],
      [-1, 2, -1],
      [0, -1, 2],
    ],
    0.59,
    false,
  ],
])('eigenvalues of %j exceed %d: %s', (matrix, least, exceed) => {
  expect(eigenvaluesExceed(matrix, least)).toBe(exceed);
});

test('a bowl is a bowl in seven dimensions', () => {
  const sphere = { ...sphereOf(7), id: 'sphere', parameters: [], minima: [] };
  expect(isBowl(sphere, [0, 0, 0, 0, 0, 0, 0], 1.9)).toBe(true);
  expect(isBowl(sphere, [0, 0, 0, 0, 0, 0, 0], 2.1)).toBe(false);
});

describe('saddleNear', () => {
  const table: readonly [name: string, id: string, from: number[], saddle: number[] | null][] = [
    ['on the saddle itself', 'saddle', [0, 0], [0, 0]],
    ['a little beside the saddle', 'saddle', [0.1, -0.08], [0, 0]],
    ['far from the saddle', 'saddle', [1.5, 1.5], null],
    ['the pass between two valleys', 'pass', [0.05, 0.01], [0, 0]],
    ['Himmelblau, its published saddle point', 'himmelblau', [0.1, 2.9], [0.08667750456, 2.8842547011]],
    ['the bottom of a bowl', 'sphere', [0.01, 0.01], null],
    ['the flat of the monkey saddle, which has no two signs', 'monkey-saddle', [0, 0], null],
    ['outside the map', 'saddle', [99, 0], null],
  ];
  test.each(table)('%s', (_name, id, from, saddle) => {
    const found = saddleNear(surfaceFrom({ id }), from);
    if (!saddle) return expect(found).toBeNull();
    for (const [axis, value] of saddle.entries()) expect(found?.[axis]).toBeCloseTo(value, 6);
  });
});
