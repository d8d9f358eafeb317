// f(x) = s(w x + b) with s(z) = 1 / (1 + e^-z): one neuron with one input, the smallest network there is.
// With the squared error its mountain is not a bowl: it has plateaus where the neuron is saturated, and on data with
// outliers several valleys (Auer, Herbster and Warmuth 1996: with n samples there can be very many).
import { sigmoid as logistic } from '../math.ts';
import type { Model } from '../model.ts';
import { square } from '../surface.ts';

/** A sigmoid neuron with weight w and bias b; its output lies between 0 and 1. */
export const sigmoid: Model = {
  id: 'sigmoid',
  parameters: ['w', 'b'],
  features: 1,
  domain: square(8),

  outputAt(point, inputs, from) {
    return logistic((point[0] ?? 0) * (inputs[from] ?? 0) + (point[1] ?? 0));
  },

  slopesAt(point, inputs, from, slopes) {
    const x = inputs[from] ?? 0;
    const output = logistic((point[0] ?? 0) * x + (point[1] ?? 0));
    const slope = output * (1 - output);
    slopes[0] = slope * x;
    slopes[1] = slope;
    return output;
  },
};
