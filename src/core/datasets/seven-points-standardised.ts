// The seven points with their inputs shifted and scaled to mean 0 and deviation 1: the same lines fit them equally well, but
// slope and offset no longer pull against each other, and the bowl is round (condition number 1).
import { standardised } from '../dataset.ts';
import { sevenPoints } from './seven-points.ts';

/** Seven samples of one feature, -1.46 to 1.70, with the targets of the seven points. */
export const sevenPointsStandardised = standardised(sevenPoints);
