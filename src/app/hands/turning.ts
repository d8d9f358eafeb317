// The hand that turns dials: the settings of a rule, and hold to walk.
import type { Intent } from '../../state/intent.ts';
import { party } from '../../state/party.ts';
import { dialValues } from '../../state/view.ts';
import type { Hand, PadReading } from './hand.ts';

const dialPart = 0.02; // of the dial's range a key press
const fineDialPart = 0.004;
const padDialPart = 0.008; // of the dial's range a reading
const stopEvery = 6; // readings a whole dial rests at each stop while it is held

let heldFor = 0; // readings since a whole dial began to be turned

function nudge(place: number, by: number): Intent | null {
  const setting = party.peek()?.level.dial[place]?.setting;
  return setting === undefined ? null : { kind: 'nudge-dial', setting, by };
}

/** Left and right turn the first dial, up and down the second, or the only one. */
function dialKey(key: string, fine: boolean): Intent | null {
  const part = fine ? fineDialPart : dialPart;
  const second = (party.peek()?.level.dial.length ?? 0) > 1 ? 1 : 0;
  switch (key) {
    case 'ArrowRight':
      return nudge(0, part);
    case 'ArrowLeft':
      return nudge(0, -part);
    case 'ArrowUp':
      return nudge(second, part);
    case 'ArrowDown':
      return nudge(second, -part);
    case 'w':
      return { kind: 'walk', on: true };
    default:
      return null;
  }
}

function dialPad({ stick: [x, y], held, fresh }: PadReading): Intent[] {
  const dials = party.peek()?.level.dial ?? [];
  const along = (low: 'left' | 'down', high: 'right' | 'up', axis: number): number =>
    (held.has(high) ? 1 : 0) - (held.has(low) ? 1 : 0) + axis;
  const moves = [along('left', 'right', x), along('down', 'up', y)];
  const turning = moves.some((move, place) => move !== 0 && dials[place]?.whole);
  const atStop = turning && heldFor++ % stopEvery === 0;
  if (!turning) heldFor = 0;
  const turns = moves.flatMap((move, place) => {
    const dial = dials[place];
    const intent = move === 0 || (dial?.whole && !atStop) ? null : nudge(place, move * padDialPart);
    return intent ? [intent] : [];
  });
  return fresh.has('x') ? [...turns, { kind: 'walk', on: true }] : turns;
}

/** Settings of a rule. */
export const turning: Hand = {
  command: () => ({ kind: 'step', settings: dialValues.peek() }),
  key: dialKey,
  pad: dialPad,
  walks: true,
};
