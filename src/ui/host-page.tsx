// The teacher's page: a lesson to set up, or the room that is going on.
import { hostView, roomLine } from '../state/room.ts';
import { text } from '../state/text.ts';
import { HostRoom } from './host-room.tsx';
import { HostSetup } from './host-setup.tsx';
import './styles/page.css';
import './styles/room.css';
import './styles/host.css';

/** The page. */
export function HostPage() {
  const view = hostView.value;
  const coming = !view && roomLine.value !== 'off';
  return (
    <main class="page host" data-phase={view?.phase ?? 'setup'}>
      {view ? <HostRoom view={view} /> : coming ? <p role="status">{text('host.opening')}</p> : <HostSetup />}
    </main>
  );
}
