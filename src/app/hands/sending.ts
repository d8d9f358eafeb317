// The hand that leads a team: dials for the next trial, and a look from trial to trial before one is chosen.
import { trialsLeft } from '../../core/trials.ts';
import type { Intent } from '../../state/intent.ts';
import { party } from '../../state/party.ts';
import { chosenTrial, dialValues } from '../../state/view.ts';
import type { Hand } from './hand.ts';
import { turning } from './turning.ts';

const digit = /^[1-9]$/;

/** Looks at the trial before or after the one that is looked at. */
function lookOn(by: 1 | -1): Intent {
  return { kind: 'look-at-trial', trial: (chosenTrial.peek() ?? 0) + by };
}

/** Trials of settings, and one choice. */
export const sending: Hand = {
  command(climb) {
    const course = party.peek()?.course;
    return course && trialsLeft(climb, course) > 0 ? { kind: 'trial', settings: dialValues.peek() } : null;
  },
  key(key, fine) {
    if (digit.test(key)) return { kind: 'look-at-trial', trial: Number(key) - 1 };
    if (key === 't') return { kind: 'choose' };
    if (key === 'w') return null;
    return turning.key(key, fine);
  },
  pad(pad) {
    const { fresh } = pad;
    return [
      ...turning.pad(pad).filter(({ kind }) => kind !== 'walk'),
      ...(fresh.has('y') ? [lookOn(1)] : []),
      ...(fresh.has('x') ? [lookOn(-1)] : []),
      ...(fresh.has('b') ? [{ kind: 'choose' } as const] : []),
    ];
  },
  walks: false,
};
