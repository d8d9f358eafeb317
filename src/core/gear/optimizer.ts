// Optimizer: a rule moves the climber, and the player (or nobody, for a bot) turns its settings between steps.
// The dial is this gear with descent; the lantern adds the setting `batch`, the sled is momentum, the crampons AdaGrad and kin.
import type { Gear } from '../climb.ts';
import type { Settings } from '../optimizer.ts';
import { optimizerFor } from '../optimizers/index.ts';
import type { Surface } from '../surface.ts';
import type { GearRule } from './gear-rule.ts';

type OptimizerGear = Extract<Gear, { kind: 'optimizer' }>;

function optimizerGear(gear: Gear): OptimizerGear {
  if (gear.kind === 'optimizer') return gear;
  throw new Error(`gear "${gear.kind}" has no optimizer`);
}

/** Throws when a name is not a setting of the rule (or one of `more`) or a value is no number. */
function checkSettings(id: string, settings: Settings, more: readonly string[]): void {
  const names = [...optimizerFor(id).settings.map((spec) => spec.name), ...more];
  for (const [name, value] of Object.entries(settings)) {
    if (!names.includes(name)) {
      throw new Error(`setting "${name}" of ${id} is not one of ${names.join(', ') || '(none)'}`);
    }
    if (!Number.isFinite(value)) throw new Error(`setting "${name}" of ${id} is ${value}, not a finite number`);
  }
}

/** Throws when so many samples cannot be drawn; undefined stands for the full loss. */
function checkBatch(batch: number | undefined, surface: Surface): void {
  if (batch === undefined) return;
  if (!surface.fit) throw new Error(`batch ${batch}: surface "${surface.id}" is a formula and has no samples to draw`);
  const { count } = surface.fit.dataset;
  if (!Number.isInteger(batch) || batch < 1 || batch > count) {
    throw new Error(`batch ${batch} is not a whole number from 1 to ${count}, the samples of "${surface.id}"`);
  }
}

/** Lets an update rule walk. */
export const optimizer: GearRule = {
  kind: 'optimizer',
  check(gear, surface) {
    const { optimizer: id, settings, batch } = optimizerGear(gear);
    checkSettings(id, settings, []);
    checkBatch(batch, surface);
  },
  settingsOf(gear) {
    const { optimizer: id, settings, batch } = optimizerGear(gear);
    const initial = optimizerFor(id).settings.map((spec) => [spec.name, spec.initial] as const);
    return { ...Object.fromEntries(initial), ...settings, ...(batch === undefined ? {} : { batch }) };
  },
  start: (gear, point) => optimizerFor(optimizerGear(gear).optimizer).start(point),
  costOf: (climb) => optimizerFor(optimizerGear(climb.gear).optimizer).costOf(climb.state),
  checkCommand(climb, command, surface) {
    if (command.kind !== 'step') {
      throw new Error(`gear "optimizer" takes the commands step and rest, not "${command.kind}"`);
    }
    const { optimizer: id, batch } = optimizerGear(climb.gear);
    const settings = command.settings ?? {};
    checkSettings(id, settings, batch === undefined ? [] : ['batch']);
    checkBatch(settings['batch'], surface);
  },
  move(climb, command, ground) {
    if (command.kind === 'step' && command.settings) climb.settings = { ...climb.settings, ...command.settings };
    optimizerFor(optimizerGear(climb.gear).optimizer).step(climb.state, ground, climb.settings);
  },
};
