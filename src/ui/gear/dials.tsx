// Controls of a gear that walks by a rule: its dials, one step, and hold to walk.
import type { ComponentChildren } from 'preact';
import { ChevronsRight, Footprints, type IconNode } from 'lucide';
import { intend } from '../../state/intent.ts';
import { party } from '../../state/party.ts';
import { text, type TextKey } from '../../state/text.ts';
import { dialValues, walking } from '../../state/view.ts';
import { Dial } from '../dial.tsx';
import { Icon } from '../icon.tsx';
import { KeyHint } from '../key-hint.tsx';

function holdWalk(on: boolean): void {
  if (walking.peek() !== on) intend({ kind: 'walk', on });
}

/** Walks while a finger or the mouse holds it; keys and screen readers, which cannot hold, switch it on and off. */
function WalkButton({ name }: { readonly name: TextKey }) {
  const on = walking.value;
  return (
    <button
      type="button"
      class={on ? 'walk on' : 'walk'}
      aria-pressed={on}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        holdWalk(true);
      }}
      onPointerUp={() => holdWalk(false)}
      onPointerCancel={() => holdWalk(false)}
      onLostPointerCapture={() => holdWalk(false)}
      onContextMenu={(event) => event.preventDefault()}
      onClick={(event) => {
        if (event.detail === 0) holdWalk(!walking.peek());
      }}
    >
      <Icon node={ChevronsRight} />
      {text(on ? 'controls.walking' : name)}
      <KeyHint of="walk" />
    </button>
  );
}

interface DialControlsProps {
  /** What a gear adds to them. */
  readonly children?: ComponentChildren;
  /** What a step, and holding the button for many, is called where nobody walks. */
  readonly step?: TextKey;
  readonly walk?: TextKey;
  readonly icon?: IconNode;
}

/** The dials and the two ways to go. */
export function DialControls({
  children,
  step = 'controls.step',
  walk = 'controls.walk',
  icon = Footprints,
}: DialControlsProps) {
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
        <Icon node={icon} />
        {text(step)}
        <KeyHint of="step" />
      </button>
      <WalkButton name={walk} />
      {children}
    </>
  );
}
