// The morning at a kiosk: how everybody did, the level's idea in one sentence, the chart, and one way on.
import { ArrowRight, UserPlus } from 'lucide';
import { intend } from '../../state/intent.ts';
import { kioskResults, kioskRound, visitors } from '../../state/kiosk.ts';
import { party, peopleOf } from '../../state/party.ts';
import { text, textOf } from '../../state/text.ts';
import { ClimberMark } from '../climber-mark.tsx';
import { climberName } from '../climber-name.ts';
import { useEdge } from '../edges.ts';
import { Icon } from '../icon.tsx';
import { LossChart } from '../loss-chart.tsx';
import { outcomeName } from '../outcome-words.ts';
import { Stars } from '../stars.tsx';
import '../styles/dawn.css';

/** The panel beside the map. */
export function KioskDawn() {
  const panel = useEdge<HTMLDivElement>();
  const now = party.value;
  if (!now || now.demo) return null;
  const people = peopleOf(now);
  const { place, of } = kioskRound.value;
  return (
    <div class="kiosk-dawn glass" ref={panel}>
      <h1>{textOf(`level.${now.level.slug}.name`)}</h1>
      <ul class="kiosk-results">
        {people.map((climber, person) => (
          <li key={climber.id}>
            <ClimberMark look={climber.look} />
            <span class="dawn-outcome">
              {people.length > 1 && <span class="unseen">{climberName(climber, now)}: </span>}
              {climber.climb.outcome === null
                ? text('kiosk.night-over')
                : outcomeName(climber.climb, now.course, 'name')}
            </span>
            <Stars earned={kioskResults.value[person]?.stars ?? [false, false, false]} />
          </li>
        ))}
      </ul>
      <p class="idea">{textOf(`level.${now.level.slug}.idea`)}</p>
      <LossChart />
      <ul class="legend" aria-label={text('legend.label')}>
        {now.climbers.map((climber) => (
          <li key={climber.id}>
            <ClimberMark look={climber.look} />
            <span class="legend-name">{climberName(climber, now)}</span>
            {/* Of a visitor whom the morning overtook the line above says so. */}
            {climber.climb.outcome !== null && (
              <span class="legend-outcome">{outcomeName(climber.climb, now.course, 'short')}</span>
            )}
          </li>
        ))}
      </ul>
      <div class="actions">
        <button type="button" class="primary" onClick={() => intend({ kind: 'kiosk-on' })}>
          {text(place + 1 < of ? 'kiosk.next' : 'kiosk.finish')}
          <Icon node={ArrowRight} />
        </button>
        {visitors.value === 1 && place + 1 < of && (
          <button type="button" onClick={() => intend({ kind: 'kiosk-join' })}>
            <Icon node={UserPlus} />
            {text('kiosk.join')}
          </button>
        )}
      </div>
    </div>
  );
}
