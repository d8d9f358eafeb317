// The test screen: shows every finger where it is, plays a sound, and says what each gamepad's sticks and buttons do.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { intend } from '../../state/intent.ts';
import { padsNow as gamepads } from '../../state/gamepads.ts';
import { text } from '../../state/text.ts';
import { listText, quantity } from '../../state/words.ts';
import { useFocusOnShow } from '../focus.ts';

interface Finger {
  readonly id: number;
  readonly kind: string;
  readonly x: number;
  readonly y: number;
}
interface Pad {
  readonly id: string;
  readonly pressed: readonly number[];
  readonly buttons: number;
  readonly axes: readonly number[];
}

const readEvery = 50; // ms

function padsNow(): Pad[] {
  return gamepads().map(({ id, buttons, axes }) => ({
    id,
    pressed: buttons.flatMap(({ pressed }, place) => (pressed ? [place] : [])),
    buttons: buttons.length,
    axes: axes.map((axis) => Math.round(axis * 100) / 100),
  }));
}

/** Every finger in an area of its own, where it touches the page. */
function Fingers() {
  const fingers = useSignal<readonly Finger[]>([]);
  const most = useSignal(0);
  const note = (event: PointerEvent): void => {
    const others = fingers.value.filter(({ id }) => id !== event.pointerId);
    const area = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const here = {
      id: event.pointerId,
      kind: event.pointerType,
      x: event.clientX - area.left,
      y: event.clientY - area.top,
    };
    fingers.value = [...others, here];
    most.value = Math.max(most.value, fingers.value.length);
  };
  const lift = ({ pointerId }: PointerEvent): void => {
    fingers.value = fingers.value.filter(({ id }) => id !== pointerId);
  };
  return (
    <div
      class="fingers"
      data-fingers={fingers.value.length}
      onPointerDown={note}
      onPointerMove={(event) => event.pressure > 0 && note(event)}
      onPointerUp={lift}
      onPointerCancel={lift}
      onPointerLeave={lift}
    >
      <p>{text('kiosk.staff-fingers', { count: fingers.value.length, most: most.value })}</p>
      <svg aria-hidden="true">
        {fingers.value.map(({ id, kind, x, y }) => (
          <g key={id} transform={`translate(${x} ${y})`}>
            <circle r="44" />
            <text text-anchor="middle" y="-56">
              {kind}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

function Pads() {
  const pads = useSignal<readonly Pad[]>([]);
  useEffect(() => {
    const timer = setInterval(() => {
      const now = padsNow();
      if (JSON.stringify(now) !== JSON.stringify(pads.value)) pads.value = now;
    }, readEvery);
    return () => clearInterval(timer);
  }, []);
  if (pads.value.length === 0) return <p>{text('kiosk.staff-no-pads')}</p>;
  return (
    <ul>
      {pads.value.map(({ id, pressed, buttons, axes }, place) => (
        <li key={place}>
          <strong>{id}</strong>
          <br />
          {text('kiosk.staff-pad', {
            buttons,
            pressed: pressed.length === 0 ? '–' : listText(pressed),
            axes: axes.map((axis) => (axis === 0 ? '0' : quantity(axis, 2))).join('  '),
          })}
        </li>
      ))}
    </ul>
  );
}

/** The page. */
export function StaffTest() {
  const first = useFocusOnShow<HTMLHeadingElement>();
  return (
    <article class="staff-test" aria-labelledby="staff-test-heading">
      <header>
        <h1 id="staff-test-heading" tabIndex={-1} ref={first}>
          {text('kiosk.staff-test')}
        </h1>
        <button type="button" class="primary" onClick={() => intend({ kind: 'staff-page', page: 'panel' })}>
          {text('kiosk.staff-back')}
        </button>
      </header>
      <Fingers />
      <section>
        <button type="button" onClick={() => intend({ kind: 'staff-sound' })}>
          {text('kiosk.staff-sound')}
        </button>
        <Pads />
      </section>
    </article>
  );
}
