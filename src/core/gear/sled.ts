// Sled: descent that keeps its velocity. A step with momentum 0 is the brake: what was gathered is forgotten, and the step is
// plain descent.
import { ruled } from './ruled.ts';

/** Momentum, or Nesterov's look-ahead. */
export const sled = ruled('sled', { rules: ['momentum', 'nesterov'] });
