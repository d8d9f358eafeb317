// Twenty-four paths of 60 steps that TensorFlow.js 4.22.0 walked (float32), against our rules in float64.
// Where TensorFlow defines a rule differently, the difference is undone by an exact transform, said in `walkers`.
import { expect, test } from 'vitest';
import type { Ground, OptimizerState, Settings } from '../../src/core/optimizer.ts';
import { optimizerFor } from '../../src/core/optimizers/index.ts';
import { surfaceFrom } from '../../src/core/surfaces/index.ts';
import { groundOn, settingsFor } from '../core/free-ground.ts';
import paths from './optimizer-paths.json' with { type: 'json' };

const surfaces = {
  beale: surfaceFrom({ id: 'beale' }),
  rosenbrock: surfaceFrom({ id: 'rosenbrock' }),
  saddle: surfaceFrom({ id: 'saddle' }),
  mseSevenPoints: surfaceFrom({ model: 'line', dataset: 'seven-points' }),
};

interface Walker {
  readonly id: string;
  readonly settingsOf: (params: Settings) => Settings;
  /** Changes the state before each step to what TensorFlow's would be. */
  readonly prepare?: (state: OptimizerState, settings: Settings, first: boolean) => void;
  /** TensorFlow's point for our state. */
  readonly pointOf?: (state: OptimizerState, settings: Settings) => number[];
}

const same = (params: Settings): Settings => params;

const walkers: Readonly<Record<string, Walker>> = {
  sgd: { id: 'descent', settingsOf: same },
  momentum: { id: 'momentum', settingsOf: same },
  nesterov: {
    id: 'nesterov',
    settingsOf: same,
    pointOf: ({ point, velocity }, { learningRate, momentum }) =>
      point.map((value, i) => value - learningRate! * momentum! * (velocity as number[])[i]!),
  },
  // An accumulator that starts above 0 is our rule with as much more epsilon inside the root.
  adagrad: {
    id: 'adagrad',
    settingsOf: ({ learningRate, initialAccumulator, epsilon }) => ({
      learningRate: learningRate!,
      epsilon: initialAccumulator! + epsilon!,
    }),
  },
  // Epsilon inside the root: S + e follows our recursion with (1 - r) e added in each step, and S + e starts at e.
  rmsprop: {
    id: 'rmsprop',
    settingsOf: ({ learningRate, decay }) => ({ learningRate: learningRate!, decay: decay!, epsilon: 0 }),
    prepare({ squares }, { decay }, first) {
      const shifted = squares as number[];
      shifted.forEach((square, i) => {
        shifted[i] = (first ? 1e-7 : square) + (1e-7 * (1 - decay!)) / decay!;
      });
    },
  },
  adam: { id: 'adam', settingsOf: same },
};

type ReferenceRun = (typeof paths.runs)[number];

/** TensorFlow's point after each step, walked by our rule. */
function walk(run: ReferenceRun, ground: Ground, store: (value: number) => number): number[][] {
  const walker = walkers[run.optimizer]!;
  const rule = optimizerFor(walker.id);
  const names = new Set(rule.settings.map(({ name }) => name));
  const wanted = Object.entries(walker.settingsOf(run.params as unknown as Settings));
  const settings = settingsFor(rule, Object.fromEntries(wanted.filter(([name]) => names.has(name))));
  const state = rule.start(run.start);
  const points = [[...run.start]];
  for (let i = 0; i < run.steps; i++) {
    walker.prepare?.(state, settings, i === 0);
    rule.step(state, ground, settings);
    for (const memory of Object.values(state)) {
      if (Array.isArray(memory)) memory.forEach((value, axis) => (memory[axis] = store(value)));
    }
    points.push(walker.pointOf?.(state, settings) ?? [...state.point]);
  }
  return points;
}

/** The tolerances that the file states: relative 2e-3 up to step 20, 1e-2 up to step 60. */
const toleranceAt = (step: number) => (step <= 20 ? 2e-3 : 1e-2);

function expectPoint(points: readonly number[][], { step, point }: ReferenceRun['checkpoints'][number]): void {
  point.forEach((value, axis) => {
    const gap = Math.abs(points[step]![axis]! - value);
    expect(gap, `step ${step}, coordinate ${axis}`).toBeLessThan(toleranceAt(step) * Math.max(Math.abs(value), 1e-3));
  });
}

/** This one path amplifies rounding 2.3-fold a step from step 40 on, so its end belongs to float32 alone. */
const isRoundingsOwn = (run: ReferenceRun, step: number) =>
  run.optimizer === 'rmsprop' && run.surface === 'rosenbrock' && step > 40;

test('the file holds 24 runs', () => {
  expect(paths.runs.length).toBe(24);
});

test.each(paths.runs)('$optimizer on $surface', (run) => {
  const surface = surfaces[run.surface as keyof typeof surfaces];
  const points = walk(run, groundOn(surface), (value) => value);
  for (const checkpoint of run.checkpoints) {
    if (!isRoundingsOwn(run, checkpoint.step)) expectPoint(points, checkpoint);
  }
  for (const { step, value } of run.loss) {
    const gap = Math.abs(surface.lossAt(points[step]!) - value);
    expect(gap, `loss at step ${step}`).toBeLessThan(toleranceAt(step) * Math.max(Math.abs(value), 1e-2));
  }
});

test('rmsprop on rosenbrock to its last step, with point, memory and gradient kept in float32 as TensorFlow keeps them', () => {
  const { fround } = Math;
  const ground = groundOn({
    ...surfaces.rosenbrock,
    gradientAt(point, into = []) {
      const [x, y] = [point[0]!, point[1]!];
      const above = fround(y - fround(x * x));
      into[0] = fround(fround(-2 * fround(1 - x)) - fround(fround(400 * x) * above));
      into[1] = fround(200 * above);
      return into;
    },
  });
  const run = paths.runs.find((each) => isRoundingsOwn(each, 60))!;
  const points = walk(run, ground, fround);
  for (const checkpoint of run.checkpoints) expectPoint(points, checkpoint);
});
