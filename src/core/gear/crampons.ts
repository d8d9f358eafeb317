// Crampons: one grip for each axis. What an axis has seen of squared slope makes its grip smaller.
import { ruled } from './ruled.ts';

/** The rules with a learning rate for each parameter. */
export const crampons = ruled('crampons', { rules: ['adagrad', 'adadelta', 'rmsprop', 'adam'] });
