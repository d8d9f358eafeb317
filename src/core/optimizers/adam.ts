// Adam (Kingma and Ba 2015): M = b1 M + (1 - b1) g; S = b2 S + (1 - b2) g^2; after t steps
// w = w - a (M / (1 - b1^t)) / (sqrt(S / (1 - b2^t)) + e). The two divisions correct the bias of averages that start at 0;
// without them the first steps are up to three times too long, and famous pictures of Adam show that mistake.
import type { Optimizer, OptimizerState, Uses } from '../optimizer.ts';
import { copyOf, epsilon, kept, learningRate, oneGradient, zerosFor } from './specs.ts';

interface AdamState extends OptimizerState {
  readonly gradient: number[];
  /** The running mean of gradients. */
  readonly means: number[];
  /** The running mean of squared gradients. */
  readonly squares: number[];
  /** b1^t and b2^t: kept as products, because a power function would differ between engines. */
  beta1Power: number;
  beta2Power: number;
}

/** Momentum with a rate for every parameter: mean slope over typical slope. */
export const adam: Optimizer = {
  id: 'adam',
  settings: [learningRate(0.1), kept('beta1', 0.9), kept('beta2', 0.999), epsilon(1e-8)],
  start: (point): AdamState => ({
    point: copyOf(point),
    gradient: zerosFor(point),
    means: zerosFor(point),
    squares: zerosFor(point),
    beta1Power: 1,
    beta2Power: 1,
  }),
  costOf: () => oneGradient,
  step(state: AdamState, ground, settings: Uses<'learningRate' | 'beta1' | 'beta2' | 'epsilon'>) {
    const { point, gradient, means, squares } = state;
    const { learningRate, beta1, beta2, epsilon } = settings;
    state.beta1Power *= beta1;
    state.beta2Power *= beta2;
    const meanBias = 1 - state.beta1Power;
    const squareBias = 1 - state.beta2Power;
    ground.gradientAt(point, gradient);
    for (let i = 0; i < point.length; i++) {
      const slope = gradient[i]!;
      const mean = beta1 * means[i]! + (1 - beta1) * slope;
      const square = beta2 * squares[i]! + (1 - beta2) * slope * slope;
      means[i] = mean;
      squares[i] = square;
      point[i]! -= (learningRate * (mean / meanBias)) / (Math.sqrt(square / squareBias) + epsilon);
    }
  },
};
