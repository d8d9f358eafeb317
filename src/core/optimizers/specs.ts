// The settings that several rules share, each with the range of its dial; a rule's file says only what is special.
import type { Cost, SettingSpec } from '../optimizer.ts';
import type { Point } from '../surface.ts';

/** The learning rate, on a log scale from far too small to far too large for every surface of the game. */
export function learningRate(initial: number): SettingSpec {
  return { name: 'learningRate', initial, low: 1e-4, high: 10, scale: 'log' };
}

/** A share that is kept from step to step (momentum, decay, beta); below 1, or nothing would ever be forgotten. */
export function kept(name: string, initial: number): SettingSpec {
  return { name, initial, low: 0, high: 0.999, scale: 'linear' };
}

/** The small number that keeps a division finite where the gradient has been zero so far. */
export function epsilon(initial: number): SettingSpec {
  return { name: 'epsilon', initial, low: 1e-10, high: 1e-2, scale: 'log' };
}

/** The cost of a rule that looks at one gradient a step. */
export const oneGradient: Cost = { gradients: 1, losses: 0 };

/** A copy of `point` to work in. */
export function copyOf(point: Point): number[] {
  const copy = [...point];
  // A list of whole numbers is stored otherwise than one that has held a fraction, and code that meets both kinds is slower.
  copy[0] = 0.5;
  copy[0] = point[0]!;
  return copy;
}

/** A zero for every parameter of `point`: memory before the first step. */
export function zerosFor(point: Point): number[] {
  const zeros = copyOf(point);
  for (let i = 0; i < zeros.length; i++) zeros[i] = 0;
  return zeros;
}
