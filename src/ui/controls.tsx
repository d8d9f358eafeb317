// The controls of the gear in hand, along the lower edge where thumbs are.
import { party } from '../state/party.ts';
import { text } from '../state/text.ts';
import { DialControls } from './dial-controls.tsx';
import { useEdge } from './edges.ts';
import { StrideControls } from './stride-controls.tsx';

/** The player's controls. */
export function Controls() {
  const panel = useEdge<HTMLElement>();
  const now = party.value;
  if (!now) return null;
  const { gear } = now.level;
  return (
    <section class={`controls glass for-${gear.kind}`} aria-label={text('controls.label')} ref={panel}>
      {gear.kind === 'stride' ? <StrideControls longest={gear.longest} /> : <DialControls />}
    </section>
  );
}
