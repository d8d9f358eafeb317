// Rope: ties the climber to the origin, and bends the ground towards it. The setting lambda is how stiff it is.
import { ruled } from './ruled.ts';

/** Descent on a loss with a penalty for large weights. */
export const rope = ruled('rope', { rules: ['descent'], needsPenalty: true });
