// The ground's triangles: they cover each cell once and turn the same way, rows lie from far to near, and their edges follow valleys.
import { array, assert, float, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { fillTriangles, indicesPerCell } from '../../../src/scenes/terrain/triangles.ts';

const side = 9;

function trianglesOf(heightAt: (column: number, row: number) => number, columns = side, rows = side): number[][] {
  const heights = Float32Array.from({ length: columns * rows }, (_, at) =>
    heightAt(at % columns, Math.floor(at / columns)),
  );
  const indices = new Uint16Array((columns - 1) * (rows - 1) * indicesPerCell);
  fillTriangles(indices, { heights, columns, rows });
  return Array.from({ length: indices.length / 3 }, (_, at) => Array.from(indices.subarray(at * 3, at * 3 + 3)));
}

/** Twice the area in the plane, above 0 when the corners run anticlockwise seen from above. */
function turn(triangle: readonly number[], columns: number): number {
  const [[ax, ay], [bx, by], [cx, cy]] = triangle.map((at) => [at % columns, Math.floor(at / columns)] as const) as [
    readonly [number, number],
    readonly [number, number],
    readonly [number, number],
  ];
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

test('whatever the heights: each cell is covered once, by two triangles that turn the same way, from north to south', () => {
  const sizes = integer({ min: 4, max: 7 });
  assert(
    property(sizes, sizes, array(float({ min: 0, max: 1 }), { minLength: 49, maxLength: 49 }), (c, r, heights) => {
      const triangles = trianglesOf((column, row) => heights[row * c + column] ?? 0, c, r);
      const cells = triangles.map((triangle) => {
        const column = Math.min(...triangle.map((at) => at % c));
        const row = Math.min(...triangle.map((at) => Math.floor(at / c)));
        expect(turn(triangle, c)).toBe(1);
        return row * c + column;
      });
      const rows = cells.map((cell) => Math.floor(cell / c));
      expect(rows).toEqual(rows.toSorted((one, other) => other - one));
      for (let at = 0; at < cells.length; at += 2) {
        expect(cells[at]).toBe(cells[at + 1]);
        // Two halves of a cell share two corners and have four between them.
        expect(new Set([...triangles[at]!, ...triangles[at + 1]!]).size).toBe(4);
      }
      expect(new Set(cells).size).toBe((c - 1) * (r - 1));
    }),
  );
});

const slantEast = (column: number, row: number): number => column - row;
const slantWest = (column: number, row: number): number => column + row - side + 1;

test.each([
  ['to the north-east', slantEast, 0],
  ['to the north-west', slantWest, 0],
  ['that falls to the north-west', slantWest, 3],
  ['that falls to the south-west', slantEast, 3],
])('the floor of a valley %s is an unbroken edge', (_, fromFloor, fall) => {
  const triangles = trianglesOf((column, row) => Math.abs(fromFloor(column, row)) + fall * column);
  const onFloor = (at: number): boolean => fromFloor(at % side, Math.floor(at / side)) === 0;
  // Each of its cells has both triangles on that edge.
  expect(triangles.filter((triangle) => triangle.filter(onFloor).length === 2)).toHaveLength(2 * (side - 1));
});
