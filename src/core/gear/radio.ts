// Radio and tent: any rule walks on the training set, the radio reads the validation loss, and pitching the tent (rest) ends it.
import { ruled } from './ruled.ts';

/** Walks by any rule; early stopping is the player's. */
export const radio = ruled('radio');
