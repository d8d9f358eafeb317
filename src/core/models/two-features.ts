// f(x1, x2) = w1 x1 + w2 x2: a linear model with one weight for each of two features and no offset. Its loss is a bowl; how long
// the bowl is along a weight depends on how often, and how strongly, that weight's feature is there at all.
import type { Dataset } from '../dataset.ts';
import type { Model } from '../model.ts';
import { bestPair } from './best-pair.ts';

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

  bestOn: ({ inputs, targets }: Dataset) =>
    bestPair(
      targets.map((_, sample) => inputs[2 * sample] ?? 0),
      targets.map((_, sample) => inputs[2 * sample + 1] ?? 0),
      targets,
    ),
};
