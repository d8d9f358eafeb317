// The team: a trial is a whole training run, folds are means of runs on the samples they leave, and one choice is judged once.
import { describe, expect, test } from 'vitest';
import { botFrom, walkBot } from '../../src/core/bot.ts';
import { climbFrom, step, type Climb, type Course } from '../../src/core/climb.ts';
import { courseFrom } from '../../src/core/course.ts';
import { seesSlope } from '../../src/core/gear/index.ts';
import { surfaceFrom } from '../../src/core/surfaces/index.ts';
import { trialClimb, trialsLeft, trialsOf } from '../../src/core/trials.ts';

const dataset = { family: 'slope', seed: 5, count: 20, noise: 0.5 } as const;
const training = { model: 'ripple', dataset, part: { split: [10, 10], take: 'training' } } as const;
const judge = { model: 'ripple', dataset, part: { split: [10, 10], take: 'validation' } } as const;
const gear = {
  kind: 'team',
  optimizer: 'descent',
  settings: { learningRate: 0.1 },
  penalty: 'l2',
  steps: 60,
} as const;
const rest = { start: [-0.8, -1.3], budget: { steps: 4 }, campLoss: 0.2, flatSlope: 1e-3, patience: 3 } as const;
const course = courseFrom({ ...rest, surface: training, validation: { surface: judge, campLoss: 0.5, tent: true } });

function teamOn(on: Course, ...lambdas: readonly number[]): Climb {
  const climb = climbFrom(on, gear, 1);
  for (const lambda of lambdas) step(climb, { kind: 'trial', settings: { lambda } }, on);
  return climb;
}

/** Descent on the ground plus lambda |w|^2, written out. */
function trainedByHand(spec: Parameters<typeof surfaceFrom>[0], lambda: number): number[] {
  const ground = surfaceFrom(spec);
  const point: number[] = [...rest.start];
  for (let taken = 0; taken < gear.steps; taken++) {
    const slope = ground.gradientAt(point);
    point.forEach((value, axis) => (point[axis] = value - 0.1 * ((slope[axis] ?? 0) + 2 * lambda * value)));
  }
  return point;
}

describe('a trial', () => {
  test.each([0, 0.1, 1])('with lambda %f is a whole training run, measured without its penalty', (lambda) => {
    const [trial] = trialsOf(teamOn(course, lambda), course);
    const end = trainedByHand(training, lambda);
    expect(trial?.trail).toHaveLength(gear.steps + 1);
    trial?.trail.at(-1)?.forEach((value, axis) => expect(value).toBeCloseTo(end[axis] ?? NaN, 12));
    expect(trial?.training).toBeCloseTo(surfaceFrom(training).lossAt(end), 12);
    expect(trial?.validation).toBeCloseTo(surfaceFrom(judge).lossAt(end), 12);
  });
  test('starts where every other one does', () => {
    const [one, , again] = trialsOf(teamOn(course, 0.1, 1, 0.1), course);
    expect(again).toEqual(one);
  });
  test('is one step of the budget', () => {
    expect(teamOn(course, 0.1, 1).spent.steps).toBe(2);
  });
  test('leaves one step for the choice', () => {
    expect([trialsLeft(teamOn(course), course), trialsLeft(teamOn(course, 0.1, 1, 2), course)]).toEqual([3, 0]);
  });
  test('that would leave the map ends on it', () => {
    const climb = climbFrom(course, { ...gear, settings: { learningRate: 3 } }, 1);
    step(climb, { kind: 'trial', settings: { lambda: 1 } }, course);
    const [trial] = trialsOf(climb, course);
    expect(trial?.trail.length).toBeLessThan(gear.steps);
    for (const point of trial?.trail ?? []) for (const value of point) expect(Math.abs(value)).toBeLessThanOrEqual(2);
    expect(climb.outcome).toBeNull();
  });
  test('is the same walk as a climb of its own, for the map and the chart', () => {
    const climb = teamOn(course, 0.3, 1);
    const alone = trialClimb(climb, course, 1);
    const trial = trialsOf(climb, course)[1];
    expect(alone.trail).toEqual(trial?.trail);
    expect(alone.losses.at(-1)).toBe(trial?.training);
  });
  test('leaves no slope to be seen: the team stays at the start', () => {
    expect(seesSlope(teamOn(course, 0.3))).toBe(false);
  });
});

test('with folds the validation loss is the mean over runs on what each fold leaves', () => {
  const folded = courseFrom({
    ...rest,
    surface: training,
    validation: { surface: judge, campLoss: 0.5, tent: true, folds: 5 },
  });
  const [trial] = trialsOf(teamOn(folded, 0.3), folded);
  const byHand = [1, 2, 3, 4, 5].map((fold) => {
    const part = (take: 'training' | 'validation') => [training.part, { folds: 5, fold, take }] as const;
    const end = trainedByHand({ ...training, part: part('training') }, 0.3);
    return surfaceFrom({ ...training, part: part('validation') }).lossAt(end);
  });
  trial?.folds.forEach((loss, place) => expect(loss).toBeCloseTo(byHand[place] ?? NaN, 12));
  expect(trial?.validation).toBeCloseTo(byHand.reduce((sum, loss) => sum + loss, 0) / 5, 12);
});

describe('the choice', () => {
  test.each([
    ['camp, where the test loss is low enough', 10, 0.2, 'camp'],
    ['fooled, where only the training loss is low', 0, 10, 'fooled'],
    ['spent, where neither is', 0, 0.001, 'spent'],
  ])('is judged by the test set and not by the validation set: %s', (_, testCamp, campLoss, outcome) => {
    const judged = courseFrom({
      ...rest,
      campLoss,
      surface: training,
      validation: { surface: judge, campLoss: 0, tent: true, test: { surface: judge, campLoss: testCamp } },
    });
    const climb = teamOn(judged, 0.1, 1);
    step(climb, { kind: 'choose', trial: 0 }, judged);
    expect(climb.outcome).toBe(outcome);
  });
  test('stands where the chosen trial ended', () => {
    const climb = teamOn(course, 0.1, 1);
    step(climb, { kind: 'choose', trial: 0 }, course);
    expect(climb.trail.at(-1)).toEqual(climb.trail[1]);
  });
  test.each([-1, 1, 0.5])('of a trial that was never sent (%f) is refused and changes nothing', (trial) => {
    const climb = teamOn(course, 0.1);
    const before = structuredClone(climb);
    expect(() => step(climb, { kind: 'choose', trial }, course)).toThrow(`trial ${trial} is not one of the 1`);
    expect(climb).toEqual(before);
  });
});

test('a bot with a plan tries it in turn and chooses the lowest validation loss', () => {
  const plan = [{ lambda: 0.01 }, { lambda: 0.3 }, { lambda: 3 }];
  const { kind: _, steps: __, ...rule } = gear;
  const roomy = { ...course, budget: { steps: 9 } };
  const climb = botFrom(roomy, { ...rule, plan }, { player: gear, seed: 1, place: 0 });
  walkBot(climb, roomy);
  const losses = trialsOf(climb, roomy).map(({ validation }) => validation);
  expect(climb.commands.map(({ kind }) => kind)).toEqual(['trial', 'trial', 'trial', 'choose']);
  expect(climb.commands.at(-1)).toEqual({ kind: 'choose', trial: losses.indexOf(Math.min(...losses)) });
});
