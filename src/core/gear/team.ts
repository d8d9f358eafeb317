// Team: the player stays at the start and sends climbers down the training ground with settings of the player's choice. Each trial is
// one iteration and a whole training run; what it is worth, the validation set says. At the end one trial is chosen and judged.
import type { Climb } from '../climb.ts';
import type { Ground, Settings } from '../optimizer.ts';
import { optimizerFor } from '../optimizers/index.ts';
import type { PenaltyKind } from '../penalty.ts';
import { isInside, type Point } from '../surface.ts';
import type { GearRule } from './gear-rule.ts';
import { checkSettings, ownSettings } from './ruled.ts';

/** Sends a climber with these settings; the others stay as they are. */
export interface TrialCommand {
  readonly kind: 'trial';
  readonly settings?: Settings | undefined;
}
/** Ends the climb with the trial of this number (0 is the first): its model is the one that is judged. */
export interface ChooseCommand {
  readonly kind: 'choose';
  readonly trial: number;
}
export type TeamCommand = TrialCommand | ChooseCommand;

/** `steps`: iterations of one training run. `plan`: for a bot, the settings it tries in turn before it chooses. */
export interface TeamGear {
  readonly kind: 'team';
  readonly optimizer: string;
  readonly settings: Settings;
  readonly penalty?: PenaltyKind | undefined;
  readonly steps: number;
  readonly plan?: readonly Settings[] | undefined;
}

/** The points of one training run from `start`: `steps` iterations, ended at the last point on the map where it would leave it. */
export function trainedFrom(start: Point, gear: TeamGear, settings: Settings, ground: Ground): number[][] {
  const rule = optimizerFor(gear.optimizer);
  const state = rule.start(start);
  const trail = [[...start]];
  for (let taken = 0; taken < gear.steps; taken++) {
    rule.step(state, ground, settings);
    if (!isInside(state.point, ground.domain)) break;
    trail.push([...state.point]);
  }
  return trail;
}

/** The settings of trial number `place`: what was turned up to it. */
export function settingsOfTrial({ commands }: Climb, gear: TeamGear, place: number): Settings {
  const sent = commands.filter((command) => command.kind === 'trial').slice(0, place + 1);
  return sent.reduce<Settings>((settings, trial) => ({ ...settings, ...trial.settings }), team.settingsOf(gear));
}

/** Trials of settings, and one choice. */
export const team: GearRule<TeamGear, TeamCommand> = {
  kind: 'team',
  commands: ['trial', 'choose'],
  check(gear) {
    checkSettings(gear.optimizer, gear.settings, Object.keys(ownSettings(gear)));
    if (!Number.isInteger(gear.steps) || gear.steps < 1) throw new Error(`a trial of ${gear.steps} steps is none`);
  },
  settingsOf(gear) {
    const initial = optimizerFor(gear.optimizer).settings.map((spec) => [spec.name, spec.initial] as const);
    return { ...Object.fromEntries(initial), ...gear.settings, ...ownSettings(gear) };
  },
  start: (_gear, point) => ({ point: [...point] }),
  costOf: () => ({ gradients: 0, losses: 0 }),
  leaps: () => true,
  seesSlope: () => false,
  checkCommand(climb, command, _surface, gear) {
    if (command.kind === 'trial') {
      return checkSettings(gear.optimizer, command.settings ?? {}, Object.keys(ownSettings(gear)));
    }
    const count = climb.commands.length;
    if (!Number.isInteger(command.trial) || command.trial < 0 || command.trial >= count) {
      throw new Error(`trial ${command.trial} is not one of the ${count} that were sent`);
    }
  },
  last: ['choose'],
  move(climb, command, ground, gear) {
    if (command.kind === 'trial') climb.settings = { ...climb.settings, ...command.settings };
    else climb.settings = settingsOfTrial(climb, gear, command.trial);
    const to =
      command.kind === 'trial'
        ? trainedFrom(climb.trail[0]!, gear, climb.settings, ground).at(-1)!
        : climb.trail[command.trial + 1]!;
    to.forEach((value, axis) => (climb.state.point[axis] = value));
  },
};
