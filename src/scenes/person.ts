// Whose is whose on a shared mountain: what belongs to the first person is warm as the lamp, what belongs to a second one cold.
import { secondId } from '../state/party.ts';
import { aim, otherAim, type Aim } from '../state/view.ts';
import type { Walker } from './walker.ts';

/** Colours as 0xrrggbb: pale for the trail, strong for the stride. */
interface Ink {
  readonly pale: number;
  readonly strong: number;
}
const warm: Ink = { pale: 0xffd9a0, strong: 0xffb35a };
const cold: Ink = { pale: 0xb4dcff, strong: 0x5ab4ff };

/** True for the second of two people on one screen. */
export function isSecond({ climber }: Walker): boolean {
  return climber.id === secondId;
}

export function inkOf(walker: Walker): Ink {
  return isSecond(walker) ? cold : warm;
}

/** The stride that this person aims. Reading it subscribes. */
export function aimOf(walker: Walker): Aim {
  return (isSecond(walker) ? otherAim : aim).value;
}
