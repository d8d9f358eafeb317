// For tests of update rules alone: ground that counts nothing, and a rule let loose on it for some steps.
import type { Ground, Optimizer, OptimizerState, Settings } from '../../src/core/optimizer.ts';
import { optimizerFor } from '../../src/core/optimizers/index.ts';
import { luckFrom } from '../../src/core/random.ts';
import type { Point, Surface } from '../../src/core/surface.ts';

/** What the rules need of a surface. */
export type Slope = Pick<Surface, 'lossAt' | 'gradientAt' | 'domain'>;

/** The full surface as ground, free of charge. */
export function groundOn(slope: Slope, seed = 1): Ground {
  return {
    lossAt: slope.lossAt,
    gradientAt: slope.gradientAt,
    domain: slope.domain,
    luck: luckFrom(seed),
  };
}

/** Ground whose gradient is this list, one entry a step, whatever the point (one parameter). */
export function scriptedGround(gradients: readonly number[]): Ground {
  let next = 0;
  return groundOn({
    domain: [[-10, 10]],
    lossAt: () => 0,
    gradientAt(_point, into = []) {
      into[0] = gradients[next++]!;
      return into;
    },
  });
}

/** The sum of squares in any dimension. */
export function sphereOf(dimensions: number): Slope {
  return {
    domain: Array.from({ length: dimensions }, () => [-5, 5] as const),
    lossAt: (point) => point.reduce((sum, value) => sum + value * value, 0),
    gradientAt(point, into = []) {
      point.forEach((value, i) => (into[i] = 2 * value));
      return into;
    },
  };
}

/** The rule's settings: its initial ones, with `changed` on top. */
export function settingsFor(optimizer: Optimizer, changed: Settings = {}): Settings {
  return { ...Object.fromEntries(optimizer.settings.map(({ name, initial }) => [name, initial])), ...changed };
}

export interface Run {
  readonly id: string;
  readonly ground: Ground;
  readonly start: Point;
  readonly steps: number;
  readonly settings?: Settings;
}

/** Every state a run goes through, as copies; states[i] is the state after i steps. */
export function statesOf({ id, ground, start, steps, settings = {} }: Run): OptimizerState[] {
  const optimizer = optimizerFor(id);
  const state = optimizer.start(start);
  const full = settingsFor(optimizer, settings);
  const states = [structuredClone(state)];
  for (let i = 0; i < steps; i++) {
    optimizer.step(state, ground, full);
    states.push(structuredClone(state));
  }
  return states;
}

/** Where a run ends. */
export function endOf({ id, ground, start, steps, settings = {} }: Run): number[] {
  const optimizer = optimizerFor(id);
  const state = optimizer.start(start);
  const full = settingsFor(optimizer, settings);
  for (let i = 0; i < steps; i++) optimizer.step(state, ground, full);
  return state.point;
}
