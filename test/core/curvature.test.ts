// The Hessian by central differences against closed forms, and what counts as a bowl.
import { describe, expect, test } from 'vitest';
import { eigenvaluesExceed, hessianAt, isBowl } from '../../src/core/curvature.ts';
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
