// Each outcome is brought about by real ground and a real rule, and the same ground with another rule does not bring it.
import { describe, expect, test } from 'vitest';
import { climbFrom, step } from '../../src/core/climb.ts';
import type { Climb, Command, Course, Gear } from '../../src/core/climb.ts';
import type { ClimbEvent } from '../../src/core/events.ts';
import { surfaceFrom } from '../../src/core/surfaces/index.ts';
import type { Point, SurfaceSpec } from '../../src/core/surface.ts';

/** A course with the usual stop test; `special` says what is different. */
function courseOn(spec: SurfaceSpec, start: Point, special: Partial<Course> = {}): Course {
  return {
    surface: surfaceFrom(spec),
    start,
    budget: { steps: 1000 },
    campLoss: 1e-3,
    flatSlope: 1e-3,
    patience: 20,
    ...special,
  };
}

const ruled = (optimizer: string, settings: Record<string, number> = {}): Gear => ({
  kind: 'optimizer',
  optimizer,
  settings,
});

/** Walks to the end; `commands` are repeated as a whole. */
function walk(course: Course, gear: Gear, commands: readonly Command[] = [{ kind: 'step' }]): [Climb, ClimbEvent[]] {
  const climb = climbFrom(course, gear, 1);
  const events: ClimbEvent[] = [];
  for (let i = 0; !climb.outcome; i++) events.push(...step(climb, commands[i % commands.length]!, course));
  return [climb, events];
}

const sphere = { id: 'sphere' };
const dupont = { id: 'dupont' };
const saddle = { id: 'saddle' };
const valley = { id: 'valley' };
const camel = { id: 'three-hump-camel' };
const line = { model: 'line', dataset: 'seven-points' };
/** Rate 1 / 1.0 on the sphere throws the climber from x to exactly -x, for ever. */
const bouncing = ruled('descent', { learningRate: 1 });

interface Case {
  readonly says: string;
  readonly course: Course;
  readonly gear: Gear;
  readonly outcome: Climb['outcome'];
}

const cases: readonly Case[] = [
  {
    says: 'descent in a round bowl reaches camp',
    course: courseOn(sphere, [3, 2]),
    gear: ruled('descent', { learningRate: 0.1 }),
    outcome: 'camp',
  },
  {
    says: 'a healthy zigzag (a rate just below the limit) reaches camp, however long it turns back',
    course: courseOn(valley, [-10, 1], { budget: { steps: 2000 } }),
    gear: ruled('descent', { learningRate: 0.0198 }),
    outcome: 'camp',
  },
  {
    says: 'descent in the shallower valley is stuck',
    course: courseOn(dupont, [1.2, 0.1], { campLoss: -2 }),
    gear: ruled('descent', { learningRate: 0.02 }),
    outcome: 'stuck',
  },
  {
    says: 'Adam trembling at the bottom of the wrong valley is stuck',
    course: courseOn(camel, [2, -1], { campLoss: 0.01 }),
    gear: ruled('adam', { learningRate: 0.05 }),
    outcome: 'stuck',
  },
  {
    says: 'descent from the ridge of a saddle stalls',
    course: courseOn(saddle, [1, 0], { campLoss: -1 }),
    gear: ruled('descent', { learningRate: 0.1 }),
    outcome: 'stalled',
  },
  {
    says: 'descent a hair beside the ridge leaves the saddle',
    course: courseOn(saddle, [1, 1e-3], { campLoss: -1 }),
    gear: ruled('descent', { learningRate: 0.1 }),
    outcome: 'camp',
  },
  {
    says: 'momentum rolls through the flat middle of the monkey saddle',
    course: courseOn({ id: 'monkey-saddle' }, [0.9, 0], { campLoss: -0.5, flatSlope: 0.05, patience: 5 }),
    gear: ruled('momentum', { learningRate: 0.02, momentum: 0.95 }),
    outcome: 'camp',
  },
  {
    says: 'descent stalls there: all slopes die out, and the ground curves nowhere',
    course: courseOn({ id: 'monkey-saddle' }, [0.9, 0], { campLoss: -0.5, flatSlope: 0.05, patience: 5 }),
    gear: ruled('descent', { learningRate: 0.02 }),
    outcome: 'stalled',
  },
  {
    says: 'the critical rate bounces from wall to wall: rattling',
    course: courseOn(sphere, [3, 2]),
    gear: bouncing,
    outcome: 'rattling',
  },
  {
    says: 'a rate above the limit leaves the map: exploded, not rattling',
    course: courseOn(line, [0, 0]),
    gear: ruled('descent', { learningRate: 0.07 }),
    outcome: 'exploded',
  },
  {
    says: 'a rate far below the limit spends its steps',
    course: courseOn(line, [-1, 3], { campLoss: 0.0181, budget: { steps: 60 } }),
    gear: ruled('descent', { learningRate: 0.001 }),
    outcome: 'spent',
  },
  {
    says: 'random search on flat ground is not stuck: its next guess may be anywhere',
    course: courseOn(sphere, [0.0001, 0], { campLoss: -1, budget: { steps: 60 } }),
    gear: ruled('random-search'),
    outcome: 'spent',
  },
];

test.each(cases)('$says', ({ course, gear, outcome }) => {
  const [climb, events] = walk(course, gear);
  expect(climb.outcome).toBe(outcome);
  expect(events.at(-1)).toStrictEqual({ kind: 'ended', outcome });
  expect(events.filter(({ kind }) => kind === 'ended').length).toBe(1);
  expect(events.filter(({ kind }) => kind === 'stepped').length).toBe(climb.spent.steps);
  expect(climb.trail.length).toBe(climb.spent.steps + 1);
  expect(climb.losses.length).toBe(climb.trail.length);
  expectPlain(climb);
});

/** Survives JSON; only the sign of a zero may be lost there. */
function expectPlain(climb: Climb): void {
  const written = JSON.stringify(climb);
  expect(JSON.stringify(JSON.parse(written))).toBe(written);
  const numbers = [climb.trail, climb.losses, climb.gradient, Object.values(climb.state)].flat(3);
  expect(numbers.every(Number.isFinite)).toBe(true);
}

describe('warnings come at half the patience and say how much is left', () => {
  const table: readonly [outcome: string, course: Course, gear: Gear][] = [
    ['stalled', courseOn(saddle, [1, 0], { campLoss: -1 }), ruled('descent', { learningRate: 0.1 })],
    ['stuck', courseOn(dupont, [1.2, 0.1], { campLoss: -2 }), ruled('descent', { learningRate: 0.02 })],
    ['rattling', courseOn(sphere, [3, 2]), bouncing],
  ];
  test.each(table)('%s', (outcome, course, gear) => {
    const [, events] = walk(course, gear);
    const warnings = events.filter(({ kind }) => kind === 'warned');
    expect(warnings).toStrictEqual([{ kind: 'warned', of: outcome, steps: 10 }]);
    const steps = events.filter(({ kind }) => kind === 'stepped' || kind === 'warned');
    expect(steps.length - 1 - steps.findIndex(({ kind }) => kind === 'warned')).toBe(10);
  });
});

describe('events', () => {
  test('overshot: the loss went up and the floor of the valley lies between', () => {
    const [, events] = walk(courseOn(line, [0, 0]), ruled('descent', { learningRate: 0.07 }));
    const overshot = events.find(({ kind }) => kind === 'overshot');
    expect(overshot).toBeDefined();
  });

  test('walking uphill is no overshoot', () => {
    const course = courseOn(sphere, [1, 0]);
    const climb = climbFrom(course, { kind: 'stride', longest: 1 }, 1);
    const kinds = step(climb, { kind: 'stride', by: [1, 0] }, course).map(({ kind }) => kind);
    expect(kinds).toStrictEqual(['stepped']);
  });

  test('deepest: only where no earlier loss was as low', () => {
    const course = courseOn(sphere, [1, 0]);
    const climb = climbFrom(course, { kind: 'stride', longest: 2 }, 1);
    const kindsOf = (x: number) => step(climb, { kind: 'stride', by: [x, 0] }, course).map(({ kind }) => kind);
    expect(kindsOf(1)).not.toContain('deepest');
    expect(kindsOf(-1.5)).toContain('deepest');
    expect(kindsOf(0.3)).not.toContain('deepest');
  });
});

describe('rest is named by the ground', () => {
  const table: readonly [ground: string, outcome: string, spec: SurfaceSpec, start: Point][] = [
    ['a bowl that is not camp', 'stuck', camel, [1.747552, -0.873776]],
    ['a pass', 'stalled', saddle, [0, 0]],
    ['a slope: the steps left are given away', 'spent', sphere, [2, 2]],
  ];
  test.each(table)('%s: %s', (_ground, outcome, spec, start) => {
    const course = courseOn(spec, start, { campLoss: -10 });
    const climb = climbFrom(course, { kind: 'stride', longest: 1 }, 1);
    expect(step(climb, { kind: 'rest' }, course)).toStrictEqual([{ kind: 'ended', outcome }]);
    expect(climb.outcome).toBe(outcome);
  });
});

describe('an explosion stays in numbers that JSON and the screen can hold', () => {
  const table: readonly [says: string, gear: Gear][] = [
    ['a step beyond the largest number', ruled('descent', { learningRate: 1e308 })],
    ['a division of zero by zero', ruled('adagrad', { learningRate: 1, epsilon: 0 })],
  ];
  test.each(table)('%s', (_says, gear) => {
    const [climb, events] = walk(courseOn(sphere, [3, 0]), gear);
    expect(climb.outcome).toBe('exploded');
    expectPlain(climb);
    expect(JSON.stringify(events)).not.toContain('null');
  });
});
