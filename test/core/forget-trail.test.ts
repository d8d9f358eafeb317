// What a climb that has forgotten its trail comes to is what it would have come to: on every level, for every climber there is.
import { describe, expect, test } from 'vitest';
import { handInFetched } from '../../src/content/fetched-ground.ts';
import { readLevels } from '../../src/content/level-files.ts';
import type { Level } from '../../src/content/level.ts';
import { botGear, walkBot } from '../../src/core/bot.ts';
import { climbFrom, step } from '../../src/core/climb.ts';
import type { Climb, Command, Course, Gear } from '../../src/core/climb.ts';
import { courseFrom } from '../../src/core/course.ts';
import { bytesOf, forgetTrail } from '../../src/core/forget-trail.ts';
import { luckFrom } from '../../src/core/random.ts';
import { root } from '../source.ts';

handInFetched();
const levels = (await readLevels(`${root}/levels`)).map(({ level }) => level);

/** A step through thousands of dimensions takes long, and the fifth says what the hundredth would. */
const isOn = ({ outcome, spent }: Climb, { surface }: Course): boolean =>
  outcome === null && (surface.domain.length < 100 || spent.steps < 5);

/** Gear and commands of whole climbs: each bot's by its rule, and the player's, downhill with an unsteady hand or by its rule. */
function* climbsOn(level: Level, course: Course): Generator<readonly [Gear, readonly Command[]]> {
  for (const bot of level.bots) {
    const climb = climbFrom(course, botGear(bot, level.gear), 3);
    while (isOn(climb, course)) walkBot(climb, course, climb.spent.steps + 1);
    yield [climb.gear, climb.commands];
  }
  const luck = luckFrom(5);
  const { gear } = level;
  const climb = climbFrom(course, gear, 3);
  const axes = gear.kind === 'slice' ? 2 : course.surface.domain.length;
  while (isOn(climb, course)) {
    const at = course.surface.domain.slice(0, axes).map(([low, high]) => low + (high - low) * luck.uniform());
    const longest = 'longest' in gear ? gear.longest : 0;
    const by = at.map((_, axis) => ((luck.uniform() - (axis === 0 ? 0.1 : 0.5)) * longest) / 2);
    const command: Command =
      gear.kind === 'flares'
        ? { kind: 'flare', at }
        : 'longest' in gear
          ? { kind: 'stride', by }
          : gear.kind === 'team'
            ? { kind: 'trial', settings: { lambda: luck.uniform() } }
            : { kind: 'step' };
    step(climb, command, course);
  }
  yield [gear, climb.commands];
}

/** Everything of a climb but its trail, and where it is. */
const endOf = ({ trail, ...climb }: Climb): unknown => ({ ...climb, points: trail.length, at: trail.at(-1) });

describe.each(levels.map((level) => [level.slug, level] as const))('%s', (_, level) => {
  test('the same steps, losses and end', () => {
    const course = courseFrom(level);
    for (const [gear, commands] of climbsOn(level, course)) {
      const [whole, light] = [climbFrom(course, gear, 3), climbFrom(course, gear, 3)];
      for (const command of commands) {
        const happened = step(whole, command, course);
        expect(step(light, command, course)).toEqual(happened);
        forgetTrail(light, course);
      }
      expect(endOf(light)).toEqual(endOf(whole));
      expect(bytesOf(light)).toBeLessThanOrEqual(bytesOf(whole));
    }
  });
});

test('a climb in the haystack keeps less than half a megabyte, whatever its length', () => {
  const level = levels.find(({ slug }) => slug === 'the-haystack')!;
  const course = courseFrom(level);
  const climb = climbFrom(course, level.gear, level.seed);
  for (let taken = 0; taken < 8; taken++) {
    step(climb, { kind: 'stride', by: [0.1, 0] }, course);
    forgetTrail(climb, course);
    expect(bytesOf(climb)).toBeLessThan(500_000);
  }
});
