// Controls of the stride: turn and length of the arrow, straight downhill, step. The arrow itself can also be dragged in the scene.
import { ArrowDownNarrowWide, Footprints, Minus, Plus, RotateCcw, RotateCw } from 'lucide';
import { longestStride } from '../../core/gear/index.ts';
import { intend } from '../../state/intent.ts';
import type { Intent } from '../../state/intent.ts';
import { party } from '../../state/party.ts';
import { text } from '../../state/text.ts';
import { aim } from '../../state/view.ts';
import { compassText, quantity } from '../../state/words.ts';
import { Icon } from '../icon.tsx';
import { KeyHint } from '../key-hint.tsx';
import { Nudge, Pair } from './nudges.tsx';

/** One press turns by this, in radians: a twelfth of a half turn. */
const TURN = Math.PI / 12;
/** One press changes the length by this part of the longest stride. */
const LENGTHEN = 0.1;
const DEGREES = 180 / Math.PI;

export function AimRose({ heading, part }: { readonly heading: number; readonly part: number }) {
  const tip = 6 + 15 * part;
  return (
    <svg class="aim-rose" viewBox="-28 -28 56 56" aria-hidden="true">
      <circle r="25" />
      <path class="ticks" d="M0-25v5M0 25v-5M25 0h-5M-25 0h5" />
      <path class="arrow" d={`M-4 0H${tip}m-5-5 6 5-6 5`} transform={`rotate(${-heading * DEGREES})`} />
    </svg>
  );
}

/** `turn` in radians, `lengthen` in parts of the longest stride. */
function nudge(turn: number, lengthen: number): Intent {
  return { kind: 'nudge-aim', turn, lengthen };
}

/** The buttons of a gear with strides. */
export function StrideControls() {
  const gear = party.value?.level.gear;
  const longest = gear && longestStride(gear);
  if (!longest) return null;
  const { heading, length } = aim.value;
  const words = text('stride.aim', { direction: compassText(heading), length: quantity(length) });
  return (
    <>
      <div class="aim" data-aim={`${heading} ${length}`}>
        <AimRose heading={heading} part={length / longest} />
        <output>{words}</output>
      </div>
      <Pair name={text('stride.turn')}>
        <Nudge name={text('stride.turn-left')} icon={RotateCcw} hint="left" wish={nudge(TURN, 0)} />
        <Nudge name={text('stride.turn-right')} icon={RotateCw} hint="right" wish={nudge(-TURN, 0)} />
      </Pair>
      <Pair name={text('stride.length')}>
        <Nudge name={text('stride.shorter')} icon={Minus} hint="down" wish={nudge(0, -LENGTHEN)} />
        <Nudge name={text('stride.longer')} icon={Plus} hint="up" wish={nudge(0, LENGTHEN)} />
      </Pair>
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
