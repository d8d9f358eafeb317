// What a climber can know of its next step before it is taken: the rule is run on a copy of its memory, and measures only what
// the lamp shows already, the gradient at the climber's feet.
import type { Climb, Course } from '../climb.ts';
import { samplesPerMeasurement } from '../ground.ts';
import { optimizerFor } from '../optimizers/index.ts';
import type { OptimizerState, Settings } from '../optimizer.ts';
import { ruledGear } from './index.ts';

function copyOf(state: OptimizerState): OptimizerState {
  const parts = Object.entries(state).map(([name, memory]) => [name, Array.isArray(memory) ? [...memory] : memory]);
  return Object.fromEntries(parts) as OptimizerState;
}

/**
 * The state after the next step with these settings, bit for bit; null where nobody can know it: without a rule, with a rule
 * that measures elsewhere than at the climber's feet (Nesterov's look-ahead, guesses, pokes), or with minibatches still to draw.
 */
export function foreseen(climb: Climb, { surface }: Course, settings: Settings): OptimizerState | null {
  const gear = ruledGear(climb.gear);
  const samples = surface.fit?.dataset.count ?? 0;
  if (!gear || samplesPerMeasurement(surface, settings['batch']) < samples) return null;
  const rule = optimizerFor(gear.optimizer);
  if (rule.costOf(climb.state).losses > 0) return null;
  const state = copyOf(climb.state);
  const feet = climb.trail.at(-1)!;
  let known = true;
  const lamp = (at: readonly number[], into: number[] = []): number[] => {
    known &&= at.every((value, axis) => value === feet[axis]);
    climb.gradient.forEach((slope, axis) => (into[axis] = slope));
    return into;
  };
  const unknown = (): never => {
    throw new Error(`${gear.optimizer} asks for more than the gradient at the climber's feet`);
  };
  const ground = {
    domain: surface.domain,
    gradientAt: lamp,
    lossAt: unknown,
    get luck() {
      return unknown();
    },
  };
  rule.step(state, ground, settings);
  return known && state.point.every(Number.isFinite) ? state : null;
}
