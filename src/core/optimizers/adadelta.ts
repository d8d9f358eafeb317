// AdaDelta (Zeiler 2012, algorithm 1): S = r S + (1 - r) g^2; d = sqrt(D + e) / sqrt(S + e) g; D = r D + (1 - r) d^2;
// w = w - a d. S averages squared gradients, D squared steps, r is the decay. The updated S divides: dividing by the S of the
// step before (as TensorFlow.js does) makes the first step sqrt(e / e) g, a jump as long as the slope.
// Zeiler's rule has a = 1; the learning rate is a later addition of the libraries.
import type { Optimizer, OptimizerState, Uses } from '../optimizer.ts';
import { copyOf, epsilon, kept, learningRate, oneGradient, zerosFor } from './specs.ts';

interface AdadeltaState extends OptimizerState {
  readonly gradient: number[];
  /** The running mean of squared gradients. */
  readonly squares: number[];
  /** The running mean of squared steps, before the learning rate. */
  readonly strides: number[];
}

/** Sets its own step length: the size of recent steps over the size of recent slopes. */
export const adadelta: Optimizer = {
  id: 'adadelta',
  settings: [learningRate(1), kept('decay', 0.95), epsilon(1e-6)],
  start: (point): AdadeltaState => ({
    point: copyOf(point),
    gradient: zerosFor(point),
    squares: zerosFor(point),
    strides: zerosFor(point),
  }),
  costOf: () => oneGradient,
  step(state: AdadeltaState, ground, settings: Uses<'learningRate' | 'decay' | 'epsilon'>) {
    const { point, gradient, squares, strides } = state;
    const { learningRate, decay, epsilon } = settings;
    const fresh = 1 - decay;
    ground.gradientAt(point, gradient);
    for (let i = 0; i < point.length; i++) {
      const slope = gradient[i]!;
      const square = decay * squares[i]! + fresh * slope * slope;
      const stride = (Math.sqrt(strides[i]! + epsilon) / Math.sqrt(square + epsilon)) * slope;
      squares[i] = square;
      strides[i] = decay * strides[i]! + fresh * stride * stride;
      point[i]! -= learningRate * stride;
    }
  },
};
