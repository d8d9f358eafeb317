// Finite-difference descent: descent by a climber without a lamp, who pokes the ground on both sides along every axis.
// g_i = (f(w + h e_i) - f(w - h e_i)) / 2h, then w = w - a g. Central differences: exactly 2N loss evaluations a step in N
// parameters, where backpropagation gives the whole gradient for about the price of two.
import type { Optimizer, OptimizerState, Uses } from '../optimizer.ts';
import { copyOf, learningRate, zerosFor } from './specs.ts';

interface FiniteDifferenceState extends OptimizerState {
  readonly gradient: number[];
  /** Where the ground is poked. */
  readonly probe: number[];
}

/** Descent that measures losses only; `reach` is h, in parameter units. */
export const finiteDifference: Optimizer = {
  id: 'finite-difference',
  settings: [learningRate(0.01), { name: 'reach', initial: 1e-4, low: 1e-8, high: 1, scale: 'log' }],
  start: (point): FiniteDifferenceState => ({
    point: copyOf(point),
    gradient: zerosFor(point),
    probe: copyOf(point),
  }),
  costOf: (state) => ({ gradients: 0, losses: 2 * state.point.length }),
  step(state: FiniteDifferenceState, ground, settings: Uses<'learningRate' | 'reach'>) {
    const { point, gradient, probe } = state;
    const { learningRate, reach } = settings;
    for (let i = 0; i < point.length; i++) probe[i] = point[i]!;
    for (let i = 0; i < point.length; i++) {
      const here = point[i]!;
      probe[i] = here + reach;
      const above = ground.lossAt(probe);
      probe[i] = here - reach;
      const below = ground.lossAt(probe);
      probe[i] = here;
      gradient[i] = (above - below) / (2 * reach);
    }
    for (let i = 0; i < point.length; i++) point[i]! -= learningRate * gradient[i]!;
  },
};
