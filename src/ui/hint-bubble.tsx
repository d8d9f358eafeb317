// One small hint at a time, near what it speaks of: the climber in the light, or the controls.
import { hint } from '../state/talk.ts';
import { textOf } from '../state/text.ts';
import { insets } from '../state/view.ts';

/** Hints about the ground stand above the climber; all others point at the controls. */
const ABOUT_THE_GROUND: ReadonlySet<string> = new Set(['lamp', 'aim', 'flare', 'poke']);
const GAP = 14;

/** The hint that is due, if any. */
export function HintBubble() {
  const id = hint.value;
  if (id === null) return null;
  const { top, right, bottom, left } = insets.value;
  const beside = Math.max(left, right);
  const place = { '--above': `${top + GAP}px`, '--below': `${bottom + GAP}px`, '--beside': `${beside}px` };
  return (
    <p
      class={`hint ${ABOUT_THE_GROUND.has(id) ? 'at-ground' : 'at-controls'}`}
      style={place}
      role="status"
      data-hint={id}
    >
      {textOf(`hint.${id}`)}
    </p>
  );
}
