// Predict moments: the true answer is found by running the real bot, it can be given, and what the belief expects really is refuted
// or confirmed there.
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import english from '../../assets/lang/en.json' with { type: 'json' };
import { climbOf } from '../../src/content/claims.ts';
import { readLevels } from '../../src/content/level-files.ts';
import type { Level } from '../../src/content/level.ts';
import { parseLevel } from '../../src/content/parse-level.ts';
import { answerFor } from '../../src/protocol/predict-answer.ts';
import type { Answer, Guess, PredictSpec } from '../../src/content/predict.ts';
import type { Climb } from '../../src/core/climb.ts';
import { courseFrom } from '../../src/core/course.ts';
import { distance } from '../../src/core/math.ts';
import { isInside } from '../../src/core/surface.ts';
import { surfaceFrom } from '../../src/core/surfaces/index.ts';

const levels = await readLevels(fileURLToPath(new URL('../../levels', import.meta.url)));
const texts: Readonly<Record<string, string>> = english;
const FEWEST = 8; // levels that ask
/** Beliefs that the levels confirm; all others are refuted where they are asked. */
const confirmed = ['momentum-rolls-out'];

const asking = levels.flatMap(({ level }) => (level.predict ? [{ slug: level.slug, level, spec: level.predict }] : []));

/** The bot's climb with the luck it has in the game. */
function botClimb(level: Level, spec: PredictSpec): Climb {
  const bot = level.bots[spec.bot];
  if (!bot) throw new Error(`${level.slug} has no bot ${spec.bot}`);
  return climbOf(level, bot, level.seed + 1 + spec.bot);
}

function answerTo(level: Level, spec: PredictSpec, guess: Guess): Answer {
  const minimum = surfaceFrom(level.surface).minima[0]?.point ?? [];
  return answerFor(spec, guess, botClimb(level, spec), minimum);
}

test(`at least ${FEWEST} levels ask, both for outcomes and for places`, () => {
  expect(asking.length).toBeGreaterThanOrEqual(FEWEST);
  expect(new Set(asking.map(({ spec }) => spec.kind))).toEqual(new Set(['outcome', 'place']));
});

describe.each(asking)('$slug', ({ slug, level, spec }) => {
  const climb = botClimb(level, spec);
  const { start } = courseFrom(level);
  const wrong: Guess =
    spec.kind === 'outcome' ? { kind: 'outcome', outcome: spec.believes } : { kind: 'place', at: start };
  const { truth } = answerTo(level, spec, wrong);
  console.log(`${slug}: ${spec.belief}: ${JSON.stringify(truth)}`);

  test('who foretells the truth is right', () => {
    expect(answerTo(level, spec, truth).right).toBe(true);
  });

  test('the truth can be chosen, and is what the bot does', () => {
    if (spec.kind === 'outcome') {
      expect(truth).toEqual({ kind: 'outcome', outcome: climb.outcome });
      expect(spec.choices).toContain(climb.outcome);
      expect(new Set(spec.choices).size).toBe(spec.choices.length);
    } else {
      const at = climb.trail[spec.steps];
      expect(truth).toEqual({ kind: 'place', at });
      expect(isInside(at ?? [], surfaceFrom(level.surface).domain)).toBe(true);
    }
  });

  test('has words for belief and choices', () => {
    expect(texts).toHaveProperty([`belief.${spec.belief}`]);
    if (spec.kind !== 'outcome') return;
    for (const outcome of spec.choices) expect(texts).toHaveProperty([`predict.ends.${outcome}`]);
  });

  test('the belief really is put to the test', () => {
    expect(answerTo(level, spec, wrong).held).toBe(confirmed.includes(spec.belief));
  });

  test('a flag far off is wrong, and one that was not moved is no lucky guess', () => {
    if (spec.kind !== 'place' || truth.kind !== 'place') return;
    const far: Guess = { kind: 'place', at: truth.at.map((value) => value + spec.within) };
    const unmoved: Guess = {
      kind: 'place',
      at: start.map((value, axis) => value + (axis === 0 ? 0.8 * level.lampRadius : 0)),
    };
    expect(answerTo(level, spec, far).right).toBe(false);
    expect({ far: distance(unmoved.at, truth.at), right: answerTo(level, spec, unmoved).right }).toMatchObject({
      right: false,
    });
  });
});

describe('a question that does not fit its level is refused', () => {
  const base = {
    act: 'bowl',
    surface: { id: 'sphere' },
    start: [1, 1],
    gear: { kind: 'stride', longest: 0.3 },
    budget: { steps: 20 },
    campLoss: 0.05,
    bots: [{ optimizer: 'descent' }],
    stars: { own: { stepsAtMost: 5 } },
  };
  const outcome = { kind: 'outcome', choices: ['camp', 'spent'], believes: 'camp', belief: 'flat-means-done' };
  const place = { kind: 'place', steps: 5, within: 0.1, believes: 'minimum', belief: 'flat-means-done' };
  test.each([
    ['no such bot', { ...outcome, bot: 3 }, /predict\.bot.*the bots are 0 to 0/],
    ['a belief nobody can choose', { ...outcome, believes: 'stuck' }, /predict\.believes.*not one of the choices/],
    ['one choice', { ...outcome, choices: ['camp'] }, /predict\.choices/],
    ['an unknown belief', { ...outcome, belief: 'luck' }, /predict\.belief/],
    ['an unknown kind', { ...outcome, kind: 'when' }, /not one of outcome, place/],
    ['more steps than anybody has', { ...place, steps: 21 }, /predict\.steps.*budget of 20/],
    ['a radius of nothing', { ...place, within: 0 }, /predict\.within/],
  ])('%s', (_, predict, said) => {
    expect(() => parseLevel('levels/010-test.json', { ...base, predict })).toThrow(said);
  });
  test('one that fits is read', () => {
    expect(parseLevel('levels/010-test.json', { ...base, predict: place }).predict).toEqual({ ...place, bot: 0 });
  });
});
