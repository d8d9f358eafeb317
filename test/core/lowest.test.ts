// The lowest place of ground whose minima nobody worked out: against minima that are known.
import { describe, expect, test } from 'vitest';
import { lowestOf } from '../../src/core/lowest.ts';
import { penalised } from '../../src/core/penalty.ts';
import { surfaceFrom } from '../../src/core/surfaces/index.ts';

describe('finds the known minimum of', () => {
  test.each(['sphere', 'booth', 'beale', 'rosenbrock', 'canyon'])('%s', (id) => {
    const surface = surfaceFrom({ id });
    const { point, loss } = lowestOf(surface);
    expect(loss).toBeCloseTo(surface.minima[0]?.loss ?? NaN, 8);
    point.forEach((value, axis) => expect(value).toBeCloseTo(surface.minima[0]?.point[axis] ?? NaN, 3));
  });
});

describe('on a rope', () => {
  // Two weights with (w1 - 2)^2 + (w2 - 0.1)^2: the penalised minimum is known in closed form.
  const bowl = {
    ...surfaceFrom({ id: 'sphere' }),
    lossAt: ([x = 0, y = 0]: readonly number[]) => (x - 2) ** 2 + (y - 0.1) ** 2,
  };
  test.each([0.1, 1, 4])('of L2 with lambda %f: each weight divided by 1 + lambda', (lambda) => {
    const { point } = lowestOf(penalised(bowl, { kind: 'l2', lambda }));
    expect(point[0]).toBeCloseTo(2 / (1 + lambda), 6);
    expect(point[1]).toBeCloseTo(0.1 / (1 + lambda), 6);
  });
  test.each([0.5, 1, 2])(
    'of L1 with lambda %f: half of it less, and in the crease where that would cross 0',
    (lambda) => {
      const { point } = lowestOf(penalised(bowl, { kind: 'l1', lambda }));
      expect(point[0]).toBeCloseTo(2 - lambda / 2, 6);
      expect(point[1]).toBeCloseTo(0, 6);
    },
  );
});
