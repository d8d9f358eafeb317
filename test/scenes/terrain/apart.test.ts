// Words on the morning's map: each takes the first spot that is clear of the others.
import { expect, test } from 'vitest';
import { clearSpot, overlap, type Box } from '../../../src/scenes/terrain/apart.ts';

const box = (x: number, y: number): Box => ({ x, y, wide: 10, tall: 4 });

test.each([
  ['on top of each other', box(0, 0), true],
  ['sharing a corner', box(9, 3), true],
  ['edge to edge', box(10, 0), false],
  ['one above the other', box(0, 5), false],
])('%s: overlap is %s', (_, other, expected) => {
  expect(overlap(box(0, 0), other)).toBe(expected);
  expect(overlap(other, box(0, 0))).toBe(expected);
});

test.each([
  ['nothing there: the first', [], 0],
  ['the first is taken: the second', [box(2, 1)], 1],
  ['two are taken: the third', [box(2, 1), box(21, 0)], 2],
  ['all are taken: the first', [box(2, 1), box(21, 0), box(40, 2)], 0],
])('%s', (_, taken, place) => {
  const spots = [box(0, 0), box(20, 0), box(40, 0)];
  expect(clearSpot(spots, taken)).toBe(spots[place]);
});
