// The question before a visit ends by itself: a countdown of at least twenty seconds, and two large answers.
import { intend } from '../../state/intent.ts';
import { kioskConfig } from '../../state/kiosk.ts';
import { text } from '../../state/text.ts';
import { useFocusOnShow } from '../focus.ts';

/** Asks whether anybody is there. */
export function StillThere({ seconds }: { readonly seconds: number }) {
  const first = useFocusOnShow<HTMLButtonElement>();
  const whole = kioskConfig.value?.warningSeconds ?? seconds;
  return (
    <div class="still-there" data-asks role="alertdialog" aria-modal="true" aria-labelledby="still-there-heading">
      <div class="glass">
        <svg class="countdown" viewBox="-50 -50 100 100" aria-hidden="true">
          <circle r="44" />
          <circle
            class="left"
            r="44"
            pathLength={1}
            stroke-dasharray={`${seconds / whole} 1`}
            transform="rotate(-90)"
          />
          <text text-anchor="middle" dominant-baseline="central">
            {seconds}
          </text>
        </svg>
        <h1 id="still-there-heading">{text('kiosk.still-there')}</h1>
        <p>{text('kiosk.ends-in', { seconds })}</p>
        <button type="button" class="primary" ref={first} onClick={() => intend({ kind: 'kiosk-stay' })}>
          {text('kiosk.stay')}
        </button>
        <button type="button" onClick={() => intend({ kind: 'kiosk-over' })}>
          {text('kiosk.over')}
        </button>
      </div>
    </div>
  );
}
