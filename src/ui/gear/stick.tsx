// Controls of the stick: a poke on each side of each axis, the arrow turned downhill as the pokes tell it, and the stride.
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp } from 'lucide';
import type { IconNode } from 'lucide';
import { lossesLeft } from '../../core/budget.ts';
import { knownGradient, longestStride } from '../../core/gear/index.ts';
import { feltSlope } from '../../core/gear/stick.ts';
import { party } from '../../state/party.ts';
import { text } from '../../state/text.ts';
import { compassText, quantity } from '../../state/words.ts';
import { Readout } from '../readout.tsx';
import { AimReadout, DownhillAndStep } from './aim.tsx';
import { Nudge, Pair } from './nudges.tsx';

const ways: readonly (readonly [axis: number, side: 1 | -1, hint: string, icon: IconNode])[] = [
  [0, -1, 'left', ArrowLeft],
  [0, 1, 'right', ArrowRight],
  [1, -1, 'down', ArrowDown],
  [1, 1, 'up', ArrowUp],
];

/** Two pokes along one axis. */
function Pokes({ axis, parameter }: { readonly axis: number; readonly parameter: string }) {
  return (
    <Pair name={text('stick.along', { parameter })}>
      {ways
        .filter(([along]) => along === axis)
        .map(([, side, hint, icon]) => {
          const heading = (axis === 0 ? 0 : Math.PI / 2) + (side < 0 ? Math.PI : 0);
          const name = text('stick.poke', { compass: compassText(heading) });
          return <Nudge key={side} name={name} icon={icon} hint={hint} wish={{ kind: 'poke', axis, side }} />;
        })}
    </Pair>
  );
}

/** The buttons of the stick. */
export function StickControls() {
  const now = party.value;
  const you = now?.climbers[0]?.climb;
  const longest = you && longestStride(you.gear);
  if (!now || !longest) return null;
  return (
    <>
      <AimReadout longest={longest} />
      {now.course.surface.parameters.map((parameter, axis) => (
        <Pokes key={parameter} axis={axis} parameter={parameter} />
      ))}
      <DownhillAndStep knows={knownGradient(you) !== null} />
    </>
  );
}

/** The pokes that are left, what they tell of the slope along each axis, and how far the lamp is. */
export function StickReadouts() {
  const now = party.value;
  const you = now?.climbers[0]?.climb;
  if (!now || !you || you.gear.kind !== 'stick') return null;
  const left = lossesLeft(you, now.course);
  const toLamp = you.gear.lampAfter - you.spent.steps;
  return (
    <>
      {Number.isFinite(left) && (
        <Readout id="pokes" name={text('hud.pokes-left')}>
          {left}
        </Readout>
      )}
      {toLamp > 0 &&
        now.course.surface.parameters.map((parameter, axis) => {
          const slope = feltSlope(you, axis);
          return (
            <Readout key={parameter} id={`felt-${axis}`} name={text('hud.felt', { parameter })}>
              {slope === null ? '?' : quantity(slope)}
            </Readout>
          );
        })}
      {toLamp > 0 && (
        <Readout id="lamp" name={text('hud.lamp')}>
          {text('hud.lamp-in', { steps: toLamp })}
        </Readout>
      )}
    </>
  );
}
