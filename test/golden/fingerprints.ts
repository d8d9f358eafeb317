// A table of climbs whose exact bits must be the same in every engine: all optimizers, many surfaces, minibatches, strides.
// Imports nothing but the core, so that it runs in Node and, bundled, in any browser.
import { climbFrom, step } from '../../src/core/climb.ts';
import type { Climb, Command, Course, Gear } from '../../src/core/climb.ts';
import { optimizers } from '../../src/core/optimizers/index.ts';
import { digitNetworkOn } from '../../src/core/network/digit-network.ts';
import { PIXELS } from '../../src/core/network/digits.ts';
import { startWeights } from '../../src/core/network/network.ts';
import { luckFrom } from '../../src/core/random.ts';
import { fingerprint } from '../../src/core/replay.ts';
import type { Point, FittedSpec, SurfaceSpec } from '../../src/core/surface.ts';
import { surfaceFrom } from '../../src/core/surfaces/index.ts';

export interface GoldenClimb {
  readonly name: string;
  readonly course: Course;
  readonly gear: Gear;
  readonly seed: number;
  /** The climb, walked to its end. */
  walk(): Climb;
}

const STEPS = 120;
const SEED = 20_260;

/** Where the climbs of a surface start, so that no path is trivial. */
const starts: readonly (readonly [SurfaceSpec, Point])[] = [
  [{ id: 'beale' }, [1, 1]],
  [{ id: 'ackley' }, [1.7, -2.3]],
  [{ model: 'sine', dataset: 'noisy-sine' }, [0.3, 2.1]],
  [{ model: 'sigmoid', dataset: 'two-camps' }, [-1.3, 0.7]],
];
const moreStarts: readonly (readonly [SurfaceSpec, Point])[] = [
  [{ id: 'rastrigin' }, [1.3, -0.8]],
  [{ id: 'dupont' }, [1.4, 0.6]],
  [{ id: 'himmelblau' }, [0.2, -0.4]],
  [{ id: 'rosenbrock' }, [-1.2, 1]],
  [{ id: 'beale', mirror: true }, [-1, 1]],
];
const batched: readonly (readonly [batch: number, spec: SurfaceSpec, start: Point])[] = [
  [1, { model: 'line', dataset: 'seven-points' }, [-1, 3]],
  [3, { model: 'sine', dataset: 'noisy-sine' }, [0.3, 2.1]],
  [2, { model: 'sigmoid', dataset: 'two-camps' }, [-1.3, 0.7]],
];

function courseOn(spec: SurfaceSpec, start: Point): Course {
  return {
    surface: surfaceFrom(spec),
    start,
    budget: { steps: STEPS },
    campLoss: -1000,
    flatSlope: 1e-9,
    patience: STEPS,
  };
}

function goldenClimb(name: string, course: Course, gear: Gear, commandAt: (climb: Climb) => Command): GoldenClimb {
  return {
    name,
    course,
    gear,
    seed: SEED,
    walk() {
      const climb = climbFrom(course, gear, SEED);
      while (!climb.outcome) step(climb, commandAt(climb), course);
      return climb;
    },
  };
}

const samplesOf = ({ dataset }: FittedSpec) => (typeof dataset === 'string' ? dataset : dataset.family);
const nameOf = (spec: SurfaceSpec) =>
  ('id' in spec ? spec.id : `${spec.model} with ${samplesOf(spec)}`) + (spec.mirror ? ', mirrored' : '');

function ruled(optimizer: string, [spec, start]: readonly [SurfaceSpec, Point], batch?: number): GoldenClimb {
  const settings = optimizer === 'random-search' || optimizer === 'adadelta' ? {} : { learningRate: 0.01 };
  const name = `${optimizer} on ${nameOf(spec)}${batch ? `, batch of ${batch}` : ''}`;
  const gear: Gear = { kind: 'optimizer', optimizer, settings, batch };
  return goldenClimb(name, courseOn(spec, start), gear, () => ({ kind: 'step' }));
}

/** The network of 11,935 weights on twenty pictures made of luck: a browser has the real digits only after a download. */
function onNetwork(optimizer: string): GoldenClimb {
  const count = 20;
  const luck = luckFrom(SEED);
  const shades = Uint8Array.from({ length: count * PIXELS }, () => Math.max(0, luck.below(40) - 24));
  const course: Course = {
    ...courseOn({ id: 'sphere' }, []),
    surface: digitNetworkOn({ count, shades }),
    start: startWeights(luck),
    budget: { steps: 12 },
  };
  const gear: Gear = { kind: 'optimizer', optimizer, settings: { learningRate: 0.05 }, batch: 10 };
  return goldenClimb(`${optimizer} on a network of 11,935 weights`, course, gear, () => ({ kind: 'step' }));
}

/** A stride against the slope, turned a little further each time. */
function strideAt(climb: Climb): Command {
  const [x, y] = [climb.gradient[0] ?? 0, climb.gradient[1] ?? 0];
  const reach = 0.2 / (1 + Math.sqrt(x * x + y * y));
  const turn = climb.spent.steps / STEPS;
  return { kind: 'stride', by: [-(x - turn * y) * reach, -(y + turn * x) * reach] };
}

export const goldenClimbs: readonly GoldenClimb[] = [
  ...optimizers.flatMap(({ id }, i) => [
    ruled(id, starts[i % starts.length]!),
    ruled(id, starts[(i + 1) % starts.length]!),
  ]),
  ...moreStarts.map((start, i) => ruled(['adam', 'momentum', 'rmsprop', 'descent', 'adam'][i]!, start)),
  ...batched.map(([batch, spec, start], i) => ruled(['descent', 'adam', 'nesterov'][i]!, [spec, start], batch)),
  ...[starts[0]!, starts[2]!].map(([spec, start]) =>
    goldenClimb(`stride on ${nameOf(spec)}`, courseOn(spec, start), { kind: 'stride', longest: 1 }, strideAt),
  ),
  onNetwork('descent'),
  onNetwork('adam'),
];

/** Every climb's fingerprint by its name. */
export function fingerprints(): Record<string, string> {
  return Object.fromEntries(goldenClimbs.map((golden) => [golden.name, fingerprint(golden.walk())]));
}
