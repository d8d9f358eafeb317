// The hand that aims an arrow: direction and length, for every gear with strides.
import type { Command } from '../../core/climb.ts';
import type { Intent } from '../../state/intent.ts';
import { aim } from '../../state/view.ts';
import type { Hand, PadReading } from './hand.ts';

const turn = Math.PI / 24; // radians a key press
const fineTurn = Math.PI / 180;
const lengthen = 0.05; // of the longest stride
const fineLengthen = 0.01;
const padTurn = Math.PI / 48; // radians a reading
const padLengthen = 0.008; // of the longest stride a reading

function nudge(turned: number, lengthened: number): Intent {
  return { kind: 'nudge-aim', turn: turned, lengthen: lengthened };
}

export function aimKey(key: string, fine: boolean): Intent | null {
  const angle = fine ? fineTurn : turn;
  const part = fine ? fineLengthen : lengthen;
  switch (key) {
    case 'ArrowLeft':
      return nudge(angle, 0);
    case 'ArrowRight':
      return nudge(-angle, 0);
    case 'ArrowUp':
      return nudge(0, part);
    case 'ArrowDown':
      return nudge(0, -part);
    case 'd':
      return { kind: 'aim-downhill' };
    default:
      return null;
  }
}

export function aimPad({ stick: [x, y], held, fresh }: PadReading): Intent[] {
  const reach = Math.hypot(x, y);
  return [
    ...(reach > 0 ? [{ kind: 'aim-part', heading: Math.atan2(y, x), part: Math.min(1, reach) } as const] : []),
    ...(held.has('left') ? [nudge(padTurn, 0)] : []),
    ...(held.has('right') ? [nudge(-padTurn, 0)] : []),
    ...(held.has('up') ? [nudge(0, padLengthen)] : []),
    ...(held.has('down') ? [nudge(0, -padLengthen)] : []),
    ...(fresh.has('y') ? [{ kind: 'aim-downhill' } as const] : []),
  ];
}

/** The stride that is aimed. The vector, not the angle, is what the climb remembers: sines differ between browsers. */
export function strideAlongAim(): Command {
  const { heading, length } = aim.peek();
  return { kind: 'stride', by: [Math.cos(heading) * length, Math.sin(heading) * length] };
}

/** Drawn strides. */
export const aiming: Hand = {
  command: strideAlongAim,
  key: aimKey,
  pad: aimPad,
  walks: false,
};
