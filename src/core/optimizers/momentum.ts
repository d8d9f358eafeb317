// Momentum, the heavy ball: z = b z + g; w = w - a z, with velocity z, momentum b and learning rate a (the chapter's and
// PyTorch's form). The form v = b v - a g is the same path only while the learning rate is not turned.
import type { Optimizer, OptimizerState, Uses } from '../optimizer.ts';
import { copyOf, kept, learningRate, oneGradient, zerosFor } from './specs.ts';

interface MomentumState extends OptimizerState {
  readonly gradient: number[];
  /** The gradients so far, each weighted by b for every step since. */
  readonly velocity: number[];
}

/** Keeps a share of its velocity, so it gathers speed along a valley and rolls over a lip. */
export const momentum: Optimizer = {
  id: 'momentum',
  settings: [learningRate(0.01), kept('momentum', 0.9)],
  start: (point): MomentumState => ({
    point: copyOf(point),
    gradient: zerosFor(point),
    velocity: zerosFor(point),
  }),
  costOf: () => oneGradient,
  step(state: MomentumState, ground, settings: Uses<'learningRate' | 'momentum'>) {
    const { point, gradient, velocity } = state;
    const { learningRate, momentum } = settings;
    ground.gradientAt(point, gradient);
    for (let i = 0; i < point.length; i++) {
      const speed = momentum * velocity[i]! + gradient[i]!;
      velocity[i] = speed;
      point[i]! -= learningRate * speed;
    }
  },
};
