// The radio in the HUD: the last reading of the validation loss, and a strip chart of all of them. It tells what was heard where the
// climber stood, and nothing of the ground around.
import type { Climb, Course } from '../core/climb.ts';
import { readingsOf, risesOf, type Reading } from '../core/radio.ts';
import { text } from '../state/text.ts';
import { quantity } from '../state/words.ts';
import { Readout } from './readout.tsx';

/** The strip's own units, and how many readings it holds before the first ones leave it. */
const WIDTH = 72;
const HEIGHT = 24;
const MOST = 40;
const MARGIN = 3;

/** The strip as an SVG path and its last point. The scale is the logarithm where all readings are above 0, as in the morning's chart. */
function stripOf(readings: readonly Reading[]): { path: string; last: readonly [number, number] } {
  const values = readings.slice(-MOST).map(({ loss }) => (loss > 0 ? Math.log(loss) : 0));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const places = values.map((value, i): readonly [number, number] => [
    MARGIN + ((WIDTH - 2 * MARGIN) * i) / Math.max(9, values.length - 1),
    HEIGHT - MARGIN - ((HEIGHT - 2 * MARGIN) * (value - low)) / (high - low || 1),
  ]);
  const path = places.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
  return { path, last: places.at(-1) ?? [MARGIN, HEIGHT / 2] };
}

/** The readout; nothing on a course without a radio. */
export function RadioReadout({ climb, course }: { readonly climb: Climb; readonly course: Course }) {
  const readings = readingsOf(climb, course);
  const now = readings.at(-1);
  if (!now) return null;
  const rises = risesOf(readings);
  const { path, last } = stripOf(readings);
  return (
    <Readout id="radio" name={text('hud.radio')} term={text('hud.validation')}>
      <span class={rises > 0 ? 'heard rising' : 'heard'}>
        {quantity(now.loss)}
        <span aria-hidden="true">{readings.length < 2 ? '' : rises > 0 ? ' ▲' : ' ▼'}</span>
      </span>
      <svg
        class="strip"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={text('hud.radio-described', { count: readings.length, rises })}
      >
        <path class={rises > 0 ? 'rising' : ''} d={path} />
        <circle cx={last[0]} cy={last[1]} r="2.6" />
      </svg>
    </Readout>
  );
}
