// f(x1, x2) = w1 x1 + w2 x2: a linear model with one weight for each of two features and no offset. Its loss is a bowl; how long
// the bowl is along a weight depends on how often, and how strongly, that weight's feature is there at all.
import type { Dataset } from '../dataset.ts';
import type { Model } from '../model.ts';

/** A linear model of two features with weights w1 and w2. */
export const twoFeatures: Model = {
  id: 'two-features',
  parameters: ['w1', 'w2'],
  features: 2,
  domain: [
    [-2, 4],
    [-2, 4],
  ],

  outputAt(point, inputs, from) {
    return (point[0] ?? 0) * (inputs[from] ?? 0) + (point[1] ?? 0) * (inputs[from + 1] ?? 0);
  },

  slopesAt(point, inputs, from, slopes) {
    const first = inputs[from] ?? 0;
    const second = inputs[from + 1] ?? 0;
    slopes[0] = first;
    slopes[1] = second;
    return (point[0] ?? 0) * first + (point[1] ?? 0) * second;
  },

  bestOn: leastSquares,
};

/** The weights with the lowest mean squared error (the normal equations); a feature that is never there gets weight 0. */
function leastSquares({ inputs, targets, count }: Dataset): [w1: number, w2: number] {
  let [first, both, second, firstTarget, secondTarget] = [0, 0, 0, 0, 0];
  for (let i = 0; i < count; i++) {
    const [x1, x2, target] = [inputs[2 * i] ?? 0, inputs[2 * i + 1] ?? 0, targets[i] ?? 0];
    first += x1 * x1;
    both += x1 * x2;
    second += x2 * x2;
    firstTarget += x1 * target;
    secondTarget += x2 * target;
  }
  const determinant = first * second - both * both;
  if (determinant > 0) {
    return [
      (second * firstTarget - both * secondTarget) / determinant,
      (first * secondTarget - both * firstTarget) / determinant,
    ];
  }
  return [first > 0 ? firstTarget / first : 0, second > 0 && first === 0 ? secondTarget / second : 0];
}
