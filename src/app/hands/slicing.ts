// The hand that aims on a slice: as on any ground, but only once the newest cut is to be seen. A step on ground that nobody has seen yet
// would be a step into the blue.
import { cutting } from '../../state/view.ts';
import { aiming } from './aiming.ts';
import type { Hand } from './hand.ts';

/** Strides on the cut that is shown. */
export const slicing: Hand = {
  ...aiming,
  command: (climb) => (cutting.peek() ? null : aiming.command(climb)),
};
