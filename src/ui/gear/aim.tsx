// What gears that aim an arrow share: the arrow in words and on a rose, straight downhill, and the step.
import { ArrowDownNarrowWide, Footprints } from 'lucide';
import { intend } from '../../state/intent.ts';
import { text } from '../../state/text.ts';
import { aim } from '../../state/view.ts';
import { compassText, quantity } from '../../state/words.ts';
import { Icon } from '../icon.tsx';
import { KeyHint } from '../key-hint.tsx';

const DEGREES = 180 / Math.PI;

/** A compass with the arrow on it; `part` is its length, 0 to 1. */
function AimRose({ heading, part }: { readonly heading: number; readonly part: number }) {
  const tip = 6 + 15 * part;
  return (
    <svg class="aim-rose" viewBox="-28 -28 56 56" aria-hidden="true">
      <circle r="25" />
      <path class="ticks" d="M0-25v5M0 25v-5M25 0h-5M-25 0h5" />
      <path class="arrow" d={`M-4 0H${tip}m-5-5 6 5-6 5`} transform={`rotate(${-heading * DEGREES})`} />
    </svg>
  );
}

/** Where the arrow points and how far; `longest` is the longest stride, in parameter units. */
export function AimReadout({ longest }: { readonly longest: number }) {
  const { heading, length } = aim.value;
  return (
    <div class="aim" data-aim={`${heading} ${length}`}>
      <AimRose heading={heading} part={length / longest} />
      <output>{text('stride.aim', { direction: compassText(heading), length: quantity(length) })}</output>
    </div>
  );
}

/** Two buttons; `knows` says whether downhill is known here. */
export function DownhillAndStep({ knows }: { readonly knows: boolean }) {
  return (
    <>
      <button type="button" class="downhill" disabled={!knows} onClick={() => intend({ kind: 'aim-downhill' })}>
        <Icon node={ArrowDownNarrowWide} />
        {text('stride.downhill')}
        <KeyHint of="downhill" />
      </button>
      <button type="button" class="primary step" onClick={() => intend({ kind: 'step' })}>
        <Icon node={Footprints} />
        {text('controls.step')}
        <KeyHint of="step" />
      </button>
    </>
  );
}
