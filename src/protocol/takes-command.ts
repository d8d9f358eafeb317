// Whether a level's gear takes a command at all: by its kind, how many coordinates it has and the names of its settings. Cheap, because
// no ground is needed; whether the climb may follow it where it stands, only the core knows.
import type { Level } from '../content/level.ts';
import type { Command } from '../core/climb.ts';
import { gearRuleOf } from '../core/gear/index.ts';

/** A slice through the ground is a plane, however many dimensions the ground has. */
const dimensionsOfSlice = 2;

/** Coordinates that a stride or a flare on the level has; null where only the ground itself knows. */
function dimensionsOf({ gear, start }: Pick<Level, 'gear' | 'start'>): number | null {
  if (gear.kind === 'slice') return dimensionsOfSlice;
  return 'seed' in start ? null : start.length;
}

/** True for a command that a climber with the gear of `level` may give. */
export function takesCommand(level: Pick<Level, 'gear' | 'start'>, command: Command): boolean {
  if (command.kind === 'rest') return true;
  const rule = gearRuleOf(level.gear);
  if (!rule.commands.includes(command.kind)) return false;
  const dimensions = dimensionsOf(level);
  const fits = (count: number): boolean => dimensions === null || count === dimensions;
  switch (command.kind) {
    case 'stride':
      return fits(command.by.length);
    case 'flare':
      return fits(command.at.length);
    case 'poke':
      return dimensions === null || command.axis < dimensions;
    case 'choose':
      return true;
    case 'step':
    case 'trial': {
      const names = rule.settingsOf(level.gear);
      return Object.keys(command.settings ?? {}).every((name) => Object.hasOwn(names, name));
    }
  }
}

/** Measurements in one climb, where its level does not count them. */
const mostMeasurements = 1000;

/** So many commands one climb of the level can follow at most: its steps, its measurements, and a rest. */
export function mostCommandsOf({ gear, budget }: Pick<Level, 'gear' | 'budget'>): number {
  const measurements = gearRuleOf(gear).measuresOnly ? (budget.losses ?? mostMeasurements) : 0;
  return budget.steps + measurements + 1;
}
