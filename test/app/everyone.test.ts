// Who moves on the mountain: bots in every mode do what the server's do, people step alone, and a step is published once.
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { handInFetched } from '../../src/content/fetched-ground.ts';
import { atTheirEnds, botsOn, playerOn } from '../../src/app/climbers.ts';
import { showParty, stepPerson, walkBots } from '../../src/app/everyone.ts';
import type { Level } from '../../src/content/level.ts';
import { parseLevelText } from '../../src/content/parse-level.ts';
import { courseFrom } from '../../src/core/course.ts';
import { endOf, groundFrom } from '../../src/protocol/class-ground.ts';
import { classLevel } from '../../src/protocol/class-level.ts';
import { onHappening, party, type Party } from '../../src/state/party.ts';

handInFetched();
const levels = globSync('levels/*.json').map((file) => parseLevelText(basename(file), readFileSync(file, 'utf8')));
const bySlug = (slug: string): Level => levels.find((level) => level.slug === slug)!;
const seed = 7;

function partyOn(level: Level): Party {
  const course = courseFrom(level);
  const climbers = [playerOn(level, course), ...botsOn(level, course)];
  return { level, course, climbers, steps: 0, demo: false, attempt: 1 };
}

afterEach(() => {
  party.value = null;
});

describe('the bots of a class on a device end as those of the server, on the room’s clock', () => {
  test.each(levels.map(({ slug }) => slug))('%s', (slug) => {
    const level = bySlug(slug);
    showParty(partyOn(classLevel(level, 'all', seed)));
    const { steps } = level.budget;
    for (const clock of [1, Math.ceil(steps / 3), steps]) walkBots(clock);
    const ends = party.value!.climbers.slice(1).map(({ climb }) => endOf(climb));
    expect(ends).toEqual(groundFrom(level, 'all', seed).bots);
  });
});

describe('bots that decide', () => {
  test.each([
    { slug: 'turn-back-in-time', bot: 0, ends: ['camp', 70] },
    { slug: 'three-maps', bot: 0, ends: ['camp', 7] },
    { slug: 'folds', bot: 0, ends: ['camp', 7] },
  ])('$slug: bot $bot ends with $ends', ({ slug, bot, ends }) => {
    const level = bySlug(slug);
    showParty(partyOn(level));
    walkBots(level.budget.steps);
    const { outcome, spent } = party.value!.climbers[1 + bot]!.climb;
    expect([outcome, spent.steps]).toEqual(ends);
  });
});

describe('a step of a person', () => {
  const step = { kind: 'step', settings: { learningRate: 0.01 } } as const;

  test('moves the bots where they follow, and not where a clock walks them', () => {
    const stepsOfBots = (botsFollow: boolean): number[] => {
      showParty(partyOn(bySlug('stride-length')));
      stepPerson(0, step, botsFollow);
      return party.value!.climbers.map(({ climb }) => climb.spent.steps);
    };
    expect(stepsOfBots(true)).toEqual([1, 1, 1]);
    expect(stepsOfBots(false)).toEqual([1, 0, 0]);
  });

  test('is published once, before what happened is announced', () => {
    showParty(partyOn(bySlug('stride-length')));
    let published = -1; // a subscription tells at once how things are
    const stop = party.subscribe(() => void published++);
    const heard: string[] = [];
    const deaf = onHappening(({ climber, event }) => heard.push(`${published} ${climber.id} ${event.kind}`));
    stepPerson(0, step, true);
    stop();
    deaf();
    expect(published).toBe(1);
    expect(heard).toEqual(expect.arrayContaining(['1 you stepped', '1 bot-0 stepped', '1 bot-1 stepped']));
  });

  test('that cannot be taken leaves everyone where they were', () => {
    showParty(partyOn(bySlug('stride-length')));
    const before = party.value;
    expect(() => stepPerson(0, { kind: 'choose', trial: 0 }, true)).toThrow('choose');
    expect(party.value).toBe(before);
    expect(before!.climbers.map(({ climb }) => climb.trail.length)).toEqual([1, 1, 1]);
  });

  test('is refused when the climb is over, and when there is no such person', () => {
    const over = partyOn(bySlug('stride-length'));
    showParty({ ...over, climbers: atTheirEnds(over.climbers, over.course) });
    expect(stepPerson(0, step, true)).toBeNull();
    showParty(partyOn(bySlug('stride-length')));
    expect(stepPerson(1, step, true)).toBeNull();
  });
});
