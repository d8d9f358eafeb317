// One dial: a setting of the rule on its own scale, as a slider with a finer button at each end.
import { Minus, Plus } from 'lucide';
import type { DialSpec } from '../content/level.ts';
import { dialPartOf, dialValueAt, stopsOf } from '../state/dial.ts';
import { intend } from '../state/intent.ts';
import { text, textOf } from '../state/text.ts';
import { dialValues } from '../state/view.ts';
import { settingText } from '../state/words.ts';
import { Icon } from './icon.tsx';
import { KeyHint } from './key-hint.tsx';

/** The slider's positions from low to high; a whole dial has one for each stop. */
const POSITIONS = 200;
/** One press of a button turns by this part of the range. */
const NUDGE = 0.02;

interface DialProps {
  readonly spec: DialSpec;
  readonly value: number;
  /** Its place on the level: the first dial is turned by the left and right keys, the second by up and down. */
  readonly place: number;
}

/** The dial for `spec`, standing at `value`. */
export function Dial({ spec, value, place }: DialProps) {
  const name = textOf(`setting.${spec.setting}`);
  const id = `dial-${spec.setting}`;
  const part = dialPartOf(spec, value);
  const stops = stopsOf(spec);
  const positions = stops ? stops.length - 1 : POSITIONS;
  const turnTo = (position: number): void =>
    intend({ kind: 'dial', setting: spec.setting, value: dialValueAt(spec, position / positions) });
  const nudge = (by: number): void => intend({ kind: 'nudge-dial', setting: spec.setting, by });
  return (
    <div class="dial" data-setting={spec.setting}>
      <label for={id}>{name}</label>
      <output for={id}>{settingText(value)}</output>
      <button type="button" aria-label={text('dial.less', { name })} onClick={() => nudge(-NUDGE)}>
        <Icon node={Minus} />
        <KeyHint of={place === 0 ? 'left' : 'down'} />
      </button>
      <input
        id={id}
        type="range"
        min="0"
        max={positions}
        step="1"
        value={Math.round(part * positions)}
        aria-valuetext={settingText(value)}
        style={{ '--part': part }}
        onInput={(event) => {
          turnTo(event.currentTarget.valueAsNumber);
          // A dial that may go no further, at the battery's end, pushes the thumb back.
          const held = dialValues.peek()[spec.setting] ?? value;
          event.currentTarget.valueAsNumber = Math.round(dialPartOf(spec, held) * positions);
        }}
      />
      <button type="button" aria-label={text('dial.more', { name })} onClick={() => nudge(NUDGE)}>
        <Icon node={Plus} />
        <KeyHint of={place === 0 ? 'right' : 'up'} />
      </button>
    </div>
  );
}
