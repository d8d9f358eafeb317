// Between two grounds: heights go straight from one to the other, normals stay unit vectors.
import { describe, expect, test } from 'vitest';
import { surfaceFrom } from '../../src/core/surfaces/index.ts';
import { between } from '../../src/scenes/terrain/crossfade.ts';
import { gridFor } from '../../src/scenes/terrain/grid.ts';
import { groundFrom } from '../../src/scenes/terrain/ground.ts';

const { domain } = surfaceFrom({ id: 'sphere' });
const dataset = { family: 'slope', seed: 5, count: 20, noise: 0.5 } as const;
const ground = (take: 'training' | 'validation') =>
  groundFrom(
    gridFor({
      surface: { model: 'ripple', dataset, part: { split: [10, 10], take } },
      beside: (['training', 'validation'] as const)
        .filter((each) => each !== take)
        .map((each) => ({ model: 'ripple', dataset, part: { split: [10, 10], take: each } })),
      relief: 'linear',
      lampRadius: 0.5,
      side: 17,
    }),
    domain,
  );
const [one, other] = [ground('training'), ground('validation')];

test('the two share one scale of heights, so that what grows between them is the loss, and no loss of either is beyond it', () => {
  expect(other.relief).toEqual(one.relief);
  expect(other.heights).not.toEqual(one.heights);
  for (const { heights } of [one, other]) {
    const atTheEnds = heights.filter((height) => height <= 0 || height >= 1).length;
    expect(atTheEnds).toBeLessThanOrEqual(1);
  }
});

describe.each([0, 0.25, 0.5, 1])('%f of the way', (part) => {
  const mixed = between(one, other, { part, face: 2 + part, domain });
  test('every height is that part of the way', () => {
    mixed.heights.forEach((height, i) => {
      const [from = NaN, to = NaN] = [one.heights[i], other.heights[i]];
      expect(height).toBeCloseTo(from + (to - from) * part, 6);
    });
  });
  test('normals are unit vectors', () => {
    for (let i = 0; i < mixed.normals.length; i += 3) {
      const [x = NaN, y = NaN, z = NaN] = mixed.normals.slice(i, i + 3);
      expect(Math.hypot(x, y, z)).toBeCloseTo(1, 5);
    }
  });
  test('it says where it stands', () => expect(mixed.face).toBe(2 + part));
});
