// A climb of a visit: the night that passes above, the bots' altitudes, and below one set of controls for each person.
import { UserPlus } from 'lucide';
import { longestStride } from '../../core/gear/index.ts';
import { intend } from '../../state/intent.ts';
import { kioskRound, nightPart, shownHow, visitors, type Person } from '../../state/kiosk.ts';
import { party, peopleOf, type Climber, type Party } from '../../state/party.ts';
import { text, textOf } from '../../state/text.ts';
import { quantity } from '../../state/words.ts';
import { ClimberMark } from '../climber-mark.tsx';
import { climberName } from '../climber-name.ts';
import { useEdge } from '../edges.ts';
import { Icon } from '../icon.tsx';
import { outcomeName } from '../outcome-words.ts';
import { AimPad } from './aim-pad.tsx';
import { DialPad } from './dial-pad.tsx';
import { RaceEnd } from './race-end.tsx';

/** The sun's way from below one horizon to the other: it rises when the night is over. */
function NightArc() {
  const { place, of } = kioskRound.value;
  const part = nightPart.value;
  const angle = Math.PI * (1 - part);
  const [x, y] = [100 + 88 * Math.cos(angle), 58 - 44 * Math.sin(angle)];
  return (
    <div class="night-arc" role="img" aria-label={text('kiosk.night', { place: place + 1, count: of })}>
      <svg viewBox="0 0 200 64" aria-hidden="true">
        <path class="way" d="M12 58A88 44 0 0 1 188 58" />
        <path class="gone" d="M12 58A88 44 0 0 1 188 58" pathLength={1} stroke-dasharray={`${part} 1`} />
        <circle cx={x} cy={y} r="7" class="moon" />
        <path class="sunrise" d="M180 58a8 8 0 0 1 16 0M188 44v-5M176 48l-4-4M200 48l4-4" />
      </svg>
      <ol class="rounds" aria-hidden="true">
        {Array.from({ length: of }, (_, round) => (
          <li key={round} class={round < place ? 'done' : round === place ? 'now' : ''} />
        ))}
      </ol>
    </div>
  );
}

function Rivals({ now }: { readonly now: Party }) {
  const bots = now.climbers.slice(peopleOf(now).length);
  return (
    <ul class="rivals" aria-label={text('bots.heading')}>
      {bots.map((bot) => (
        <li key={bot.id} class="glass">
          <ClimberMark look={bot.look} />
          <span>
            <span class="chip-name">{climberName(bot, now)}</span>
            <span class="chip-loss">
              {bot.climb.outcome
                ? outcomeName(bot.climb, now.course, 'short')
                : quantity(bot.climb.losses.at(-1) ?? NaN, 2)}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

interface HandProps {
  readonly person: Person;
  readonly climber: Climber;
  readonly now: Party;
}

/** What one person steers with, and how high it stands. */
function Hand({ person, climber, now }: HandProps) {
  const { climb, look } = climber;
  const dial = now.level.dial[0];
  const strides = longestStride(climb.gear) !== null;
  const how = shownHow.value[person];
  return (
    <section class={`hand for-${person}`} aria-label={climberName(climber, now)} data-person={person}>
      <p class="standing">
        <ClimberMark look={look} />
        <span>{text('hud.altitude')}</span>
        <output data-loss>{quantity(climb.losses.at(-1) ?? NaN, 2)}</output>
      </p>
      {climb.outcome !== null && <RaceEnd person={person} climber={climber} now={now} />}
      {climb.outcome === null && strides && <AimPad person={person} climb={climb} shows={how} />}
      {climb.outcome === null && !strides && dial && <DialPad person={person} spec={dial} shows={how} />}
      {climb.outcome === null && (
        <p class={how ? 'how' : 'how known'}>{strides ? text('kiosk.how-stride') : text('kiosk.how-dial')}</p>
      )}
    </section>
  );
}

/** Everything around the mountain by night. */
export function Race() {
  const top = useEdge<HTMLDivElement>();
  const low = useEdge<HTMLDivElement>();
  const now = party.value;
  if (!now || now.demo) return null;
  return (
    <>
      <div class="race-top" ref={top}>
        <NightArc />
        <div class="task glass">
          <h2>{textOf(`level.${now.level.slug}.name`)}</h2>
          <p>{text('kiosk.task')}</p>
        </div>
        <Rivals now={now} />
      </div>
      <div class="race-low" ref={low}>
        {peopleOf(now).map((climber, person) => (
          <Hand key={climber.id} person={person === 0 ? 0 : 1} climber={climber} now={now} />
        ))}
        {visitors.value === 1 && (
          <button type="button" class="join" onClick={() => intend({ kind: 'kiosk-join' })}>
            <Icon node={UserPlus} />
            {text('kiosk.join')}
          </button>
        )}
      </div>
    </>
  );
}
