// How pupils come in: the address, the code, the picture for cameras, the projector's page, and the door's lock.
import { DoorClosed, DoorOpen, MonitorUp, RefreshCw } from 'lucide';
import type { HostView } from '../protocol/views.ts';
import { intend } from '../state/intent.ts';
import { joinAddress, joinLink, onlyHere, projectorLink } from '../state/room.ts';
import { text } from '../state/text.ts';
import { Icon } from './icon.tsx';
import { QrCode } from './qr-code.tsx';

/** The card beside the lesson. */
export function HostDoor({ view }: { readonly view: HostView }) {
  return (
    <section class="host-door glass" aria-labelledby="host-door-heading">
      <h2 id="host-door-heading">{text('host.come-in')}</h2>
      <a class="button" href={projectorLink.value} target="_blank" rel="noreferrer">
        <Icon node={MonitorUp} />
        {text('host.projector')}
      </a>
      <p>{text('wall.go-to', { address: joinAddress.value, button: text('title.class') })}</p>
      <p class="wall-code" data-code={view.code}>
        {view.code}
      </p>
      <QrCode content={joinLink.value} label={text('wall.scan')} />
      {onlyHere.value && <p class="room-line">{text('host.only-here')}</p>}
      <div class="actions">
        <button
          type="button"
          aria-pressed={view.locked}
          onClick={() => intend({ kind: 'room-host', ask: { kind: 'lock', on: !view.locked } })}
        >
          <Icon node={view.locked ? DoorClosed : DoorOpen} />
          {text(view.locked ? 'host.unlock' : 'host.lock')}
        </button>
        <button type="button" onClick={() => intend({ kind: 'room-host', ask: { kind: 'new-code' } })}>
          <Icon node={RefreshCw} />
          {text('host.new-code')}
        </button>
      </div>
    </section>
  );
}
