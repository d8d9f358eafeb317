// The hand with the stick: arrows, the d-pad or a tap beside the climber poke the ground; the arrow is aimed as for any stride, with
// Shift held on the keys.
import type { Climb, Command } from '../../core/climb.ts';
import type { Intent } from '../../state/intent.ts';
import { marker } from '../../state/view.ts';
import { aimKey, aimPad, strideAlongAim } from './aiming.ts';
import type { Hand, PadReading } from './hand.ts';

const pokes: Readonly<Record<string, { readonly axis: number; readonly side: 1 | -1 }>> = {
  ArrowLeft: { axis: 0, side: -1 },
  ArrowRight: { axis: 0, side: 1 },
  ArrowDown: { axis: 1, side: -1 },
  ArrowUp: { axis: 1, side: 1 },
};

function pokeKey(key: string, shift: boolean): Intent | null {
  const poke = pokes[key];
  return poke && !shift ? { kind: 'poke', ...poke } : aimKey(key, false);
}

function pokePad(pad: PadReading): Intent[] {
  const { fresh } = pad;
  const poked = (['left', 'right', 'down', 'up'] as const).filter((button) => fresh.has(button));
  const keys = { left: 'ArrowLeft', right: 'ArrowRight', down: 'ArrowDown', up: 'ArrowUp' } as const;
  const aims = aimPad({ ...pad, held: new Set() });
  return [...poked.flatMap((button) => pokeKey(keys[button], false) ?? []), ...aims];
}

/** A place beside the climber means the axis and the side it lies nearest to. */
function pokeTowardMarker({ state: { point } }: Climb): Command {
  const away = point.map((value, axis) => (marker.peek()[axis] ?? value) - value);
  const axis = Math.abs(away[0] ?? 0) >= Math.abs(away[1] ?? 0) ? 0 : 1;
  return { kind: 'poke', axis, side: (away[axis] ?? 0) < 0 ? -1 : 1 };
}

/** Pokes and strides. */
export const poking: Hand = {
  command: strideAlongAim,
  key: pokeKey,
  pad: pokePad,
  walks: false,
  planted: pokeTowardMarker,
};
