// The readouts while climbing: altitude (loss), slope (gradient norm), steps left, and the learning rate where there is one.
import { Pause } from 'lucide';
import { drawsIn } from '../core/dataset.ts';
import { seesSlope } from '../core/gear/index.ts';
import { intend } from '../state/intent.ts';
import { party } from '../state/party.ts';
import type { Party } from '../state/party.ts';
import { text } from '../state/text.ts';
import { standingOf } from '../state/standing.ts';
import { dialValues } from '../state/view.ts';
import { compassText, downhillHeading, lengthOf, quantity, settingText } from '../state/words.ts';
import { gearParts } from './gear/index.ts';
import { Icon } from './icon.tsx';
import { Needle } from './needle.tsx';
import { RadioReadout } from './radio.tsx';
import { Readout } from './readout.tsx';

/** The player's numbers now, and the way out. */
export function Hud() {
  const now = party.value;
  const you = now?.climbers[0]?.climb;
  if (!now || !you) return null;
  const { loss, gradient } = standingOf(now) ?? { loss: NaN, gradient: [] };
  const downhill = downhillHeading(gradient);
  const rate = dialValues.value['learningRate'];
  const { Readouts: GearReadouts, stepsLeft = 'hud.steps-left' } = gearParts[you.gear.kind];
  return (
    <div class="hud glass">
      <dl>
        <Readout id="loss" name={text('hud.altitude')} term={text('hud.loss')}>
          {quantity(loss)}
        </Readout>
        {seesSlope(you) && (
          <Readout id="slope" name={text('hud.slope')} term={text('hud.gradient')}>
            {quantity(lengthOf(gradient))}
            {downhill !== null && isSure(now) && (
              <Needle heading={downhill} label={text('hud.downhill', { direction: compassText(downhill) })} />
            )}
          </Readout>
        )}
        {stepsLeft !== null && (
          <Readout id="steps" name={text(stepsLeft)}>
            {Math.max(0, now.course.budget.steps - you.spent.steps)}
          </Readout>
        )}
        {rate !== undefined && (
          <Readout id="rate" name={text('setting.learningRate')}>
            {settingText(rate)}
          </Readout>
        )}
        {GearReadouts && <GearReadouts />}
        <RadioReadout climb={you} course={now.course} />
      </dl>
      <button
        type="button"
        class="quiet round"
        aria-label={text('hud.pause')}
        onClick={() => intend({ kind: 'sheet', sheet: 'pause' })}
      >
        <Icon node={Pause} />
      </button>
    </div>
  );
}

/** Whether the next step will measure the full gradient: a minibatch does not know where downhill is for all samples. */
function isSure({ course }: Party): boolean {
  const batch = dialValues.value['batch'];
  const { fit } = course.surface;
  return batch === undefined || fit === undefined || batch >= drawsIn(fit.dataset);
}
