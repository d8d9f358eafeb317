// Where aim and dials begin on a level, and the ranges that hold them.
import type { DialSpec, Level } from '../content/level.ts';
import { gearRuleOf, longestStride, type Gear } from '../core/gear/index.ts';
import type { Aim } from '../state/view.ts';

/** Shortest stride that can be aimed, as a part of the longest. */
const shortestPart = 0.02;

/** An aim with its heading in (-pi, pi] and its length within the gear's reach. */
export function aimWithin(gear: Gear, { heading, length }: Aim): Aim {
  const longest = longestStride(gear) ?? 0;
  const turned = Math.atan2(Math.sin(heading), Math.cos(heading));
  return { heading: turned, length: Math.min(longest, Math.max(longest * shortestPart, length)) };
}

/** Where a fresh climber looks: east, half a stride. The same on every level, so that it tells nothing of the ground. */
export function startAim(gear: Gear): Aim {
  return aimWithin(gear, { heading: 0, length: (longestStride(gear) ?? 0) / 2 });
}

/** The dials' values before the first step. Momentum is among them on a dial or not: a brake changes it for one step only. */
export function startDials({ gear, dial: dials }: Level): Record<string, number> {
  const { momentum } = gearRuleOf(gear).settingsOf(gear);
  const own = momentum === undefined ? {} : { momentum };
  return { ...own, ...Object.fromEntries(dials.map((dial) => [dial.setting, dial.initial])) };
}

/** `value` held within the dial's range. */
export function onDial(dial: DialSpec, value: number): number {
  return Math.min(dial.high, Math.max(dial.low, value));
}
