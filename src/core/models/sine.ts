// f(x) = sin(w x + p): a wave with frequency w and phase p. Every frequency that catches a few of the samples digs a valley
// of its own, so the climber finds a country of many valleys, repeated along p every full turn.
import { cos, PI, sin } from '../math.ts';
import type { Model } from '../model.ts';
import { square } from '../surface.ts';

/** A sine wave with frequency w (radians per unit of input) and phase p (radians). */
export const sine: Model = {
  id: 'sine',
  parameters: ['w', 'p'],
  features: 1,
  domain: square(PI),

  outputAt(point, inputs, from) {
    return sin((point[0] ?? 0) * (inputs[from] ?? 0) + (point[1] ?? 0));
  },

  slopesAt(point, inputs, from, slopes) {
    const x = inputs[from] ?? 0;
    const angle = (point[0] ?? 0) * x + (point[1] ?? 0);
    const slope = cos(angle);
    slopes[0] = slope * x;
    slopes[1] = slope;
    return sin(angle);
  },
};
