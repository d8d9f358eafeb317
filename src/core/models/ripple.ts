// f(x) = a x + b sin(5 x) / 2: a straight line with a ripple on it. Its loss is a bowl; few samples feel the ripple weakly, so the
// bowl is a long valley along b, and at its far end the ripple bends through the noise of every sample.
import type { Dataset } from '../dataset.ts';
import { sin } from '../math.ts';
import type { Model } from '../model.ts';
import { square } from '../surface.ts';
import { bestPair } from './best-pair.ts';

const waveAt = (x: number): number => sin(5 * x) / 2;

/** A line through the origin with slope a, and a ripple of height b / 2. */
export const ripple: Model = {
  id: 'ripple',
  parameters: ['a', 'b'],
  features: 1,
  domain: square(2),

  outputAt(point, inputs, from) {
    const x = inputs[from] ?? 0;
    return (point[0] ?? 0) * x + (point[1] ?? 0) * waveAt(x);
  },

  slopesAt(point, inputs, from, slopes) {
    const x = inputs[from] ?? 0;
    const wave = waveAt(x);
    slopes[0] = x;
    slopes[1] = wave;
    return (point[0] ?? 0) * x + (point[1] ?? 0) * wave;
  },

  bestOn: ({ inputs, targets }: Dataset) => bestPair(inputs, inputs.map(waveAt), targets),
};
