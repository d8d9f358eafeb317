// Which commands the gear of a level takes: all that honest climbers give, none that only fill a disk.
import { describe, expect, test } from 'vitest';
import { readLevels } from '../../src/content/level-files.ts';
import type { Command } from '../../src/core/climb.ts';
import { climbFrom, step } from '../../src/core/climb.ts';
import { courseFrom } from '../../src/core/course.ts';
import { takesCommand } from '../../src/protocol/takes-command.ts';
import { root } from '../source.ts';

const levels = (await readLevels(`${root}/levels`)).map(({ level }) => level);
const levelOf = (slug: string) => levels.find((level) => level.slug === slug)!;

const wild: readonly Command[] = [
  { kind: 'stride', by: [0.01] },
  { kind: 'stride', by: [0.01, 0.01] },
  { kind: 'stride', by: [0.01, 0.01, 0.01] },
  { kind: 'flare', at: [0] },
  { kind: 'flare', at: [0, 0] },
  { kind: 'poke', axis: 0, side: 1 },
  { kind: 'poke', axis: 2, side: 1 },
  { kind: 'step' },
  { kind: 'step', settings: { learningRate: 0.01 } },
  { kind: 'step', settings: { weights: 2 } },
  { kind: 'step', settings: { constructor: 1 } },
  { kind: 'trial', settings: { lambda: 0.1 } },
  { kind: 'choose', trial: 0 },
  { kind: 'rest' },
];

/** Whether the core itself takes the command as the first of a climb. */
function coreTakes(slug: string, command: Command): boolean {
  const level = levelOf(slug);
  const course = courseFrom(level);
  const climb = climbFrom(course, level.gear, level.seed);
  try {
    step(climb, command, course);
    return true;
  } catch {
    return false;
  }
}

// The haystack's ground has to be fetched, and is made of digits.
const here = levels.filter(({ slug }) => slug !== 'the-haystack').map(({ slug }) => slug);

describe('a command', () => {
  const taken = here.flatMap((slug) =>
    wild.filter((one) => coreTakes(slug, one)).map((command) => ({ slug, command })),
  );
  test.each(taken)('that the core takes is let in: $slug, $command', ({ slug, command }) => {
    expect(takesCommand(levelOf(slug), command)).toBe(true);
  });
  test('of most kinds is among them', () => {
    const kinds = new Set(taken.map(({ command }) => command.kind));
    expect([...kinds].toSorted()).toEqual(['flare', 'poke', 'rest', 'step', 'stride', 'trial']);
  });
  const refused: readonly (readonly [string, string, Command])[] = [
    ['a step where strides are made', 'seven-points', { kind: 'step' }],
    ['a stride with a coordinate too many', 'seven-points', { kind: 'stride', by: [0, 0, 0] }],
    ['a stride where steps are made', 'stride-length', { kind: 'stride', by: [0, 0] }],
    ['a setting that the rule has not', 'stride-length', { kind: 'step', settings: { beta1: 0.9 } }],
    ['a setting that every object inherits', 'stride-length', { kind: 'step', settings: { constructor: 1 } }],
    ['a learning rate for a volley', 'a-lonely-place', { kind: 'step', settings: { learningRate: 1 } }],
    ['a stride in all dimensions of the haystack', 'the-haystack', { kind: 'stride', by: [0, 0, 0] }],
    ['a poke along a third axis', 'poking', { kind: 'poke', axis: 2, side: 1 }],
    ['a flare on a line that has two coordinates', 'flares', { kind: 'flare', at: [0, 0] }],
  ];
  test.each(refused)('%s is not', (_, slug, command) => expect(takesCommand(levelOf(slug), command)).toBe(false));
  test('on a slice of the haystack is', () =>
    expect(takesCommand(levelOf('the-haystack'), { kind: 'stride', by: [0.1, 0] })).toBe(true));
});
