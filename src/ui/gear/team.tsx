// Controls of the team: dials for the next trial, the button that sends it, and what became of each trial. One of them is chosen in
// the end; with folds each shows its folds as little bars, because one fold alone may tell something else.
import { Flag, Send } from 'lucide';
import { trialsLeft, trialsOf, type Trial } from '../../core/trials.ts';
import { intend } from '../../state/intent.ts';
import { party } from '../../state/party.ts';
import { text } from '../../state/text.ts';
import { chosenTrial, dialValues } from '../../state/view.ts';
import { quantity, settingText } from '../../state/words.ts';
import { Dial } from '../dial.tsx';
import { Icon } from '../icon.tsx';
import { KeyHint } from '../key-hint.tsx';
import { Readout } from '../readout.tsx';

/** The bars' own height; a bar of the highest fold of all trials fills it. */
const BAR = 18;

function FoldBars({ folds, highest }: { readonly folds: readonly number[]; readonly highest: number }) {
  return (
    <svg class="fold-bars" viewBox={`0 0 ${folds.length * 6} ${BAR}`} aria-hidden="true">
      {folds.map((loss, place) => {
        const height = Math.max(1, (BAR * loss) / highest);
        return <rect key={place} x={place * 6} y={BAR - height} width="4" height={height} rx="1" />;
      })}
    </svg>
  );
}

interface TrialChipProps {
  readonly trial: Trial;
  readonly place: number;
  readonly highest: number;
}

function TrialChip({ trial, place, highest }: TrialChipProps) {
  const { settings, training, validation, folds } = trial;
  const looked = chosenTrial.value === place;
  return (
    <li>
      <button
        type="button"
        class={looked ? 'trial looked' : 'trial'}
        aria-pressed={looked}
        data-trial={place}
        onClick={() => intend({ kind: 'look-at-trial', trial: place })}
      >
        <span class="trial-name">
          {text('trial.name', { number: place + 1, lambda: settingText(settings['lambda'] ?? 0) })}
        </span>
        <span class="trial-losses">
          {text(folds.length > 0 ? 'trial.folds' : 'trial.losses', {
            training: quantity(training, 2),
            validation: quantity(validation, 2),
          })}
        </span>
        {folds.length > 0 && <FoldBars folds={folds} highest={highest} />}
      </button>
    </li>
  );
}

function Trials({ trials }: { readonly trials: readonly Trial[] }) {
  if (trials.length === 0) return <p class="no-trials">{text('trial.none')}</p>;
  const highest = Math.max(...trials.flatMap(({ folds }) => folds));
  return (
    <ul class="trials" aria-label={text('trial.label')}>
      {trials.map((trial, place) => (
        <TrialChip key={place} trial={trial} place={place} highest={highest} />
      ))}
    </ul>
  );
}

/** How many climbers may still be sent: the last step is kept for the choice. */
export function TeamReadouts() {
  const now = party.value;
  const you = now?.climbers[0]?.climb;
  if (!now || !you) return null;
  return (
    <Readout id="trials" name={text('hud.trials-left')}>
      {trialsLeft(you, now.course)}
    </Readout>
  );
}

/** Dials, trials, and the choice. */
export function TeamControls() {
  const now = party.value;
  const you = now?.climbers[0]?.climb;
  if (!now || !you) return null;
  const trials = trialsOf(you, now.course);
  const chosen = chosenTrial.value;
  return (
    <>
      <Trials trials={trials} />
      <div class="dials">
        {now.level.dial.map((spec, place) => (
          <Dial key={spec.setting} spec={spec} place={place} value={dialValues.value[spec.setting] ?? spec.initial} />
        ))}
      </div>
      <button
        type="button"
        class={chosen === null ? 'primary step' : 'step'}
        disabled={trialsLeft(you, now.course) === 0}
        onClick={() => intend({ kind: 'step' })}
      >
        <Icon node={Send} />
        {text('controls.send')}
        <KeyHint of="step" />
      </button>
      <button
        type="button"
        class={chosen === null ? 'choose' : 'primary choose'}
        disabled={chosen === null}
        onClick={() => intend({ kind: 'choose' })}
      >
        <Icon node={Flag} />
        {chosen === null ? text('controls.choose-none') : text('controls.choose', { number: chosen + 1 })}
        <KeyHint of="tent" />
      </button>
    </>
  );
}
