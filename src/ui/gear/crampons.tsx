// The crampons' readouts: one grip an axis, a square whose area is what the axis has gathered of squared gradient, with the rate
// that this leaves it for the next step. The next step's own part is outlined. AdaDelta has a second pair, Adam also a velocity.
import { useRef } from 'preact/hooks';
import { gripsOf, type Grip } from '../../core/gear/crampons.ts';
import { foreseen } from '../../core/gear/foreseen.ts';
import { ruledGear } from '../../core/gear/index.ts';
import { settingsNext } from '../../state/dial.ts';
import { party } from '../../state/party.ts';
import type { Party } from '../../state/party.ts';
import { text } from '../../state/text.ts';
import { quantity } from '../../state/words.ts';
import { WithTerm } from '../readout.tsx';
import { VectorReadout } from '../vector-readout.tsx';

/** Side of the drawing, and of the largest square in it. */
const BOX = 30;
const LARGEST = 26;
/** A square that is not nothing is at least this wide, so that it can be seen. */
const LEAST = 1.5;

/** The area that fills the frame: the next power of ten above the largest square, never less than before in this climb. */
function useFrame(attempt: number, largest: number): number {
  const frame = useRef({ attempt, area: 0 });
  if (frame.current.attempt !== attempt) frame.current = { attempt, area: 0 };
  const wanted = largest > 0 && Number.isFinite(largest) ? 10 ** Math.ceil(Math.log10(largest)) : 0;
  frame.current.area = Math.max(frame.current.area, wanted);
  return frame.current.area;
}

function sideOf(area: number, frame: number): number {
  return area > 0 ? Math.max(LEAST, Math.min(LARGEST, LARGEST * Math.sqrt(area / frame))) : 0;
}

/** A square now, and outlined as it will be after the next step; both grow from the lower left corner. */
function Square({ of, next, frame, kind }: { of: number; next: number; frame: number; kind: string }) {
  const [now, then] = [sideOf(of, frame), sideOf(next, frame)];
  const corner = (side: number): number => BOX - 2 - side;
  return (
    <svg class={`grip-square ${kind}`} viewBox={`0 0 ${BOX} ${BOX}`} aria-hidden="true">
      <rect class="frame" x="2" y="2" width={LARGEST} height={LARGEST} />
      <rect class="now" x="2" y={corner(now)} width={now} height={now} />
      <rect class="next" x="2" y={corner(then)} width={then} height={then} />
    </svg>
  );
}

interface AxisGripProps {
  readonly name: string;
  readonly now: Grip;
  readonly next: Grip;
  readonly frame: number;
  readonly strideFrame: number;
}

/** One axis: its squares, and its rate; the words for those who cannot see them. */
function AxisGrip({ name, now, next, frame, strideFrame }: AxisGripProps) {
  const { square, strides } = now;
  const said = { axis: name, square: quantity(square), rate: quantity(next.rate) };
  return (
    <div class="grip" data-axis={name}>
      <Square of={square} next={next.square} frame={frame} kind="slopes" />
      {strides !== undefined && <Square of={strides} next={next.strides ?? 0} frame={strideFrame} kind="strides" />}
      <span class="grip-words" aria-hidden="true">
        <i>{name}</i>
        <b>{quantity(next.rate, 2)}</b>
      </span>
      <span class="unseen">
        {strides === undefined
          ? text('hud.grip', said)
          : text('hud.grip-strides', { ...said, strides: quantity(strides) })}
      </span>
    </div>
  );
}

/** What the rule has gathered, now and after the next step; null without grips. */
function gripsNow({ course, climbers }: Party) {
  const climb = climbers[0]?.climb;
  const gear = climb && ruledGear(climb.gear);
  if (!climb || !gear) return null;
  const settings = settingsNext(climb);
  const after = foreseen(climb, course, settings) ?? climb.state;
  const now = gripsOf(gear.optimizer, climb.state, climb.state, settings);
  const next = gripsOf(gear.optimizer, climb.state, after, settings);
  return now && next ? { now, next, rate: settings['learningRate'] ?? 0 } : null;
}

/** The grips of all axes, and Adam's mean as a velocity. */
export function CramponsReadouts() {
  const current = party.value;
  const grips = current && gripsNow(current);
  const largest = (of: (grip: Grip) => number): number => Math.max(0, ...(grips ? grips.next.map(of) : []));
  const attempt = current?.attempt ?? 0;
  const frame = useFrame(
    attempt,
    largest(({ square }) => square),
  );
  const strideFrame = useFrame(
    attempt,
    largest(({ strides = 0 }) => strides),
  );
  if (!current || !grips) return null;
  const { now, next } = grips;
  const means = now.map(({ mean }) => mean);
  const moving = means.every((mean) => mean !== undefined);
  return (
    <>
      <div class="readout grips" data-readout="grips">
        <dt>
          <WithTerm name={text('hud.grips')} term={text('hud.grip-area', { area: quantity(frame, 1) })} />
        </dt>
        <dd>
          {now.map((grip, axis) => (
            <AxisGrip
              key={axis}
              name={current.course.surface.parameters[axis] ?? ''}
              now={grip}
              next={next[axis] ?? grip}
              frame={frame}
              strideFrame={strideFrame}
            />
          ))}
        </dd>
      </div>
      {moving && (
        <VectorReadout id="velocity" name={text('hud.mean')} term="M̂" vector={means.map((mean) => 0 - mean)} />
      )}
    </>
  );
}
