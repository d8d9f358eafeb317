// A round pad to aim with: press or drag where to go, from its middle; let go to step. Far out is a long stride. It shows downhill as the
// lamp does, and to newcomers a hand that does it. A tap is enough, and each pad follows its own finger, however many there are.
import { Hand } from 'lucide';
import { useRef } from 'preact/hooks';
import type { Climb } from '../../core/climb.ts';
import { longestStride, mapGradient } from '../../core/gear/index.ts';
import { intend } from '../../state/intent.ts';
import type { Person } from '../../state/kiosk.ts';
import { text } from '../../state/text.ts';
import { aim, otherAim } from '../../state/view.ts';
import { downhillHeading } from '../../state/words.ts';
import { Icon } from '../icon.tsx';
import { catchPointer } from './catch-pointer.ts';

/** The pad's radius in its own units, and the part of it that a full stride takes. */
const RADIUS = 100;
const FULL = 0.82;
const DEGREES = 180 / Math.PI;
const TICKS = Array.from({ length: 8 }, (_, eighth) => eighth * 45);

interface AimPadProps {
  readonly person: Person;
  readonly climb: Climb;
  /** A hand shows how it is done. */
  readonly shows: boolean;
}

interface PadFaceProps {
  readonly heading: number;
  /** Of the longest stride. */
  readonly part: number;
  /** Radians; null on flat ground. */
  readonly down: number | null;
}

/** Rim, downhill as the lamp shows it, and the stride. */
function PadFace({ heading, part, down }: PadFaceProps) {
  const tip = 14 + part * (FULL * RADIUS - 14);
  return (
    <svg viewBox="-104 -104 208 208" aria-hidden="true">
      <circle class="rim" r={RADIUS} />
      <circle class="half" r={RADIUS * FULL * 0.5} />
      {TICKS.map((angle) => (
        <path key={angle} class="tick" d={`M${RADIUS - 9} 0H${RADIUS - 2}`} transform={`rotate(${angle})`} />
      ))}
      {down !== null && <path class="down" d="M22 0H66m-13-11 15 11-15 11" transform={`rotate(${-down * DEGREES})`} />}
      <path class="arrow" d={`M14 0H${tip}m-13-12 15 12-15 12`} transform={`rotate(${-heading * DEGREES})`} />
      <circle class="feet" r="9" />
    </svg>
  );
}

/** Where on the pad an event is, as an aim. */
function aimAt(event: PointerEvent): { heading: number; part: number } {
  const box = (event.currentTarget as Element).getBoundingClientRect();
  const x = (event.clientX - box.left) / box.width - 0.5;
  const y = 0.5 - (event.clientY - box.top) / box.height;
  return { heading: Math.atan2(y, x), part: Math.min(1, (2 * Math.hypot(x, y)) / FULL) };
}

/** The aim of one person. */
export function AimPad({ person, climb, shows }: AimPadProps) {
  const finger = useRef<number | null>(null);
  const { heading, length } = (person === 0 ? aim : otherAim).value;
  const part = length / (longestStride(climb.gear) ?? 1);
  const down = downhillHeading(mapGradient(climb));
  const move = (event: PointerEvent): void => {
    if (event.pointerId === finger.current) intend({ kind: 'kiosk-aim', person, ...aimAt(event) });
  };
  const press = (event: PointerEvent): void => {
    if (finger.current !== null || event.button !== 0) return;
    finger.current = event.pointerId;
    catchPointer(event);
    move(event);
  };
  const lift = (event: PointerEvent): void => {
    if (event.pointerId !== finger.current) return;
    finger.current = null;
    if (event.type === 'pointerup') intend({ kind: 'kiosk-step', person });
  };
  const shown = down ?? 0;
  return (
    <div
      class="aim-pad"
      role="img"
      aria-label={text('kiosk.pad')}
      data-aim={`${heading} ${part}`}
      onPointerDown={press}
      onPointerMove={move}
      onPointerUp={lift}
      onPointerCancel={lift}
      onLostPointerCapture={lift}
    >
      <PadFace heading={heading} part={part} down={down} />
      {shows && (
        <span
          class="ghost"
          style={{ '--east': Math.cos(shown).toFixed(3), '--south': (-Math.sin(shown)).toFixed(3) }}
          aria-hidden="true"
        >
          <Icon node={Hand} />
        </span>
      )}
    </div>
  );
}
