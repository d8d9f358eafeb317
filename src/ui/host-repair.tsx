// For the lesson that goes wrong: strangers in the seats, a short code or a link in the wrong hands. Closed until it is needed.
import { KeyRound, MonitorOff, ShieldCheck, Users } from 'lucide';
import type { HostView } from '../protocol/views.ts';
import { intend } from '../state/intent.ts';
import { hostDone } from '../state/room.ts';
import { text } from '../state/text.ts';
import { SureButton } from './sure-button.tsx';

/** The disclosure under the door. */
export function HostRepair({ view }: { readonly view: HostView }) {
  const away = view.seats.filter(({ connected }) => !connected).map(({ seat }) => seat);
  const done = hostDone.value;
  return (
    <details class="host-repair glass">
      <summary>{text('host.repair')}</summary>
      <div class="actions">
        <SureButton
          icon={Users}
          label={text('host.remove-away', { count: away.length })}
          question={text('host.remove-away-sure')}
          disabled={away.length === 0}
          onSure={() => intend({ kind: 'room-host', ask: { kind: 'remove-away', seats: away } })}
        />
        <SureButton
          icon={KeyRound}
          label={text('host.new-rejoins')}
          question={text('host.new-rejoins-sure')}
          onSure={() => intend({ kind: 'room-host', ask: { kind: 'new-rejoins' } })}
        />
        <SureButton
          icon={MonitorOff}
          label={text('host.new-projector')}
          question={text('host.new-projector-sure')}
          onSure={() => intend({ kind: 'room-host', ask: { kind: 'new-projector' } })}
        />
        <SureButton
          icon={ShieldCheck}
          label={text('host.new-host')}
          question={text('host.new-host-sure')}
          onSure={() => intend({ kind: 'room-renew' })}
        />
      </div>
      <p role="status">{done !== null && text(`host.done.${done}`)}</p>
    </details>
  );
}
