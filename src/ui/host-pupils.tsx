// Everyone in the room by name, 35 at a glance: whose device is there, who is finished. Each opens to its own code, more time, and
// the way out.
import { Check, Hourglass, Monitor, Smartphone, Tablet, UserX, WifiOff } from 'lucide';
import { useState } from 'preact/hooks';
import type { HostView } from '../protocol/views.ts';
import { intend } from '../state/intent.ts';
import { text } from '../state/text.ts';
import { Icon } from './icon.tsx';
import { SureButton } from './sure-button.tsx';

type Pupil = HostView['seats'][number];
const devices = { phone: Smartphone, tablet: Tablet, computer: Monitor };

function stateOf({ connected, finished }: Pupil): string {
  if (!connected) return text('host.pupil.away');
  return text(finished ? 'host.pupil.finished' : 'host.pupil.here');
}

function Marks({ connected, finished, personalTime }: Pupil) {
  return (
    <span class="pupil-marks" aria-hidden="true">
      {personalTime && <Icon node={Hourglass} />}
      {finished && <Icon node={Check} />}
      {!connected && <Icon node={WifiOff} />}
    </span>
  );
}

/** What the teacher may do with one seat. */
function PupilActions({ pupil }: { readonly pupil: Pupil }) {
  const { seat, device, personalTime, rejoin } = pupil;
  return (
    <div class="pupil-actions">
      <p>
        {text(`host.device.${device}`)} · {text('host.own-code')} <code>{rejoin}</code>
      </p>
      <button
        type="button"
        aria-pressed={personalTime}
        onClick={() => intend({ kind: 'room-host', ask: { kind: 'personal-time', seat, on: !personalTime } })}
      >
        <Icon node={Hourglass} />
        {text('host.personal-time')}
      </button>
      <SureButton
        icon={UserX}
        label={text('host.kick')}
        question={text('host.kick-sure')}
        onSure={() => intend({ kind: 'room-host', ask: { kind: 'kick', seat } })}
      />
    </div>
  );
}

interface PupilItemProps {
  readonly pupil: Pupil;
  readonly ranked: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function PupilItem({ pupil, ranked, isOpen, onToggle }: PupilItemProps) {
  const { seat, name, device, connected, points } = pupil;
  return (
    <li data-seat={seat} class={connected ? '' : 'away'}>
      <button type="button" class="pupil" aria-expanded={isOpen} onClick={onToggle}>
        <Icon node={devices[device]} />
        <span class="pupil-name-small">
          {name}
          <small>
            {stateOf(pupil)}
            {ranked && ` · ${text('class.points', { points })}`}
          </small>
        </span>
        <Marks {...pupil} />
      </button>
      {isOpen && <PupilActions pupil={pupil} />}
    </li>
  );
}

/** The names are there to be spoken to, not to be ranked: they stand in the order in which they came. */
export function HostPupils({ view }: { readonly view: HostView }) {
  const [open, setOpen] = useState<number | null>(null);
  const ranked = view.lesson.preset === 'playful' && view.round >= 0;
  return (
    <section class="host-pupils" aria-labelledby="pupils-heading">
      <h2 id="pupils-heading">{text('host.pupils')}</h2>
      {view.seats.length === 0 && <p class="host-nobody">{text('host.nobody')}</p>}
      <ul>
        {view.seats.map((pupil) => (
          <PupilItem
            key={pupil.seat}
            pupil={pupil}
            ranked={ranked}
            isOpen={open === pupil.seat}
            onToggle={() => setOpen(open === pupil.seat ? null : pupil.seat)}
          />
        ))}
      </ul>
    </section>
  );
}
