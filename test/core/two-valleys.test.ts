// The neuron on two ends: two clear valleys, the wrong one nearly twice as high, and descent ends in the one it starts over.
import { expect, test } from 'vitest';
import type { Domain } from '../../src/core/surface.ts';
import { surfaceFrom } from '../../src/core/surfaces/index.ts';

const domain: Domain = [
  [-5, 4],
  [-7.5, 1.5],
];
const valleys = surfaceFrom({ model: 'sigmoid', dataset: 'two-ends', domain });

test('there are exactly two minima, one rising neuron and one falling', () => {
  const found = valleys.minima.map(({ point, loss }) => [...point, loss].map((value) => Number(value.toFixed(4))));
  expect(found).toEqual([
    [1.4942, -2.4442, 0.0831],
    [-2.2165, -4.7278, 0.1531],
  ]);
});

test.each([
  ['arrives', [0.25, -3], 0],
  ['ends stuck', [-0.5, -5.25], 1],
])('descent with rate 4 %s from %j', (_, start, index) => {
  const point = [...start];
  for (let steps = 0; steps < 60; steps++) {
    const [w = NaN, b = NaN] = valleys.gradientAt(point);
    point[0] = (point[0] ?? NaN) - 4 * w;
    point[1] = (point[1] ?? NaN) - 4 * b;
  }
  expect(valleys.lossAt(point)).toBeCloseTo(valleys.minima[index]?.loss ?? NaN, 3);
});

test('between sine valleys: the window of the noisy sine has exactly two', () => {
  const sine = surfaceFrom({
    model: 'sine',
    dataset: 'noisy-sine',
    domain: [
      [-0.7, 2.3],
      [-1.5, 1.5],
    ],
  });
  expect(sine.minima.map(({ point }) => point.map((value) => Number(value.toFixed(1))))).toEqual([
    [1.4, 0.3],
    [0.2, -0.2],
  ]);
});
