// The hand that steers a sled: dials as for any rule, and a brake, which is a step with momentum 0: the rule z = b z + g then
// forgets the old velocity. It holds for that step alone, because every step states the momentum of the dial.
import { dialValues } from '../../state/view.ts';
import type { Hand } from './hand.ts';
import { turning } from './turning.ts';

/** Settings of a rule with velocity, and the brake. */
export const sledding: Hand = {
  ...turning,
  brake: () => ({ kind: 'step', settings: { ...dialValues.peek(), momentum: 0 } }),
  key: (key, fine) => (key === 'b' ? { kind: 'brake' } : turning.key(key, fine)),
  pad: (pad) => [...turning.pad(pad), ...(pad.fresh.has('b') ? [{ kind: 'brake' } as const] : [])],
};
