// Controls of the flares: where the marker is, buttons that move it, and the throw. Tapping the map itself does it all at once.
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Sparkles } from 'lucide';
import { flaresOf } from '../../core/gear/flares.ts';
import { intend } from '../../state/intent.ts';
import type { Intent } from '../../state/intent.ts';
import { party } from '../../state/party.ts';
import { text } from '../../state/text.ts';
import { marker } from '../../state/view.ts';
import { placeText, quantity, settingText } from '../../state/words.ts';
import { Icon } from '../icon.tsx';
import { KeyHint } from '../key-hint.tsx';
import { Readout } from '../readout.tsx';
import { Nudge, Pair } from './nudges.tsx';

/** One press moves the marker by this part of the map's width. */
const NUDGE = 0.025;

function move(east: number, north: number): Intent {
  return { kind: 'nudge-point', by: [east * NUDGE, north * NUDGE] };
}

/** The marker's place in parameters, its buttons, and the throw. */
export function FlaresControls() {
  const now = party.value;
  if (!now) return null;
  const { parameters } = now.course.surface;
  const place = placeText(parameters, marker.value);
  return (
    <>
      <div class="aim">
        <output>{text('flares.marker', { place })}</output>
      </div>
      <Pair name={text('flares.west-east')}>
        <Nudge name={text('flares.west')} icon={ArrowLeft} hint="left" wish={move(-1, 0)} />
        <Nudge name={text('flares.east')} icon={ArrowRight} hint="right" wish={move(1, 0)} />
      </Pair>
      {parameters.length > 1 && (
        <Pair name={text('flares.south-north')}>
          <Nudge name={text('flares.south')} icon={ArrowDown} hint="down" wish={move(0, -1)} />
          <Nudge name={text('flares.north')} icon={ArrowUp} hint="up" wish={move(0, 1)} />
        </Pair>
      )}
      <button
        type="button"
        class={parameters.length > 1 ? 'primary step wide' : 'primary step'}
        onClick={() => intend({ kind: 'step' })}
      >
        <Icon node={Sparkles} />
        {text('flares.throw')}
        <KeyHint of="step" />
      </button>
    </>
  );
}

/** What the last flare read, and how deep camp is. */
export function FlaresReadouts() {
  const now = party.value;
  const you = now?.climbers[0]?.climb;
  if (!now || !you) return null;
  const last = flaresOf(you).at(-1);
  return (
    <>
      <Readout id="flare" name={text('hud.last-flare')}>
        <span key={you.spent.steps} class="landing">
          {last ? quantity(last.loss) : '–'}
        </span>
      </Readout>
      <Readout id="camp" name={text('hud.camp')}>
        ≤ {settingText(now.course.campLoss)}
      </Readout>
    </>
  );
}
