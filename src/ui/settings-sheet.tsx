// The settings: sound, motion, text size, contrast, language, and forgetting all progress.
import { useSignal } from '@preact/signals';
import { Languages } from 'lucide';
import { intend } from '../state/intent.ts';
import { options } from '../state/options.ts';
import type { Options } from '../state/options.ts';
import { text, textOf } from '../state/text.ts';
import { Icon } from './icon.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { SheetFrame } from './sheet-frame.tsx';

const motions = ['system', 'full', 'reduced'] as const;
const contrasts = ['system', 'normal', 'high'] as const;
const textSizes = [100, 125, 150, 175, 200];

function change(part: Partial<Options>): void {
  intend({ kind: 'options', change: part });
}

function Switch({ name }: { readonly name: 'sound' | 'slopeTone' | 'captions' | 'openAll' }) {
  return (
    <label class="row">
      <span>{text(`settings.${name}`)}</span>
      <input
        type="checkbox"
        role="switch"
        checked={options.value[name]}
        onChange={(event) => change({ [name]: event.currentTarget.checked })}
      />
    </label>
  );
}

interface ChoiceProps {
  readonly name: 'motion' | 'contrast' | 'textSize';
  readonly values: readonly (string | number)[];
  readonly label: (value: string | number) => string;
}

function Choice({ name, values, label }: ChoiceProps) {
  const pick = (chosen: string): void => {
    const value = values.find((candidate) => String(candidate) === chosen);
    change({ [name]: value });
  };
  return (
    <label class="row">
      <span>{text(`settings.${name}`)}</span>
      <select value={String(options.value[name])} onChange={(event) => pick(event.currentTarget.value)}>
        {values.map((value) => (
          <option key={value} value={String(value)} selected={value === options.value[name]}>
            {label(value)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Two presses, so that nobody loses stars by a slip. */
function Forget() {
  const asking = useSignal(false);
  const forget = (): void => {
    asking.value = false;
    intend({ kind: 'forget-progress' });
  };
  if (!asking.value) {
    return (
      <button type="button" class="quiet" onClick={() => (asking.value = true)}>
        {text('settings.forget')}
      </button>
    );
  }
  return (
    <div class="confirm" role="group" aria-label={text('settings.forget')}>
      <p>{text('settings.forget-sure')}</p>
      <div class="actions">
        <button type="button" class="danger" onClick={forget}>
          {text('settings.forget-yes')}
        </button>
        <button type="button" ref={(button) => button?.focus()} onClick={() => (asking.value = false)}>
          {text('settings.forget-no')}
        </button>
      </div>
    </div>
  );
}

/** The settings sheet. */
export function SettingsSheet() {
  const { volume } = options.value;
  return (
    <SheetFrame id="settings" heading={text('menu.settings')}>
      <div class="rows">
        <label class="row">
          <span class="language-word">
            <Icon node={Languages} />
            {text('settings.language')}
          </span>
          <LanguageChoice />
        </label>
        <Switch name="sound" />
        <label class="row">
          <span>{text('settings.volume')}</span>
          <input
            type="range"
            min="0"
            max="100"
            step="5"
            value={Math.round(volume * 100)}
            style={{ '--part': volume }}
            aria-valuetext={text('settings.percent', { value: Math.round(volume * 100) })}
            onInput={(event) => change({ volume: event.currentTarget.valueAsNumber / 100 })}
          />
        </label>
        <Switch name="slopeTone" />
        <Switch name="captions" />
        <Choice name="textSize" values={textSizes} label={(value) => text('settings.percent', { value })} />
        <Choice name="contrast" values={contrasts} label={(value) => textOf(`settings.contrast.${value}`)} />
        <Choice name="motion" values={motions} label={(value) => textOf(`settings.motion.${value}`)} />
        <Switch name="openAll" />
      </div>
      <Forget />
    </SheetFrame>
  );
}
