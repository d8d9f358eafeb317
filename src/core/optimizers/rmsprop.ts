// RMSprop (Hinton 2012): S = r S + (1 - r) g^2; w = w - a g / (sqrt(S) + e), with decay r and S a running mean of squares.
// Epsilon stands outside the root, as in PyTorch; TensorFlow puts it inside, which is the same rule with (1 - r) e added to S
// in every step (the tests check both).
import type { Optimizer, OptimizerState, Uses } from '../optimizer.ts';
import { copyOf, epsilon, kept, learningRate, oneGradient, zerosFor } from './specs.ts';

interface RmspropState extends OptimizerState {
  readonly gradient: number[];
  /** The running mean of squared gradients. */
  readonly squares: number[];
}

/** AdaGrad that forgets: each parameter's rate follows the slope it has seen lately. */
export const rmsprop: Optimizer = {
  id: 'rmsprop',
  settings: [learningRate(0.01), kept('decay', 0.9), epsilon(1e-8)],
  start: (point): RmspropState => ({
    point: copyOf(point),
    gradient: zerosFor(point),
    squares: zerosFor(point),
  }),
  costOf: () => oneGradient,
  step(state: RmspropState, ground, settings: Uses<'learningRate' | 'decay' | 'epsilon'>) {
    const { point, gradient, squares } = state;
    const { learningRate, decay, epsilon } = settings;
    const fresh = 1 - decay;
    ground.gradientAt(point, gradient);
    for (let i = 0; i < point.length; i++) {
      const slope = gradient[i]!;
      const square = decay * squares[i]! + fresh * slope * slope;
      squares[i] = square;
      point[i]! -= (learningRate * slope) / (Math.sqrt(square) + epsilon);
    }
  },
};
