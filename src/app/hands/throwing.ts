// The hand that throws flares: a marker wanders over the dark map, a tap or the step key throws a flare at it.
import type { Climb, Command } from '../../core/climb.ts';
import type { Intent } from '../../state/intent.ts';
import { marker } from '../../state/view.ts';
import type { Hand, PadReading } from './hand.ts';

const keyPart = 0.025; // of the map's width a key press
const fineKeyPart = 0.005;
const padPart = 0.016; // of the map's width a reading

function nudge(east: number, north: number): Intent {
  return { kind: 'nudge-point', by: [east, north] };
}

/** Arrows move the marker. */
export function markerKey(key: string, fine: boolean): Intent | null {
  const part = fine ? fineKeyPart : keyPart;
  switch (key) {
    case 'ArrowLeft':
      return nudge(-part, 0);
    case 'ArrowRight':
      return nudge(part, 0);
    case 'ArrowUp':
      return nudge(0, part);
    case 'ArrowDown':
      return nudge(0, -part);
    default:
      return null;
  }
}

/** Stick and d-pad move the marker. */
export function markerPad({ stick: [x, y], held }: PadReading): Intent[] {
  const along = (low: 'left' | 'down', high: 'right' | 'up'): number =>
    (held.has(high) ? 1 : 0) - (held.has(low) ? 1 : 0);
  const [east, north] = [x + along('left', 'right'), y + along('down', 'up')];
  return east === 0 && north === 0 ? [] : [nudge(east * padPart, north * padPart)];
}

/** On a canyon only where along its one axis the marker is counts. */
function flareAtMarker({ state }: Climb): Command {
  return { kind: 'flare', at: marker.peek().slice(0, state.point.length) };
}

/** Flares. */
export const throwing: Hand = {
  command: flareAtMarker,
  key: markerKey,
  pad: markerPad,
  walks: false,
  planted: flareAtMarker,
};
