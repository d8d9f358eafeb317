// One large dial and one large button: what gear with a rule needs. Held, the button walks; a tap is one step.
import { Footprints, Hand } from 'lucide';
import type { DialSpec } from '../../content/level.ts';
import { dialPartOf } from '../../state/dial.ts';
import { intend } from '../../state/intent.ts';
import type { Person } from '../../state/kiosk.ts';
import { text, textOf } from '../../state/text.ts';
import { dialValues, otherDials } from '../../state/view.ts';
import { settingText } from '../../state/words.ts';
import { Icon } from '../icon.tsx';
import { catchPointer } from './catch-pointer.ts';

const POSITIONS = 200;

interface DialPadProps {
  readonly person: Person;
  readonly spec: DialSpec;
  /** A hand shows how it is done. */
  readonly shows: boolean;
}

/** The dial of one person. */
export function DialPad({ person, spec, shows }: DialPadProps) {
  const value = (person === 0 ? dialValues : otherDials).value[spec.setting] ?? spec.initial;
  const part = dialPartOf(spec, value);
  const id = `kiosk-dial-${person}`;
  const walk = (on: boolean): void => intend({ kind: 'kiosk-walk', person, on });
  const press = (event: PointerEvent): void => {
    catchPointer(event);
    walk(true);
  };
  return (
    <div class="dial-pad">
      <label for={id}>
        {textOf(`setting.${spec.setting}`)}
        <output for={id}>{settingText(value)}</output>
      </label>
      <div class="slide">
        <input
          id={id}
          type="range"
          min="0"
          max={POSITIONS}
          step="1"
          value={Math.round(part * POSITIONS)}
          aria-valuetext={settingText(value)}
          style={{ '--part': part }}
          onInput={(event) => {
            intend({ kind: 'kiosk-dial', person, part: event.currentTarget.valueAsNumber / POSITIONS });
          }}
        />
        {shows && (
          <span class="ghost sliding" aria-hidden="true">
            <Icon node={Hand} />
          </span>
        )}
      </div>
      <button
        type="button"
        class="primary go"
        onPointerDown={press}
        onPointerUp={() => walk(false)}
        onPointerCancel={() => walk(false)}
        onLostPointerCapture={() => walk(false)}
        onKeyDown={({ key, repeat }) => !repeat && (key === ' ' || key === 'Enter') && walk(true)}
        onKeyUp={() => walk(false)}
        onBlur={() => walk(false)}
      >
        <Icon node={Footprints} />
        {text('kiosk.go')}
      </button>
    </div>
  );
}
