// Lantern: a lamp whose battery is samples. The player turns the batch size: few samples flicker and cost little.
import { ruled } from './ruled.ts';

/** Descent on minibatches (SGD). */
export const lantern = ruled('lantern', { rules: ['descent'], needsBatch: true });
