// Ruled gear: a rule (an optimizer) moves the climber, and the player, or nobody for a bot, turns its settings between steps.
// Dial, lantern, sled, crampons, rope and radio are this with a choice of rules; `optimizer` takes any rule and is what bots wear.
import { drawsIn } from '../dataset.ts';
import type { Settings } from '../optimizer.ts';
import { optimizerFor } from '../optimizers/index.ts';
import type { PenaltyKind } from '../penalty.ts';
import type { Surface } from '../surface.ts';
import type { GearRule, StepCommand } from './gear-rule.ts';

/** The kinds of gear that walk by a rule. */
export const ruledKinds = ['optimizer', 'dial', 'lantern', 'sled', 'crampons', 'rope', 'radio'] as const;
export type RuledKind = (typeof ruledKinds)[number];

/**
 * A rule with its settings. `batch`: samples a gradient is measured on, to begin with (the setting `batch` turns it); left
 * out, always the full loss. `penalty`: what is added to the loss, as much of it as the setting `lambda` says. `patience`: a
 * bot pitches its tent after so many rises of the radio in a row (core/radio.ts).
 */
export interface RuledGear {
  readonly kind: RuledKind;
  readonly optimizer: string;
  readonly settings: Settings;
  readonly batch?: number | undefined;
  readonly penalty?: PenaltyKind | undefined;
  readonly patience?: number | undefined;
}

/** What a kind of ruled gear may be: its rules (any where left out), and whether it needs minibatches or a penalty. */
export interface RuledChoice {
  readonly rules?: readonly string[];
  readonly needsBatch?: boolean;
  readonly needsPenalty?: boolean;
}

/** Settings that belong to the gear and not to its rule, with the values they begin at. */
export function ownSettings({ batch, penalty, settings }: Omit<RuledGear, 'kind'>): Settings {
  return {
    ...(batch === undefined ? {} : { batch }),
    ...(penalty === undefined ? {} : { lambda: settings['lambda'] ?? 0 }),
  };
}

/** Throws when a name is not a setting of the rule (or one of `more`) or a value is no number. */
export function checkSettings(id: string, settings: Settings, more: readonly string[]): void {
  const names = [...optimizerFor(id).settings.map((spec) => spec.name), ...more];
  for (const [name, value] of Object.entries(settings)) {
    if (!names.includes(name)) {
      throw new Error(`setting "${name}" of ${id} is not one of ${names.join(', ') || '(none)'}`);
    }
    if (!Number.isFinite(value)) throw new Error(`setting "${name}" of ${id} is ${value}, not a finite number`);
  }
  const lambda = settings['lambda'];
  if (lambda !== undefined && lambda < 0) throw new Error(`lambda ${lambda} is below 0: it would reward large weights`);
}

/** Throws when so many samples cannot be drawn; undefined stands for the full loss. */
export function checkBatch(batch: number | undefined, surface: Surface): void {
  if (batch === undefined) return;
  if (!surface.fit) throw new Error(`batch ${batch}: surface "${surface.id}" is a formula and has no samples to draw`);
  const { dataset } = surface.fit;
  const most = drawsIn(dataset);
  if (!Number.isInteger(batch) || batch < 1 || batch > most) {
    const of = dataset.groups === undefined ? 'samples' : 'groups of samples';
    throw new Error(`batch ${batch} is not a whole number from 1 to ${most}, the ${of} of "${surface.id}"`);
  }
}

function checkChoice(kind: RuledKind, gear: RuledGear, { rules, needsBatch, needsPenalty }: RuledChoice): void {
  if (rules && !rules.includes(gear.optimizer)) {
    throw new Error(`gear "${kind}" walks by ${rules.join(', ')}, not by "${gear.optimizer}"`);
  }
  if (needsBatch && gear.batch === undefined) throw new Error(`gear "${kind}" needs a batch`);
  if (needsPenalty && gear.penalty === undefined) throw new Error(`gear "${kind}" needs a penalty`);
}

/** The gear of `kind`, walking by one of the rules of `choice`. */
export function ruled(kind: RuledKind, choice: RuledChoice = {}): GearRule<RuledGear, StepCommand> {
  return {
    kind,
    commands: ['step'],
    check(gear, surface) {
      checkChoice(kind, gear, choice);
      checkSettings(gear.optimizer, gear.settings, Object.keys(ownSettings(gear)));
      checkBatch(gear.batch, surface);
    },
    settingsOf(gear) {
      const initial = optimizerFor(gear.optimizer).settings.map((spec) => [spec.name, spec.initial] as const);
      return { ...Object.fromEntries(initial), ...gear.settings, ...ownSettings(gear) };
    },
    start: (gear, point) => optimizerFor(gear.optimizer).start(point),
    costOf: (climb, gear) => optimizerFor(gear.optimizer).costOf(climb.state),
    leaps: (gear) => optimizerFor(gear.optimizer).leaps ?? false,
    seesSlope: () => true,
    checkCommand(_climb, { settings = {} }, surface, gear) {
      checkSettings(gear.optimizer, settings, Object.keys(ownSettings(gear)));
      checkBatch(settings['batch'], surface);
    },
    move(climb, { settings }, ground, gear) {
      if (settings) climb.settings = { ...climb.settings, ...settings };
      optimizerFor(gear.optimizer).step(climb.state, ground, climb.settings);
    },
  };
}
