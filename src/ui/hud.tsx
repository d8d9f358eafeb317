// The readouts while climbing: altitude (loss), slope (gradient norm), steps left, and the learning rate where there is one.
import type { ComponentChildren } from 'preact';
import { Pause } from 'lucide';
import { intend } from '../state/intent.ts';
import { party } from '../state/party.ts';
import type { Party } from '../state/party.ts';
import { text } from '../state/text.ts';
import { dialValues } from '../state/view.ts';
import { compassText, downhillHeading, lengthOf, quantity, settingText } from '../state/words.ts';
import { Icon } from './icon.tsx';

/** Below this part the battery turns red. */
const LOW_BATTERY = 0.2;

interface ReadoutProps {
  readonly id: string;
  readonly name: string;
  readonly term?: string;
  readonly children: ComponentChildren;
}

function Readout({ id, name, term, children }: ReadoutProps) {
  return (
    <div class="readout" data-readout={id}>
      <dt>
        {name} {term !== undefined && <span class="term">({term})</span>}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The player's numbers now, and the way out. */
export function Hud() {
  const now = party.value;
  const you = now?.climbers[0]?.climb;
  if (!now || !you) return null;
  const downhill = downhillHeading(you.gradient);
  const rate = dialValues.value['learningRate'];
  return (
    <div class="hud glass">
      <dl>
        <Readout id="loss" name={text('hud.altitude')} term={text('hud.loss')}>
          {quantity(you.losses.at(-1) ?? NaN)}
        </Readout>
        <Readout id="slope" name={text('hud.slope')} term={text('hud.gradient')}>
          {quantity(lengthOf(you.gradient))}
          {downhill !== null && isSure(now) && <DownhillNeedle heading={downhill} />}
        </Readout>
        <Readout id="steps" name={text('hud.steps-left')}>
          {Math.max(0, now.course.budget.steps - you.spent.steps)}
        </Readout>
        {you.settings['batch'] !== undefined && now.course.budget.samples !== undefined && (
          <Battery left={now.course.budget.samples - you.spent.samples} of={now.course.budget.samples} />
        )}
        {rate !== undefined && (
          <Readout id="rate" name={text('setting.learningRate')}>
            {settingText(rate)}
          </Readout>
        )}
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
  return batch === undefined || batch >= (course.surface.fit?.dataset.count ?? 0);
}

/** What the lamp may still measure: the samples left, with a battery that empties. */
function Battery({ left, of }: { readonly left: number; readonly of: number }) {
  const full = Math.max(0, left / of);
  return (
    <Readout id="battery" name={text('hud.battery')} term={text('hud.samples')}>
      {quantity(Math.max(0, left))}
      <svg class={full > LOW_BATTERY ? 'battery' : 'battery low'} viewBox="0 0 30 14" aria-hidden="true">
        <rect class="case" x="1" y="1" width="25" height="12" rx="2.5" />
        <path class="case" d="M28.5 5v4" />
        <rect class="charge" x="3.5" y="3.5" width={20 * full} height="7" rx="1" />
      </svg>
    </Readout>
  );
}

/** A small needle that points straight downhill, north up. */
function DownhillNeedle({ heading }: { readonly heading: number }) {
  const turn = Math.round((-heading * 180) / Math.PI);
  return (
    <svg
      class="needle"
      viewBox="-12 -12 24 24"
      role="img"
      aria-label={text('hud.downhill', { direction: compassText(heading) })}
    >
      <path d="M-9 0H7M2-5l6 5-6 5" transform={`rotate(${turn})`} />
    </svg>
  );
}
