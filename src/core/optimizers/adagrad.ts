// AdaGrad (Duchi, Hazan and Singer 2011): G = G + g^2; w = w - a g / sqrt(G + e), each parameter for itself.
// Epsilon stands inside the root, as in the chapter, TensorFlow and Keras. An implementation that starts G at some c > 0 is
// this one with epsilon e + c.
import type { Optimizer, OptimizerState, Uses } from '../optimizer.ts';
import { copyOf, epsilon, learningRate, oneGradient, zerosFor } from './specs.ts';

interface AdagradState extends OptimizerState {
  readonly gradient: number[];
  /** The sum of all squared gradients so far. */
  readonly squares: number[];
}

/** Gives every parameter its own rate, which shrinks with all the slope that parameter has ever seen. */
export const adagrad: Optimizer = {
  id: 'adagrad',
  settings: [learningRate(0.1), epsilon(1e-8)],
  start: (point): AdagradState => ({
    point: copyOf(point),
    gradient: zerosFor(point),
    squares: zerosFor(point),
  }),
  costOf: () => oneGradient,
  step(state: AdagradState, ground, { learningRate, epsilon }: Uses<'learningRate' | 'epsilon'>) {
    const { point, gradient, squares } = state;
    ground.gradientAt(point, gradient);
    for (let i = 0; i < point.length; i++) {
      const slope = gradient[i]!;
      const sum = squares[i]! + slope * slope;
      squares[i] = sum;
      point[i]! -= (learningRate * slope) / Math.sqrt(sum + epsilon);
    }
  },
};
