// f(x) = m x + b: linear regression, the chapter's first model. Its loss is a bowl on every dataset, with one minimum that
// least squares gives in closed form. The derivatives of the output are x and 1; the loss's carry the error with its sign
// (output - target), which the chapter prints the wrong way round.
import type { Dataset } from '../dataset.ts';
import type { Model } from '../model.ts';

/** A line with slope m and offset b. */
export const line: Model = {
  id: 'line',
  parameters: ['m', 'b'],
  features: 1,
  domain: [
    [-1.5, 2.5],
    [-0.5, 3.5],
  ],

  outputAt(point, inputs, from) {
    return (point[0] ?? 0) * (inputs[from] ?? 0) + (point[1] ?? 0);
  },

  slopesAt(point, inputs, from, slopes) {
    const x = inputs[from] ?? 0;
    slopes[0] = x;
    slopes[1] = 1;
    return (point[0] ?? 0) * x + (point[1] ?? 0);
  },

  bestOn: leastSquares,
};

/** The slope and offset with the lowest mean squared error; inputs that are all alike get slope 0. */
function leastSquares({ inputs, targets, count }: Dataset): [m: number, b: number] {
  const meanInput = inputs.reduce((sum, input) => sum + input, 0) / count;
  const meanTarget = targets.reduce((sum, target) => sum + target, 0) / count;
  let together = 0;
  let spread = 0;
  for (let i = 0; i < count; i++) {
    const gap = (inputs[i] ?? 0) - meanInput;
    together += gap * ((targets[i] ?? 0) - meanTarget);
    spread += gap * gap;
  }
  const m = spread === 0 ? 0 : together / spread;
  return [m, meanTarget - m * meanInput];
}
