// A pupil's page outside the climb: the code, the name, waiting, and the end of the lesson.
import { useState } from 'preact/hooks';
import { Dices, DoorOpen, LogIn } from 'lucide';
import type { PupilView } from '../protocol/views.ts';
import { intend } from '../state/intent.ts';
import { offeredCode, pupilView, roomLine, roomTrouble } from '../state/room.ts';
import { text } from '../state/text.ts';
import { useFocusOnShow } from './focus.ts';
import { Icon } from './icon.tsx';
import { LineState, RoomTrouble } from './room-words.tsx';
import './styles/page.css';
import './styles/room.css';

interface CodeFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

function CodeField({ id, label, hint, value, onValue }: CodeFieldProps) {
  return (
    <label class="code-field">
      <span>{label}</span>
      <input
        name={id}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        maxLength={12}
        required
        aria-describedby={`${id}-hint`}
      />
      <small id={`${id}-hint`}>{hint}</small>
    </label>
  );
}

function JoinForm() {
  const heading = useFocusOnShow<HTMLHeadingElement>();
  const [code, setCode] = useState(offeredCode.value);
  const [rejoin, setRejoin] = useState('');
  const [other, setOther] = useState(false);
  const join = (event: Event): void => {
    event.preventDefault();
    intend(other ? { kind: 'room-rejoin', code, rejoin } : { kind: 'room-join', code });
  };
  return (
    <form class="room-card glass" onSubmit={join}>
      <h1 tabIndex={-1} ref={heading}>
        {text('class.heading')}
      </h1>
      <CodeField id="code" label={text('class.code')} hint={text('class.code-hint')} value={code} onValue={setCode} />
      {other && (
        <CodeField
          id="rejoin"
          label={text('class.rejoin')}
          hint={text('class.rejoin-hint')}
          value={rejoin}
          onValue={setRejoin}
        />
      )}
      <RoomTrouble />
      <div class="actions">
        <button type="submit" class="primary">
          <Icon node={LogIn} />
          {text(other ? 'class.come-back' : 'class.join')}
        </button>
        <button type="button" class="quiet" aria-pressed={other} onClick={() => setOther(!other)}>
          {text('class.other-device')}
        </button>
        <button type="button" class="quiet" onClick={() => intend({ kind: 'open', screen: 'title' })}>
          {text('class.alone')}
        </button>
      </div>
    </form>
  );
}

function NameForm({ view }: { readonly view: PupilView }) {
  const [name, setName] = useState('');
  const use = (event: Event): void => {
    event.preventDefault();
    intend({ kind: 'room-rename', name });
  };
  return (
    <form class="name-form" onSubmit={use}>
      <label>
        <span>{text('class.rename')}</span>
        <input
          name="own-name"
          value={name}
          placeholder={view.name}
          maxLength={30}
          autocomplete="off"
          required
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <button type="submit">{text('class.rename-save')}</button>
    </form>
  );
}

function waitingText({ phase, round }: PupilView): string {
  if (phase === 'podium') return text('class.thanks');
  return phase === 'lobby' && round < 0 ? text('class.wait') : text('class.wait-round');
}

function Lobby({ view }: { readonly view: PupilView }) {
  const { phase, rerolls, place, points, results } = view;
  return (
    <section class="room-card glass" aria-labelledby="pupil-name" data-phase={phase}>
      <p>{text('class.you-are')}</p>
      <h1 id="pupil-name" class="pupil-name">
        {view.name}
      </h1>
      {phase === 'lobby' && (
        <div class="actions">
          <button type="button" disabled={rerolls === 0} onClick={() => intend({ kind: 'room-reroll' })}>
            <Icon node={Dices} />
            {text('class.reroll', { left: rerolls })}
          </button>
        </div>
      )}
      {phase === 'lobby' && view.lesson.ownNames && <NameForm view={view} />}
      <p class="room-wait" role="status">
        {waitingText(view)}
      </p>
      {results.length > 0 && (
        <p class="own-place">
          {place === null ? text('class.total', { points }) : text('class.standing', { place, points })}
        </p>
      )}
      <RoomTrouble />
      <LineState />
      <p class="note">{text('class.way-back', { code: view.rejoin })}</p>
      <button type="button" class="quiet" onClick={() => intend({ kind: 'room-leave' })}>
        <Icon node={DoorOpen} />
        {text('class.leave')}
      </button>
    </section>
  );
}

/** Sent away from here, though the seat is still there: on another device or tab it goes on. */
function Elsewhere() {
  return (
    <section class="room-card glass">
      <RoomTrouble />
      <button type="button" class="primary" onClick={() => intend({ kind: 'room-return' })}>
        {text('class.go-on-here')}
      </button>
    </section>
  );
}

/** The page. */
export function ClassPage() {
  const view = pupilView.value;
  if (!view && roomTrouble.value === 'elsewhere') return <main class="page room">{<Elsewhere />}</main>;
  const busy = !view && (roomLine.value === 'entering' || roomLine.value === 'back');
  return <main class="page room">{view ? <Lobby view={view} /> : busy ? <Knocking /> : <JoinForm />}</main>;
}

function Knocking() {
  return (
    <section class="room-card glass" aria-busy="true">
      <p role="status">{text('class.knocking')}</p>
      <RoomTrouble />
      <button type="button" class="quiet" onClick={() => intend({ kind: 'room-leave' })}>
        {text('class.leave')}
      </button>
    </section>
  );
}
