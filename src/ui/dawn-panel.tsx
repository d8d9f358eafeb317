// The morning: stars, the loss chart, the idea in one sentence, the formula with the player's own step, and what comes next.
import { ArrowRight, BookOpen, List, RotateCcw } from 'lucide';
import { homework } from '../state/homework.ts';
import { intend } from '../state/intent.ts';
import { party, result } from '../state/party.ts';
import type { Climber, Party } from '../state/party.ts';
import { prediction } from '../state/predict.ts';
import { text, textOf } from '../state/text.ts';
import { scrub } from '../state/view.ts';
import { levelAfter, lockOf } from '../state/way.ts';
import { quantity } from '../state/words.ts';
import { dashFor } from './chart-data.ts';
import { ClimberMark } from './climber-mark.tsx';
import { climberName } from './climber-name.ts';
import { useEdge } from './edges.ts';
import { useFocusOnShow } from './focus.ts';
import { GroundFader } from './ground-fader.tsx';
import { Icon } from './icon.tsx';
import { LossChart } from './loss-chart.tsx';
import { ModelWindow } from './model-window.tsx';
import { goalText, outcomeName } from './outcome-words.ts';
import { PredictionAnswer } from './prediction-words.tsx';
import { Star, Stars } from './stars.tsx';
import { StepFormula } from './step-formula.tsx';
import './styles/dawn.css';

function StarList() {
  const now = party.value;
  const judged = result.value;
  if (!now || !judged) return null;
  const { stars } = now.level;
  const rivalBot = now.climbers.find(({ id }) => id === `bot-${stars.par}`);
  const rival = rivalBot ? climberName(rivalBot, now) : '';
  const reasons = [
    text('stars.camp'),
    text('stars.par', { name: rival }),
    text('stars.own', { rule: goalText(stars.own) }),
  ];
  return (
    <ul class="star-list" aria-label={text('stars.count', { count: judged.stars.filter(Boolean).length })}>
      {reasons.map((reason, place) => (
        <li key={reason} class={judged.stars[place] ? 'earned' : ''}>
          <Star earned={judged.stars[place] ?? false} />
          <span>
            {reason}
            <span class="unseen"> {text(judged.stars[place] ? 'stars.earned' : 'stars.missed')}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

interface LegendRowProps {
  readonly climber: Climber;
  readonly place: number;
  readonly among: Party;
}

/** One climber of the legend: how it looks on the map and in the chart, its loss and how it ended. */
export function LegendRow({ climber, place, among }: LegendRowProps) {
  const { climb, look } = climber;
  const step = Math.min(scrub.value ?? climb.losses.length - 1, climb.losses.length - 1);
  return (
    <li>
      <ClimberMark look={look} />
      <svg class="dash" viewBox="0 0 36 4" aria-hidden="true">
        <path d="M0 2H36" stroke={look.colour} stroke-dasharray={dashFor(place).join(' ')} />
      </svg>
      <span class="legend-name">{climberName(climber, among)}</span>
      <span class="legend-loss">{quantity(climb.losses[step] ?? NaN)}</span>
      <span class="legend-outcome">
        {climb.outcome ? outcomeName(climb, among.course, 'short') : text('legend.climbing')}
      </span>
    </li>
  );
}

/** Homework goes on with its next climb, whatever is locked on the map. */
function HomeworkActions() {
  return (
    <div class="actions">
      <button type="button" class="primary" onClick={() => intend({ kind: 'next' })}>
        {text('homework.next')}
        <Icon node={ArrowRight} />
      </button>
      <button type="button" onClick={() => intend({ kind: 'retry' })}>
        <Icon node={RotateCcw} />
        {text('menu.retry')}
      </button>
      <button type="button" onClick={() => intend({ kind: 'open', screen: 'levels' })}>
        <Icon node={List} />
        {text('homework.to-list')}
      </button>
    </div>
  );
}

/** On to the next level; while that is locked, what opens it, and another try is the way on. */
function Actions({ slug }: { readonly slug: string }) {
  const after = levelAfter(slug);
  const locked = after !== null && lockOf(after.slug) !== null;
  return (
    <div class="actions">
      {locked && <p class="note locked-next">{text('dawn.locked', { name: textOf(`level.${after.slug}.name`) })}</p>}
      {!locked && (
        <button type="button" class="primary" onClick={() => intend({ kind: 'next' })}>
          {text('dawn.next')}
          <Icon node={ArrowRight} />
        </button>
      )}
      <button type="button" class={locked ? 'primary' : ''} onClick={() => intend({ kind: 'retry' })}>
        <Icon node={RotateCcw} />
        {text('menu.retry')}
      </button>
      <button type="button" onClick={() => intend({ kind: 'open', screen: 'levels' })}>
        <Icon node={List} />
        {text('menu.levels')}
      </button>
    </div>
  );
}

/** The panel beside the map. */
export function DawnPanel() {
  const panel = useEdge<HTMLDivElement>();
  const reading = useFocusOnShow<HTMLDivElement>();
  const now = party.value;
  const you = now?.climbers[0];
  if (!now || !you || !result.value) return null;
  const { slug, relief } = now.level;
  const { fit } = now.course.surface;
  return (
    <div class="dawn-panel glass" ref={panel}>
      <div class="dawn-scroll" ref={reading} tabIndex={0} role="region" aria-labelledby="dawn-heading">
        <header>
          <Stars earned={result.value.stars} />
          <p class="dawn-outcome">{outcomeName(you.climb, now.course, 'name')}</p>
          <h1 id="dawn-heading">{textOf(`level.${slug}.name`)}</h1>
        </header>
        <StarList />
        <GroundFader now={now} />
        {fit && <ModelWindow fit={fit} />}
        {prediction.value && <PredictionAnswer prediction={prediction.value} />}
        <p class="idea">{textOf(`level.${slug}.idea`)}</p>
        <button type="button" class="more" onClick={() => intend({ kind: 'study', slug })}>
          <Icon node={BookOpen} />
          {text('dawn.more')}
        </button>
        <LossChart />
        <ul class="legend" aria-label={text('legend.label')}>
          {now.climbers.map((climber, place) => (
            <LegendRow key={climber.id} climber={climber} place={place} among={now} />
          ))}
        </ul>
        <StepFormula />
        <p class="note">{textOf(`legend.relief.${relief}`)}</p>
        {you.climb.gear.kind === 'slice' && (
          <p class="note">{text('legend.slice', { parameters: now.course.start.length })}</p>
        )}
      </div>
      {homework.value ? <HomeworkActions /> : <Actions slug={slug} />}
    </div>
  );
}
