// The logarithm of whole grids against the exact one, over every size of number it may meet.
import { expect, test } from 'vitest';
import { log } from '../../src/core/math.ts';
import { quickLog } from '../../src/core/quick-log.ts';

const errorAt = (x: number) => Math.abs(quickLog(x) - log(x)) / Math.max(1, log(x));

test.each([...Array(308).keys()].filter((decade) => decade % 7 === 0))('is right to 1e-14 around 1e%i', (decade) => {
  for (let i = 0; i < 3000; i++) expect(errorAt(10 ** decade * (1 + (9 * i) / 3000))).toBeLessThan(1e-14);
});

test('is right on both sides of every seam of its tables', () => {
  for (const octave of [1, 2, 1024, 2 ** 52, 2 ** 1000]) {
    for (let part = 0; part <= 256; part++) {
      const seam = octave * (1 + part / 256);
      for (const x of [seam, seam * (1 + 2 ** -52), seam * (1 - 2 ** -53)]) {
        if (x >= 1) expect(errorAt(x)).toBeLessThan(1e-14);
      }
    }
  }
});

test('keeps its digits where the logarithm is small, and is 0 at 1', () => {
  expect(quickLog(1)).toBe(0);
  for (let power = 1; power <= 50; power++) {
    const exact = log(1 + 2 ** -power);
    expect(Math.abs(quickLog(1 + 2 ** -power) - exact)).toBeLessThan(1e-12 * exact);
  }
});

test('reaches the largest number', () => {
  expect(errorAt(Number.MAX_VALUE)).toBeLessThan(1e-14);
});
