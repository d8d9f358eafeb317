// What the player's hand means for the climb: the aim and the dials, turned into one command of the core.
import type { DialSpec, Level } from '../content/level.ts';
import type { Command, Gear } from '../core/climb.ts';
import { aim, dialValues, type Aim } from '../state/view.ts';

/** Shortest stride that can be aimed, as a part of the longest. */
const shortestPart = 0.02;

/** The command that `step` gives now. The vector, not the angle, is what the climb remembers: sines differ between browsers. */
export function commandNow(gear: Gear): Command {
  if (gear.kind === 'optimizer') return { kind: 'step', settings: dialValues.value };
  const { heading, length } = aim.value;
  return { kind: 'stride', by: [Math.cos(heading) * length, Math.sin(heading) * length] };
}

/** An aim with its heading in (-pi, pi] and its length within the gear's reach. */
export function aimWithin(gear: Gear, { heading, length }: Aim): Aim {
  const longest = gear.kind === 'stride' ? gear.longest : 0;
  const turned = Math.atan2(Math.sin(heading), Math.cos(heading));
  return { heading: turned, length: Math.min(longest, Math.max(longest * shortestPart, length)) };
}

/** Where a fresh climber looks: east, half a stride. The same on every level, so that it tells nothing of the ground. */
export function startAim(gear: Gear): Aim {
  return aimWithin(gear, { heading: 0, length: gear.kind === 'stride' ? gear.longest / 2 : 0 });
}

/** The dials' values before the first step. */
export function startDials(level: Level): Record<string, number> {
  return Object.fromEntries(level.dial.map((dial) => [dial.setting, dial.initial]));
}

/** `value` held within the dial's range. */
export function onDial(dial: DialSpec, value: number): number {
  return Math.min(dial.high, Math.max(dial.low, value));
}
