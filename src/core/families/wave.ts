// y = sin(1.3 x + 0.4), x uniform in -3 to 3: what the sine model can answer exactly, were it not for the noise.
import type { Family } from '../family.ts';
import { sin } from '../math.ts';

/** Samples of a wave with frequency 1.3 and phase 0.4. */
export const wave: Family = {
  id: 'wave',
  features: 1,
  inputsFrom: (luck) => [6 * luck.uniform() - 3],
  truthAt: ([x = 0]) => sin(1.3 * x + 0.4),
};
