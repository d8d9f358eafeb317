// The question between brief and climb: how a bot will end, as a card of choices; or where it will be, with a flag to plant.
import { Flag } from 'lucide';
import type { PredictSpec } from '../content/predict.ts';
import { intend } from '../state/intent.ts';
import { party, type Climber, type Party } from '../state/party.ts';
import { text, textOf } from '../state/text.ts';
import { settingText, type CompassPoint } from '../state/words.ts';
import { Card } from './card.tsx';
import { ClimberMark } from './climber-mark.tsx';
import { climberName } from './climber-name.ts';
import { useEdge } from './edges.ts';
import { Icon } from './icon.tsx';
import './styles/predict.css';

/** Of the map's width: what one press moves the flag. */
const PRESS = 0.025;
const ways = [
  { compass: 'north', by: [0, PRESS], sign: '▲' },
  { compass: 'west', by: [-PRESS, 0], sign: '◄' },
  { compass: 'east', by: [PRESS, 0], sign: '►' },
  { compass: 'south', by: [0, -PRESS], sign: '▼' },
] as const satisfies readonly { compass: CompassPoint; by: readonly [number, number]; sign: string }[];

function skip(): void {
  intend({ kind: 'foretell', outcome: null });
}

function Skip() {
  return (
    <button type="button" class="quiet" onClick={skip}>
      {text('predict.skip')}
    </button>
  );
}

/** The bot that the question is about: mark, name, and the learning rate that may decide everything. */
function BotLine({ bot, among }: { readonly bot: Climber; readonly among: Party }) {
  const rate = bot.climb.settings['learningRate'];
  return (
    <p class="predict-bot">
      <ClimberMark look={bot.look} />
      <strong>{climberName(bot, among)}</strong>
      {rate !== undefined && (
        <span class="note">
          {text('setting.learningRate')} {settingText(rate)}
        </span>
      )}
    </p>
  );
}

interface QuestionProps<Kind extends PredictSpec['kind']> {
  readonly spec: Extract<PredictSpec, { kind: Kind }>;
  readonly bot: Climber;
  readonly among: Party;
}

function OutcomeQuestion({ spec, bot, among }: QuestionProps<'outcome'>) {
  return (
    <Card id="predict" heading={text('predict.heading')} onEnter={() => {}}>
      <BotLine bot={bot} among={among} />
      <p id="predict-words">{text('predict.outcome')}</p>
      <ul class="choices">
        {spec.choices.map((outcome) => (
          <li key={outcome}>
            <button type="button" onClick={() => intend({ kind: 'foretell', outcome })}>
              {textOf(`predict.ends.${outcome}`)}
            </button>
          </li>
        ))}
      </ul>
      <Skip />
    </Card>
  );
}

function PlaceQuestion({ spec, bot, among }: QuestionProps<'place'>) {
  const panel = useEdge<HTMLElement>();
  return (
    <section class="plant glass" aria-labelledby="predict-heading" ref={panel}>
      <div class="plant-words">
        <h1 id="predict-heading">{text('predict.place', { steps: spec.steps })}</h1>
        <BotLine bot={bot} among={among} />
        <p class="note">{text('predict.how')}</p>
      </div>
      <div class="plant-ways" role="group" aria-label={text('predict.move')}>
        {ways.map(({ compass, by, sign }) => (
          <button
            key={compass}
            type="button"
            class={`round to-${compass}`}
            aria-label={text(`compass.${compass}`)}
            onClick={() => intend({ kind: 'nudge-point', by })}
          >
            <span aria-hidden="true">{sign}</span>
          </button>
        ))}
      </div>
      <div class="actions">
        <button type="button" class="primary" autofocus onClick={() => intend({ kind: 'foretell', outcome: 'flag' })}>
          <Icon node={Flag} />
          {text('predict.plant')}
        </button>
        <Skip />
      </div>
    </section>
  );
}

/** The question of this level. */
export function PredictCard() {
  const now = party.value;
  const spec = now?.level.predict;
  const bot = now?.climbers[(spec?.bot ?? 0) + 1];
  if (!now || !spec || !bot) return null;
  return spec.kind === 'outcome' ? (
    <OutcomeQuestion spec={spec} bot={bot} among={now} />
  ) : (
    <PlaceQuestion spec={spec} bot={bot} among={now} />
  );
}
