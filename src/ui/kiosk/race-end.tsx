// A person whose climb is over before the night is: how it ended, and another try.
import { RotateCcw } from 'lucide';
import { intend } from '../../state/intent.ts';
import type { Person } from '../../state/kiosk.ts';
import type { Climber, Party } from '../../state/party.ts';
import { text } from '../../state/text.ts';
import { Icon } from '../icon.tsx';
import { OutcomePicture } from '../outcome-picture.tsx';
import { outcomeName } from '../outcome-words.ts';

interface RaceEndProps {
  readonly person: Person;
  readonly climber: Climber;
  readonly now: Party;
}

/** What is said in place of the controls. */
export function RaceEnd({ person, climber: { climb }, now }: RaceEndProps) {
  const { outcome } = climb;
  if (outcome === null) return null;
  return (
    <div class="race-end" role="status">
      <OutcomePicture outcome={outcome} />
      <p class="dawn-outcome">{outcomeName(climb, now.course, 'name')}</p>
      {outcome === 'camp' ? (
        <p class="how">{text('kiosk.waits')}</p>
      ) : (
        <button type="button" class="primary" onClick={() => intend({ kind: 'kiosk-again', person })}>
          <Icon node={RotateCcw} />
          {text('menu.retry')}
        </button>
      )}
    </div>
  );
}
