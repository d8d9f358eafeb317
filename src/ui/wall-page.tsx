// The wall, for the projector: how to come in and who is here; by night every lamp and nothing of the ground; at the end the podium.
import type { ProjectorView } from '../protocol/views.ts';
import { joinAddress, joinLink, roomLine, wallView } from '../state/room.ts';
import { text, textOf } from '../state/text.ts';
import { QrCode } from './qr-code.tsx';
import { Podium } from './podium.tsx';
import { RoomTrouble, TimeLeft } from './room-words.tsx';
import { WallBots, WallNight } from './wall-night.tsx';
import './styles/page.css';
import './styles/room.css';
import './styles/wall.css';

function HowToJoin({ view }: { readonly view: ProjectorView }) {
  return (
    <section class="wall-join" aria-label={text('host.come-in')}>
      <QrCode content={joinLink.value} label={text('wall.scan')} />
      <div>
        <p>{text('wall.go-to', { address: joinAddress.value, button: text('title.class') })}</p>
        <p class="wall-code">{view.code}</p>
        {view.locked && <p>{text('wall.locked')}</p>}
      </div>
    </section>
  );
}

function Night({ view }: { readonly view: ProjectorView }) {
  const { connected, joined, finished } = view;
  return (
    <>
      <header>
        <h1>{textOf(`level.${view.level ?? ''}.name`)}</h1>
        <p class="wall-clock" role="timer">
          <TimeLeft view={view} />
        </p>
        <p class="wall-counts" role="status">
          {text('wall.counts', { connected, joined, finished })}
        </p>
      </header>
      <WallNight />
      <footer>
        <WallBots />
        {view.lesson.lateJoin && !view.locked && (
          <p class="wall-late">
            {joinAddress.value} · <strong>{view.code}</strong>
          </p>
        )}
      </footer>
    </>
  );
}

function Lobby({ view }: { readonly view: ProjectorView }) {
  return (
    <>
      <header>
        <h1>{text('wall.heading')}</h1>
        <p class="wall-counts" role="status">
          {text('wall.joined', { count: view.joined })}
        </p>
      </header>
      <HowToJoin view={view} />
      <ul class="wall-names" aria-label={text('wall.names')}>
        {view.names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </>
  );
}

function End({ view }: { readonly view: ProjectorView }) {
  return (
    <>
      <header>
        <h1>{text(view.podium.length > 0 ? 'wall.podium' : 'wall.heading')}</h1>
      </header>
      <Podium best={view.podium} />
      <p class="wall-thanks">{text('class.thanks')}</p>
    </>
  );
}

/** The page. */
export function WallPage() {
  const view = wallView.value;
  return (
    <main class="page wall" data-phase={view?.phase ?? 'none'}>
      <RoomTrouble />
      {!view && roomLine.value !== 'off' && <p role="status">{text('class.knocking')}</p>}
      {view?.phase === 'lobby' && <Lobby view={view} />}
      {(view?.phase === 'night' || view?.phase === 'dawn') && <Night view={view} />}
      {view?.phase === 'podium' && <End view={view} />}
      {view && roomLine.value === 'back' && <p class="room-line">{text('wall.line-lost')}</p>}
    </main>
  );
}
