// Controls of the stride: turn and length of the arrow, straight downhill, step. The arrow itself can also be dragged in the scene.
import { Minus, Plus, RotateCcw, RotateCw } from 'lucide';
import { longestStride } from '../../core/gear/index.ts';
import type { Intent } from '../../state/intent.ts';
import { party } from '../../state/party.ts';
import { text } from '../../state/text.ts';
import { AimReadout, DownhillAndStep } from './aim.tsx';
import { Nudge, Pair } from './nudges.tsx';

/** One press turns by this, in radians: a twelfth of a half turn. */
const TURN = Math.PI / 12;
/** One press changes the length by this part of the longest stride. */
const LENGTHEN = 0.1;

/** `turn` in radians, `lengthen` in parts of the longest stride. */
function nudge(turn: number, lengthen: number): Intent {
  return { kind: 'nudge-aim', turn, lengthen };
}

/** The buttons of a gear with strides. */
export function StrideControls() {
  const gear = party.value?.level.gear;
  const longest = gear && longestStride(gear);
  if (!longest) return null;
  return (
    <>
      <AimReadout longest={longest} />
      <Pair name={text('stride.turn')}>
        <Nudge name={text('stride.turn-left')} icon={RotateCcw} hint="left" wish={nudge(TURN, 0)} />
        <Nudge name={text('stride.turn-right')} icon={RotateCw} hint="right" wish={nudge(-TURN, 0)} />
      </Pair>
      <Pair name={text('stride.length')}>
        <Nudge name={text('stride.shorter')} icon={Minus} hint="down" wish={nudge(0, -LENGTHEN)} />
        <Nudge name={text('stride.longer')} icon={Plus} hint="up" wish={nudge(0, LENGTHEN)} />
      </Pair>
      <DownhillAndStep knows />
    </>
  );
}
