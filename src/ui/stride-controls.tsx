// Controls of the stride: turn and length of the arrow, straight downhill, step. The arrow itself can also be dragged in the scene.
import { ArrowDownNarrowWide, Footprints, Minus, Plus, RotateCcw, RotateCw } from 'lucide';
import { intend } from '../state/intent.ts';
import { text } from '../state/text.ts';
import { aim } from '../state/view.ts';
import { compassText, quantity } from '../state/words.ts';
import { Icon } from './icon.tsx';
import { KeyHint } from './key-hint.tsx';

/** One press turns by this, in radians: a twelfth of a half turn. */
const TURN = Math.PI / 12;
/** One press changes the length by this part of the longest stride. */
const LENGTHEN = 0.1;
const DEGREES = 180 / Math.PI;

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

/** The stride's buttons; `longest` is the longest stride in parameter units. */
export function StrideControls({ longest }: { readonly longest: number }) {
  const { heading, length } = aim.value;
  const words = text('stride.aim', { direction: compassText(heading), length: quantity(length) });
  return (
    <>
      <div class="aim" data-aim={`${heading} ${length}`}>
        <AimRose heading={heading} part={length / longest} />
        <output>{words}</output>
      </div>
      <div class="button-pair" role="group" aria-label={text('stride.turn')}>
        <button
          type="button"
          aria-label={text('stride.turn-left')}
          onClick={() => intend({ kind: 'nudge-aim', turn: TURN, lengthen: 0 })}
        >
          <Icon node={RotateCcw} />
          <KeyHint of="left" />
        </button>
        <button
          type="button"
          aria-label={text('stride.turn-right')}
          onClick={() => intend({ kind: 'nudge-aim', turn: -TURN, lengthen: 0 })}
        >
          <Icon node={RotateCw} />
          <KeyHint of="right" />
        </button>
      </div>
      <div class="button-pair" role="group" aria-label={text('stride.length')}>
        <button
          type="button"
          aria-label={text('stride.shorter')}
          onClick={() => intend({ kind: 'nudge-aim', turn: 0, lengthen: -LENGTHEN })}
        >
          <Icon node={Minus} />
          <KeyHint of="down" />
        </button>
        <button
          type="button"
          aria-label={text('stride.longer')}
          onClick={() => intend({ kind: 'nudge-aim', turn: 0, lengthen: LENGTHEN })}
        >
          <Icon node={Plus} />
          <KeyHint of="up" />
        </button>
      </div>
      <button type="button" class="downhill" onClick={() => intend({ kind: 'aim-downhill' })}>
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
