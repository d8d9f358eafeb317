// The sled on the page: a brake beside step and walk, and the velocity as a readout. The velocity is the violet arrow on the
// ground, -a b z: where it alone would carry the climber in the next step.
import { Anchor } from 'lucide';
import { carryOf } from '../../core/gear/sled.ts';
import { settingsNext } from '../../state/dial.ts';
import { intend } from '../../state/intent.ts';
import { party } from '../../state/party.ts';
import { text } from '../../state/text.ts';
import { Icon } from '../icon.tsx';
import { KeyHint } from '../key-hint.tsx';
import { VectorReadout } from '../vector-readout.tsx';
import { DialControls } from './dials.tsx';

/** Dials, step, walk and the brake. */
export function SledControls() {
  return (
    <DialControls>
      <button type="button" class="brake" onClick={() => intend({ kind: 'brake' })}>
        <Icon node={Anchor} />
        {text('controls.brake')}
        <KeyHint of="brake" />
      </button>
    </DialControls>
  );
}

/** How far, and which way, the velocity carries. */
export function SledReadouts() {
  const climb = party.value?.climbers[0]?.climb;
  const carry = climb && carryOf(climb, settingsNext(climb));
  return carry ? <VectorReadout id="velocity" name={text('hud.velocity')} term="−α β z" vector={carry} /> : null;
}
