// Buttons in pairs that change something a little, for those who do not drag: turn and length of an arrow, the place of a marker.
import type { ComponentChildren } from 'preact';
import type { IconNode } from 'lucide';
import { intend } from '../../state/intent.ts';
import type { Intent } from '../../state/intent.ts';
import { Icon } from '../icon.tsx';
import { KeyHint } from '../key-hint.tsx';

/** Two buttons that belong together. */
export function Pair({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div class="button-pair" role="group" aria-label={name}>
      {children}
    </div>
  );
}

interface NudgeProps {
  readonly name: string;
  readonly icon: IconNode;
  /** The key that does the same. */
  readonly hint: string;
  readonly wish: Intent;
}

/** A button that says one small wish. */
export function Nudge({ name, icon, hint, wish }: NudgeProps) {
  return (
    <button type="button" aria-label={name} onClick={() => intend(wish)}>
      <Icon node={icon} />
      <KeyHint of={hint} />
    </button>
  );
}
