// Dial: boots that only go straight downhill. The player turns the learning rate: crawl, arrive, zigzag, explode.
import { ruled } from './ruled.ts';

/** Plain gradient descent. */
export const dial = ruled('dial', { rules: ['descent'] });
