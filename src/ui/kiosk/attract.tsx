// In front of the show: one of three short sentences, and the invitation. Both move to another place with each scene, and the lit
// button breathes, so that nothing bright stands still for months.
import { Pointer } from 'lucide';
import { intend } from '../../state/intent.ts';
import { attractScene } from '../../state/kiosk.ts';
import { text } from '../../state/text.ts';
import { phase, renderer } from '../../state/view.ts';
import { useEdge } from '../edges.ts';
import { Icon } from '../icon.tsx';
import { NightSky } from '../night-sky.tsx';

/** Places that the words wander through. */
const PLACES = 3;

function sentence(scene: number): string {
  if (phase.value === 'dawn') return text('kiosk.attract-dawn');
  return text(scene % 4 === 1 ? 'kiosk.attract-night' : 'kiosk.attract-machines');
}

/** What passers-by see. */
export function Attract() {
  const words = useEdge<HTMLDivElement>();
  const scene = attractScene.value;
  return (
    <div class="attract">
      <NightSky gone={renderer.value !== 'loading'} />
      <div
        class={`attract-words place-${scene % PLACES}${phase.value === 'dawn' ? ' by-day' : ''}`}
        ref={words}
        key={scene}
      >
        <h1>{text('title.name')}</h1>
        <p>{sentence(scene)}</p>
        <button type="button" class="primary touch" onClick={() => intend({ kind: 'kiosk-begin' })}>
          <Icon node={Pointer} />
          {text('kiosk.touch')}
        </button>
      </div>
    </div>
  );
}
