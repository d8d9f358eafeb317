// Gradient descent: w = w - a g, with learning rate a and g the gradient at w.
// On the loss of a random minibatch the same rule is called stochastic gradient descent (SGD).
import type { Optimizer, OptimizerState, Uses } from '../optimizer.ts';
import { copyOf, learningRate, oneGradient, zerosFor } from './specs.ts';

interface DescentState extends OptimizerState {
  /** The gradient measured last. */
  readonly gradient: number[];
}

/** Steps straight downhill, as far as the slope is steep. */
export const descent: Optimizer = {
  id: 'descent',
  settings: [learningRate(0.01)],
  start: (point): DescentState => ({ point: copyOf(point), gradient: zerosFor(point) }),
  costOf: () => oneGradient,
  step(state: DescentState, ground, { learningRate }: Uses<'learningRate'>) {
    const { point, gradient } = state;
    ground.gradientAt(point, gradient);
    for (let i = 0; i < point.length; i++) point[i]! -= learningRate * gradient[i]!;
  },
};
