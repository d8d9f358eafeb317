// The controls of the gear in hand, along the lower edge where thumbs are.
import { party } from '../state/party.ts';
import { text } from '../state/text.ts';
import { useEdge } from './edges.ts';
import { gearParts } from './gear/index.ts';
import { TentButton } from './tent-button.tsx';

/** The player's controls. */
export function Controls() {
  const panel = useEdge<HTMLElement>();
  const now = party.value;
  if (!now) return null;
  const { gear } = now.level;
  const { Controls: GearControls, layout } = gearParts[gear.kind];
  return (
    <section class={`controls glass for-${layout}`} aria-label={text('controls.label')} ref={panel}>
      <GearControls />
      <TentButton />
    </section>
  );
}
