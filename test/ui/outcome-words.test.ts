// Why a climb ended: out of steps, out of samples or camped early are three endings of one outcome; and what climbers are called.
import { beforeEach, describe, expect, test } from 'vitest';
import english from '../../assets/lang/en.json';
import { climbFrom, step } from '../../src/core/climb.ts';
import type { Budget, Climb, Command, Course, Gear } from '../../src/core/climb.ts';
import { surfaceFrom } from '../../src/core/surfaces/index.ts';
import type { Climber, Party } from '../../src/state/party.ts';
import { language } from '../../src/state/text.ts';
import { climberName } from '../../src/ui/climber-name.ts';
import { outcomeName, outcomeReason } from '../../src/ui/outcome-words.ts';

beforeEach(() => (language.value = { code: 'en', texts: english }));

const surface = surfaceFrom({ model: 'line', dataset: 'seven-points' });
const courseWith = (budget: Budget): Course => ({
  surface,
  start: [1, 3],
  budget,
  campLoss: 0.02,
  flatSlope: 1e-9,
  patience: 50,
});
const gear = (batch?: number): Gear => ({
  kind: 'optimizer',
  optimizer: 'descent',
  settings: { learningRate: 1e-4 },
  ...(batch && { batch }),
});

function walked(course: Course, by: Gear, command: Command = { kind: 'step' }): Climb {
  const climb = climbFrom(course, by, 1);
  while (!climb.outcome) step(climb, command, course);
  return climb;
}

describe('a climb that is spent', () => {
  const stepping: Command = { kind: 'step' };
  test.each<{ says: string; budget: Budget; batch?: number; command: Command; name: string; why: RegExp }>([
    {
      says: 'out of steps',
      budget: { steps: 2 },
      command: stepping,
      name: 'Out of steps',
      why: /After 2 steps .* learning rate\?$/,
    },
    {
      says: 'out of samples',
      budget: { steps: 9, samples: 15 },
      batch: 7,
      command: stepping,
      name: 'Battery empty',
      why: /^A batch of 7 samples a step: after 2 steps/,
    },
    {
      says: 'out of samples, one at a time',
      budget: { steps: 9, samples: 1 },
      batch: 1,
      command: stepping,
      name: 'Battery empty',
      why: /^A batch of 1 sample a step: after 1 step the/,
    },
    {
      says: 'out of steps with a lantern',
      budget: { steps: 2, samples: 90 },
      batch: 3,
      command: stepping,
      name: 'Out of steps',
      why: /Your last batch was 3 samples\.$/,
    },
    {
      says: 'rested with a lantern',
      budget: { steps: 2, samples: 90 },
      batch: 3,
      command: { kind: 'rest' },
      name: 'Camped on the way',
      why: /^You camped after 0 steps of 2/,
    },
  ])('$says', ({ budget, batch, command, name, why }) => {
    const course = courseWith(budget);
    const climb = walked(course, gear(batch), command);
    expect(outcomeName(climb, course, 'name')).toBe(name);
    expect(outcomeReason(climb, course)).toMatch(why);
  });
});

describe('a climber on minibatches is called SGD, with its batch size', () => {
  const course = courseWith({ steps: 9 });
  const climberOf = (id: string, rule: string, batch?: number): Climber => ({
    id,
    rule,
    look: { colour: '#ffffff', hat: 'cap', initial: 'S' },
    climb: climbFrom(course, gear(batch), 1),
  });
  const nameIn = (climbers: readonly Climber[]): string => climberName(climbers[0]!, { climbers } as Party);
  test.each([
    ['alone', [climberOf('bot-0', 'sgd', 2), climberOf('bot-1', 'descent')], 'SGD, K = 2'],
    ['beside another', [climberOf('bot-0', 'sgd', 2), climberOf('bot-1', 'sgd', 1)], 'SGD 1 × 10⁻⁴, K = 2'],
    ['on the full loss', [climberOf('bot-1', 'descent'), climberOf('bot-0', 'sgd', 2)], 'Gradient descent'],
  ])('%s', (_, climbers, name) => expect(nameIn(climbers)).toBe(name));
});
