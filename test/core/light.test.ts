// The lamp reaches everything nearer than its radius, whatever the direction, and nothing else.
import { expect, test } from 'vitest';
import { isLit } from '../../src/core/light.ts';

test.each<[says: string, point: number[], lit: boolean]>([
  ['at the feet', [1, 2], true],
  ['inside', [2.4, 3.4], true],
  ['just inside the edge', [2.999999, 2], true],
  ['at the edge', [3, 2], false],
  ['just outside, to the south-west', [-0.42, 0.58], false],
  ['beyond', [1, 4.5], false],
])('%s', (_says, point, lit) => {
  expect(isLit(point, [1, 2], 2)).toBe(lit);
});
