// Nesterov's accelerated gradient, look-ahead form: z = b z + grad(w - a b z); w = w - a z.
// The point shown is w, and the gradient is measured at the look-ahead point w - a b z (the ghost lamp). TensorFlow and
// PyTorch walk in the look-ahead point instead; both paths are one under that shift, which the tests check.
import type { Optimizer, OptimizerState, Uses } from '../optimizer.ts';
import { copyOf, kept, learningRate, oneGradient, zerosFor } from './specs.ts';

interface NesterovState extends OptimizerState {
  readonly gradient: number[];
  readonly velocity: number[];
  /** Where the last gradient was measured. */
  readonly ahead: number[];
}

/** Momentum that measures the slope where its velocity will carry it, and so brakes before the far wall. */
export const nesterov: Optimizer = {
  id: 'nesterov',
  settings: [learningRate(0.01), kept('momentum', 0.9)],
  start: (point): NesterovState => ({
    point: copyOf(point),
    gradient: zerosFor(point),
    velocity: zerosFor(point),
    ahead: copyOf(point),
  }),
  costOf: () => oneGradient,
  step(state: NesterovState, ground, settings: Uses<'learningRate' | 'momentum'>) {
    const { point, gradient, velocity, ahead } = state;
    const { learningRate, momentum } = settings;
    const reach = learningRate * momentum;
    for (let i = 0; i < point.length; i++) ahead[i] = point[i]! - reach * velocity[i]!;
    ground.gradientAt(ahead, gradient);
    for (let i = 0; i < point.length; i++) {
      const speed = momentum * velocity[i]! + gradient[i]!;
      velocity[i] = speed;
      point[i]! -= learningRate * speed;
    }
  },
};
