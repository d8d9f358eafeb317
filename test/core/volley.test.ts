// Volleys: hits fall as 10 to the minus number of weights, measured; the worst weight is what counts; another number of weights
// begins anew; and a climber with a lamp needs as many steps with 11,935 weights as with one.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { climbOf } from '../../src/content/claims.ts';
import { parseLevelText } from '../../src/content/parse-level.ts';
import { climbFrom, step, type Course } from '../../src/core/climb.ts';
import { courseFrom } from '../../src/core/course.ts';
import { guessedBy, isRight, type VolleyGear } from '../../src/core/gear/volley.ts';
import { optimizerFor } from '../../src/core/optimizers/index.ts';
import { canyon } from '../../src/core/surfaces/canyon.ts';
import type { Surface } from '../../src/core/surface.ts';
import { groundOn, settingsFor } from './free-ground.ts';

const file = 'levels/030-a-lonely-place.json';
const level = parseLevelText(file, readFileSync(file, 'utf8'));
const gear = level.gear as VolleyGear;
/** The level's course without a camp that would end it. */
const onward: Course = { ...courseFrom(level), campLoss: -1, budget: { steps: 1000 } };

/** What `volleys` at so many weights have found. */
function thrown(weights: number, volleys: number, seed = level.seed) {
  const climb = climbFrom(onward, gear, seed);
  for (let volley = 0; volley < volleys; volley++) step(climb, { kind: 'step', settings: { weights } }, onward);
  return { climb, guessed: guessedBy(climb)! };
}

test.each([
  [1, 20],
  [2, 50],
  [3, 200],
  [4, 800],
])('with %i weights one guess in 10 to that power is in camp', (weights, volleys) => {
  const { guessed } = thrown(weights, volleys);
  const expected = guessed.thrown / 10 ** weights;
  console.log(`${weights} weights: ${guessed.hits} of ${guessed.thrown} guesses in camp, ${expected} expected`);
  expect(guessed.thrown).toBe(volleys * gear.guesses);
  // Four deviations of a Poisson number: one run in 16,000 would be farther off.
  expect(Math.abs(guessed.hits - expected)).toBeLessThan(4 * Math.sqrt(expected));
});

test.each([1, 3, 40, 11_935])(
  'with %i weights the climber stands where the worst weight of the best guess does',
  (weights) => {
    const { climb, guessed } = thrown(weights, 2);
    const away = guessed.best.map((weight) => Math.abs(weight - gear.floor));
    expect(guessed.best).toHaveLength(weights);
    expect(Math.abs(climb.state.point[0]! - gear.floor)).toBe(Math.max(...away));
    expect(climb.losses.at(-1)).toBe(Math.max(...guessed.best.map((weight) => canyon.lossAt([weight]))));
    expect(climb.spent.losses).toBe(2 * gear.guesses);
  },
);

test('of 11,935 weights about a tenth is right in the best guess, and its worst is nearly as wrong as can be', () => {
  const { climb, guessed } = thrown(11_935, 3);
  const right = guessed.best.filter((weight) => isRight(weight, gear)).length;
  expect(right / guessed.weights).toBeCloseTo(0.1, 1);
  expect(climb.losses.at(-1)).toBeGreaterThan(0.95);
});

test('a guess is right exactly where the level has its camp', () => {
  for (const side of [-1, 1]) expect(canyon.lossAt([gear.floor + side * gear.reach])).toBeCloseTo(level.campLoss, 12);
});

test('another number of weights begins anew, higher up, and overshoots nothing', () => {
  const { climb } = thrown(1, 3);
  const events = step(climb, { kind: 'step', settings: { weights: 50 } }, onward);
  expect(guessedBy(climb)).toMatchObject({ weights: 50, thrown: gear.guesses });
  expect(climb.losses.at(-1)).toBeGreaterThan(climb.losses.at(-2)!);
  expect(events.map(({ kind }) => kind)).toEqual(['stepped']);
  step(climb, { kind: 'step' }, onward);
  expect(guessedBy(climb)).toMatchObject({ weights: 50, thrown: 2 * gear.guesses });
});

describe('refused, naming what would fit', () => {
  const climb = climbFrom(onward, gear, 1);
  test.each([
    [{ weights: 0 }, 'weights 0 is not a whole number from 1 to 11935'],
    [{ weights: 1.5 }, 'weights 1.5 is not a whole number'],
    [{ weights: 11_936 }, 'weights 11936 is not a whole number'],
    [{ learningRate: 1 }, 'setting "learningRate" of a volley is not weights'],
  ])('settings %o', (settings, message) =>
    expect(() => step(climb, { kind: 'step', settings }, onward)).toThrow(message),
  );
  test('a canyon with its floor elsewhere', () =>
    expect(() => climbFrom(onward, { ...gear, floor: 0 }, 1)).toThrow(
      'needs a canyon of one weight with its floor at 0',
    ));
  test('no guesses', () => expect(() => climbFrom(onward, { ...gear, guesses: 0 }, 1)).toThrow('guesses 0'));
});

/** As many canyons as weights, one for each: the loss whose worst part a volley reads, as a climber with a lamp walks it. */
function manyCanyons(count: number): Surface {
  return {
    id: 'many-canyons',
    parameters: Array.from({ length: count }, (_, weight) => `w${weight}`),
    domain: Array.from({ length: count }, () => canyon.domain[0]!),
    minima: [],
    lossAt: (point) => Math.max(...point.map((weight) => canyon.lossAt([weight]))),
    gradientAt: (point, into = []) => {
      for (const [at, weight] of point.entries()) into[at] = canyon.gradientAt([weight])[0]!;
      return into;
    },
  };
}

test.each([1, 100, gear.most])('Adam needs as many steps with %i weights as its bot on the level', (count) => {
  const [bot] = level.bots;
  const alone = climbOf(level, bot!, level.seed);
  const surface = manyCanyons(count);
  const adam = optimizerFor('adam');
  const state = adam.start(Array.from({ length: count }, () => courseFrom(level).start[0]!));
  let steps = 0;
  while (surface.lossAt(state.point) > level.campLoss && steps < 100) {
    adam.step(state, groundOn(surface), { ...settingsFor(adam), ...bot!.settings });
    steps++;
  }
  console.log(`Adam, ${count} weights: camp after ${steps} steps`);
  expect([alone.outcome, alone.spent.steps]).toEqual(['camp', steps]);
});
