// Controls of a gear that walks by a rule: its dials, one step, and hold to walk.
import type { ComponentChildren } from 'preact';
import { ChevronsRight, Footprints } from 'lucide';
import { intend } from '../../state/intent.ts';
import { party } from '../../state/party.ts';
import { text } from '../../state/text.ts';
import { dialValues, walking } from '../../state/view.ts';
import { Dial } from '../dial.tsx';
import { Icon } from '../icon.tsx';
import { KeyHint } from '../key-hint.tsx';

function walk(on: boolean): void {
  if (walking.peek() !== on) intend({ kind: 'walk', on });
}

/** Walks while a finger or the mouse holds it; keys and screen readers, which cannot hold, switch it on and off. */
function WalkButton() {
  const on = walking.value;
  return (
    <button
      type="button"
      class={on ? 'walk on' : 'walk'}
      aria-pressed={on}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        walk(true);
      }}
      onPointerUp={() => walk(false)}
      onPointerCancel={() => walk(false)}
      onLostPointerCapture={() => walk(false)}
      onContextMenu={(event) => event.preventDefault()}
      onClick={(event) => {
        if (event.detail === 0) walk(!walking.peek());
      }}
    >
      <Icon node={ChevronsRight} />
      {text(on ? 'controls.walking' : 'controls.walk')}
      <KeyHint of="walk" />
    </button>
  );
}

/** The dials and the two ways to go; `children` are what a gear adds to them. */
export function DialControls({ children }: { readonly children?: ComponentChildren }) {
  const level = party.value?.level;
  if (!level) return null;
  return (
    <>
      <div class="dials">
        {level.dial.map((spec, place) => (
          <Dial key={spec.setting} spec={spec} place={place} value={dialValues.value[spec.setting] ?? spec.initial} />
        ))}
      </div>
      <button type="button" class="primary step" onClick={() => intend({ kind: 'step' })}>
        <Icon node={Footprints} />
        {text('controls.step')}
        <KeyHint of="step" />
      </button>
      <WalkButton />
      {children}
    </>
  );
}
