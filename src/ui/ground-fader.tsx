// The morning's fader: which ground is shown. Training is the one that was walked; the others are what it was judged by.
import { intend } from '../state/intent.ts';
import type { Party } from '../state/party.ts';
import { groundName, groundsOf } from '../state/grounds.ts';
import { text } from '../state/text.ts';
import { shownGround } from '../state/view.ts';

/** Stops of the slider between two grounds. */
const STOPS = 20;

/** A button for each ground and a slider between them; nothing where there is only one. */
export function GroundFader({ now }: { readonly now: Party }) {
  const grounds = groundsOf(now.level);
  if (grounds.length < 2) return null;
  const place = shownGround.value;
  const near = grounds[Math.round(place)];
  return (
    <section class="ground-fader" aria-label={text('ground.label')}>
      <h2>{text('ground.label')}</h2>
      <div class="ground-buttons">
        {grounds.map((ground, at) => (
          <button
            key={at}
            type="button"
            aria-pressed={Math.round(place) === at}
            onClick={() => intend({ kind: 'show-ground', place: at })}
          >
            {groundName(ground)}
          </button>
        ))}
      </div>
      <input
        type="range"
        min="0"
        max={(grounds.length - 1) * STOPS}
        step="1"
        value={Math.round(place * STOPS)}
        style={{ '--part': place / (grounds.length - 1) }}
        aria-label={text('ground.fade')}
        aria-valuetext={near ? groundName(near) : ''}
        onInput={(event) => intend({ kind: 'show-ground', place: event.currentTarget.valueAsNumber / STOPS })}
      />
      <p class="note">{near && text(`ground.${near.set}.note`)}</p>
    </section>
  );
}
