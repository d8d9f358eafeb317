// Sled: descent that keeps its velocity. A step with momentum 0 is the brake: what was gathered is forgotten, and the step is
// plain descent.
import type { Climb } from '../climb.ts';
import type { Settings } from '../optimizer.ts';
import { ruled } from './ruled.ts';

/** Momentum, or Nesterov's look-ahead. */
export const sled = ruled('sled', { rules: ['momentum', 'nesterov'] });

/**
 * Where the velocity alone would carry the climber in a step with these settings: -a b z (rate a, momentum b, velocity z), in
 * parameter units; null for a rule that keeps no velocity.
 */
export function carryOf({ state }: Climb, { learningRate = 0, momentum = 0 }: Settings): number[] | null {
  const { velocity } = state;
  return Array.isArray(velocity) ? velocity.map((part) => 0 - learningRate * momentum * part) : null;
}
