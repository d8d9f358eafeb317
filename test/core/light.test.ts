// The lamp: brightest at the feet, dark from the radius on, and blind to everything but distance.
import { expect, test } from 'vitest';
import { isLit, lightAt } from '../../src/core/light.ts';

test.each<[says: string, point: number[], brightness: number]>([
  ['at the feet', [1, 2], 1],
  ['half way, a quarter of the square is gone: (1 - 1/4)^2', [2, 2], 0.5625],
  ['at the edge', [3, 2], 0],
  ['beyond', [1, 4.5], 0],
])('%s', (_says, point, brightness) => {
  expect(lightAt(point, [1, 2], 2)).toBe(brightness);
  expect(isLit(point, [1, 2], 2)).toBe(brightness > 0);
});

test('the light falls steadily and has no corner at its edge', () => {
  const reaches = Array.from({ length: 101 }, (_, i) => lightAt([i / 50, 0], [0, 0], 2));
  reaches.slice(1).forEach((light, i) => expect(light).toBeLessThan(reaches[i]!));
  expect(lightAt([1.999, 0], [0, 0], 2)).toBeLessThan(1e-5);
});
