// Crampons: one grip for each axis. What an axis has seen of squared slope makes its grip smaller.
import type { OptimizerState, Settings } from '../optimizer.ts';
import { ruled } from './ruled.ts';

/** The rules with a learning rate for each parameter. */
export const crampons = ruled('crampons', { rules: ['adagrad', 'adadelta', 'rmsprop', 'adam'] });

/** What a rule has gathered on one axis. */
export interface Grip {
  /** Squared gradients: AdaGrad's sum, or the running mean of the others (Adam's with its bias corrected). */
  readonly square: number;
  /** AdaDelta's running mean of squared steps. */
  readonly strides?: number;
  /** Adam's running mean of gradients, its bias corrected. */
  readonly mean?: number;
  /** What the rule multiplies with this axis' gradient (Adam: with its mean) to get the step. */
  readonly rate: number;
}

/** The numbers of one axis, as the formulas of core/optimizers name them: G or S, D before and after, M, the two powers. */
interface Memory {
  readonly square: number;
  readonly stridesBefore: number;
  readonly strides: number;
  readonly mean: number;
  readonly beta1Power: number;
  readonly beta2Power: number;
}
type Setting = (name: string) => number;

const grips: Readonly<Record<string, (memory: Memory, of: Setting) => Grip>> = {
  adagrad: ({ square }, of) => ({ square, rate: of('learningRate') / Math.sqrt(square + of('epsilon')) }),
  rmsprop: ({ square }, of) => ({ square, rate: of('learningRate') / (Math.sqrt(square) + of('epsilon')) }),
  adadelta: ({ square, strides, stridesBefore }, of) => ({
    square,
    strides,
    rate: of('learningRate') * (Math.sqrt(stridesBefore + of('epsilon')) / Math.sqrt(square + of('epsilon'))),
  }),
  adam({ square, mean, beta1Power, beta2Power }, of) {
    const fair = (value: number, power: number): number => (power === 1 ? 0 : value / (1 - power));
    const size = fair(square, beta2Power);
    const rate = of('learningRate') / (Math.sqrt(size) + of('epsilon'));
    return { square: size, mean: fair(mean, beta1Power), rate };
  },
};

const listOf = (state: OptimizerState, name: string): readonly number[] => {
  const memory = state[name];
  return Array.isArray(memory) ? memory : [];
};
const numberOf = (state: OptimizerState, name: string): number => {
  const memory = state[name];
  return typeof memory === 'number' ? memory : 1;
};

/**
 * What `optimizer` has gathered after the step that led from the state `before` to `after`, and the rates that this step was
 * taken with, one grip an axis; null for a rule that gathers no squares.
 */
export function gripsOf(
  optimizer: string,
  before: OptimizerState,
  after: OptimizerState,
  settings: Settings,
): Grip[] | null {
  const grip = grips[optimizer];
  if (!grip) return null;
  return listOf(after, 'squares').map((square, axis) => {
    const memory = {
      square,
      stridesBefore: listOf(before, 'strides')[axis] ?? 0,
      strides: listOf(after, 'strides')[axis] ?? 0,
      mean: listOf(after, 'means')[axis] ?? 0,
      beta1Power: numberOf(after, 'beta1Power'),
      beta2Power: numberOf(after, 'beta2Power'),
    };
    return grip(memory, (name) => settings[name] ?? 0);
  });
}
