// The teacher leads the lesson: where it stands, one big button for what comes next, honest counts, everyone by name; beside it how
// to come in, and the end.
import { Download, LogOut } from 'lucide';
import type { HostView } from '../protocol/views.ts';
import { intend } from '../state/intent.ts';
import { roomLine, roomSaves } from '../state/room.ts';
import { text, textOf } from '../state/text.ts';
import { HostControls } from './host-controls.tsx';
import { HostDoor } from './host-door.tsx';
import { HostPupils } from './host-pupils.tsx';
import { HostRepair } from './host-repair.tsx';
import { Icon } from './icon.tsx';
import { ReportWords, RoomTrouble, TimeLeft, TopThree } from './room-words.tsx';
import { SureButton } from './sure-button.tsx';

/** The lesson's climbs, and which of them is on. */
function Plan({ view }: { readonly view: HostView }) {
  const isOver = view.phase !== 'night';
  return (
    <ol class="host-plan" aria-label={text('host.plan')}>
      {view.lesson.levels.map((slug, round) => (
        <li
          key={slug}
          class={round < view.round || (round === view.round && isOver) ? 'done' : ''}
          aria-current={round === view.round ? 'step' : undefined}
        >
          {textOf(`level.${slug}.name`)}
        </li>
      ))}
    </ol>
  );
}

function Counts({ connected, joined, finished }: Pick<HostView, 'connected' | 'joined' | 'finished'>) {
  const counts = { connected, joined, finished };
  return (
    <dl class="host-counts">
      {(['joined', 'connected', 'finished'] as const).map((name) => (
        <div key={name} data-count={name}>
          <dt>{text(`host.count.${name}`)}</dt>
          <dd>{counts[name]}</dd>
        </div>
      ))}
    </dl>
  );
}

function End({ isOver }: { readonly isOver: boolean }) {
  return (
    <div class="actions host-end">
      <button type="button" class={isOver ? 'primary' : ''} onClick={() => intend({ kind: 'room-export' })}>
        <Icon node={Download} />
        {text('host.export')}
      </button>
      <SureButton
        icon={LogOut}
        label={text('host.close')}
        question={text('host.close-sure')}
        quiet
        onSure={() => intend({ kind: 'room-host', ask: { kind: 'close-room' } })}
      />
    </div>
  );
}

function headingOf({ phase, level }: HostView): string {
  if (phase === 'lobby') return text('host.lobby');
  return phase === 'podium' ? text('class.thanks') : textOf(`level.${level ?? ''}.name`);
}

/** What the round has taught, for the talk about it. */
function Morning({ view }: { readonly view: HostView }) {
  if (!view.report || view.phase !== 'dawn') return null;
  return (
    <section class="glass host-report">
      <p class="idea">{textOf(`level.${view.level ?? ''}.idea`)}</p>
      <ReportWords report={view.report} />
      <TopThree top={view.report.top} />
    </section>
  );
}

/** The page while there is a room. */
export function HostRoom({ view }: { readonly view: HostView }) {
  return (
    <div class="host-room">
      <header>
        <h1>{headingOf(view)}</h1>
        {view.phase === 'night' && (
          <p class="host-clock" role="timer">
            <TimeLeft view={view} />
          </p>
        )}
        <Plan view={view} />
      </header>
      {roomLine.value === 'back' && <p class="room-line">{text('host.line-lost')}</p>}
      {!roomSaves.value && <p class="room-line">{text('host.not-saved')}</p>}
      <RoomTrouble />
      <div class="host-main">
        <Counts connected={view.connected} joined={view.joined} finished={view.finished} />
        <HostControls view={view} />
        <Morning view={view} />
        <HostPupils view={view} />
      </div>
      <aside class="host-side">
        {view.phase !== 'podium' && <HostDoor view={view} />}
        <HostRepair view={view} />
        <End isOver={view.phase === 'podium'} />
      </aside>
    </div>
  );
}
