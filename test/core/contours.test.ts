// Contour lines: on a cone they are circles, on a slope straight lines, and a level that is nowhere has none.
import { describe, expect, test } from 'vitest';
import { cellCrossings, eachPiece } from '../../src/core/contours.ts';
import type { Terrain } from '../../src/core/heights.ts';

const columns = 41;

function terrain(heightAt: (x: number, y: number) => number): Terrain {
  const heights = Float32Array.from({ length: columns * columns }, (_, at) =>
    heightAt(at % columns, Math.floor(at / columns)),
  );
  return { columns, rows: columns, heights } as unknown as Terrain;
}

function piecesAt(ground: Terrain, level: number): (readonly [number, number])[][] {
  const pieces: (readonly [number, number])[][] = [];
  eachPiece(ground, level, (from, to) => pieces.push([from, to]));
  return pieces;
}

describe('one cell', () => {
  test.each([
    ['all below', [0, 0, 0, 0], []],
    ['all above', [1, 1, 1, 1], []],
    [
      'a corner above',
      [1, 0, 0, 0],
      [
        [0.5, 0],
        [0, 0.5],
      ],
    ],
    [
      'the east above',
      [0, 1, 1, 0],
      [
        [0.5, 0],
        [0.5, 1],
      ],
    ],
  ] as const)('%s', (_, corners, places) => {
    expect(cellCrossings([...corners], 0.5)).toEqual(places);
  });
  test('a saddle has two pieces', () => {
    expect(cellCrossings([1, 0, 1, 0], 0.5)).toHaveLength(4);
  });
});

test('on a cone every end of every piece is as far from the top as the level says', () => {
  const pieces = piecesAt(
    terrain((x, y) => Math.hypot(x - 20, y - 20) / 20),
    0.5,
  );
  expect(pieces.length).toBeGreaterThan(40);
  for (const [x, y] of pieces.flat()) expect(Math.hypot(x - 20, y - 20)).toBeCloseTo(10, 0.9);
});

test('a level that the ground never reaches has no line', () => {
  expect(
    piecesAt(
      terrain((x) => x / 100),
      0.9,
    ),
  ).toEqual([]);
});
