// The card when a climb is over: what happened, why, with the player's own numbers, and what comes next.
import { RotateCcw, Sunrise } from 'lucide';
import { intend } from '../state/intent.ts';
import { party, result } from '../state/party.ts';
import { pupilView } from '../state/room.ts';
import { text } from '../state/text.ts';
import { Card } from './card.tsx';
import { Icon } from './icon.tsx';
import { OutcomePicture } from './outcome-picture.tsx';
import { outcomeName, outcomeReason } from './outcome-words.ts';
import { Stars } from './stars.tsx';

function dawn(): void {
  intend({ kind: 'dawn' });
}

function again(): void {
  intend({ kind: 'retry' });
}

/** How the player's climb ended. */
export function OutcomeCard() {
  const now = party.value;
  const you = now?.climbers[0]?.climb;
  const judged = result.value;
  if (!now || !you || !judged) return null;
  const { outcome, stars, best } = judged;
  const why = outcomeReason(you, now.course);
  const inClass = pupilView.value !== null;
  return (
    <Card id="outcome" heading={outcomeName(you, now.course, 'name')} onEnter={inClass ? again : dawn}>
      <OutcomePicture outcome={outcome} />
      <p id="outcome-words" data-why={outcome}>
        {why}
      </p>
      <Stars earned={stars} />
      {inClass && <p class="note">{text('class.dawn-for-all')}</p>}
      {best && <p class="best">{text('outcome.best')}</p>}
      <div class="actions">
        {!inClass && (
          <button type="button" class="primary" onClick={dawn}>
            <Icon node={Sunrise} />
            {text('outcome.dawn')}
          </button>
        )}
        <button type="button" class={inClass ? 'primary' : ''} onClick={again}>
          <Icon node={RotateCcw} />
          {text('menu.retry')}
        </button>
      </div>
    </Card>
  );
}
