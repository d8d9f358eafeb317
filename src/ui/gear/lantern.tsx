// The lantern's readout: its battery is the samples it may still measure.
import { party } from '../../state/party.ts';
import { text } from '../../state/text.ts';
import { quantity } from '../../state/words.ts';
import { Readout } from '../readout.tsx';

/** Below this part the battery turns red. */
const LOW_BATTERY = 0.2;

/** The samples left, with a battery that empties. */
export function LanternReadouts() {
  const now = party.value;
  const spent = now?.climbers[0]?.climb.spent.samples ?? 0;
  const of = now?.course.budget.samples;
  return of === undefined ? null : <Battery left={of - spent} of={of} />;
}

function Battery({ left, of }: { readonly left: number; readonly of: number }) {
  const full = Math.max(0, left / of);
  return (
    <Readout id="battery" name={text('hud.battery')} term={text('hud.samples')}>
      {quantity(Math.max(0, left))}
      <svg class={full > LOW_BATTERY ? 'battery' : 'battery low'} viewBox="0 0 30 14" aria-hidden="true">
        <rect class="case" x="1" y="1" width="25" height="12" rx="2.5" />
        <path class="case" d="M28.5 5v4" />
        <rect class="charge" x="3.5" y="3.5" width={20 * full} height="7" rx="1" />
      </svg>
    </Readout>
  );
}
