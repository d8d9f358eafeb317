// What the teacher can do now: one big button for what comes next in the lesson, and by night the clock beside it.
import { Pause, Play, Plus, Sunrise, Trophy } from 'lucide';
import type { HostView } from '../protocol/views.ts';
import { intend } from '../state/intent.ts';
import { text, textOf } from '../state/text.ts';
import { Icon } from './icon.tsx';

type Ask = Extract<Parameters<typeof intend>[0], { kind: 'room-host' }>['ask'];
const tell = (ask: Ask): void => intend({ kind: 'room-host', ask });

const extension = 60; // seconds

function NightControls({ view }: { readonly view: HostView }) {
  const paused = view.pausedAt !== null;
  return (
    <>
      <button type="button" class="primary big" onClick={() => tell({ kind: 'end-round' })}>
        <Icon node={Sunrise} />
        {text('host.end-round')}
      </button>
      <button type="button" onClick={() => tell({ kind: 'pause', on: !paused })}>
        <Icon node={paused ? Play : Pause} />
        {text(paused ? 'host.resume' : 'host.pause')}
      </button>
      {view.endsAt !== null && (
        <button type="button" onClick={() => tell({ kind: 'extend', seconds: extension })}>
          <Icon node={Plus} />
          {text('host.extend')}
        </button>
      )}
    </>
  );
}

function NextClimb({ slug }: { readonly slug: string }) {
  return (
    <button type="button" class="primary big" onClick={() => tell({ kind: 'start-round' })}>
      <Icon node={Play} />
      <span>
        {text('host.start')}
        <small>{textOf(`level.${slug}.name`)}</small>
      </span>
    </button>
  );
}

function ToThePodium() {
  return (
    <button type="button" class="primary big" onClick={() => tell({ kind: 'podium' })}>
      <Icon node={Trophy} />
      {text('host.podium')}
    </button>
  );
}

/** The row of buttons under the counts. */
export function HostControls({ view }: { readonly view: HostView }) {
  if (view.phase === 'podium') return null;
  const next = view.lesson.levels[view.round + 1];
  return (
    <div class="actions host-controls">
      {view.phase === 'night' && <NightControls view={view} />}
      {view.phase !== 'night' && (next === undefined ? <ToThePodium /> : <NextClimb slug={next} />)}
    </div>
  );
}
