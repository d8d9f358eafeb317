// The live text: what a player who only listens hears of a step, and that it is enough to turn by.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import english from '../../assets/lang/en.json';
import german from '../../assets/lang/de.json';
import { playerOn } from '../../src/app/climbers.ts';
import { tellAim, tellDial, tellStart, tellStep } from '../../src/app/live-text.ts';
import type { Level } from '../../src/content/level.ts';
import { parseLevelText } from '../../src/content/parse-level.ts';
import { step, type Command } from '../../src/core/climb.ts';
import { courseFrom } from '../../src/core/course.ts';
import { party, type Party } from '../../src/state/party.ts';
import { announcement, lineText } from '../../src/state/talk.ts';
import { language } from '../../src/state/text.ts';
import { aim, dialValues } from '../../src/state/view.ts';

beforeAll(() => void vi.useFakeTimers());
afterAll(() => void vi.useRealTimers());

/** Longer than the pause between two sentences about a hand that turns. */
const longPause = 1000; // ms

beforeEach(() => {
  vi.advanceTimersByTime(longPause);
  language.value = { code: 'en', texts: english };
  aim.value = { heading: 0, length: 0.125 };
  dialValues.value = {};
});

function levelOf(name: string): Level {
  return parseLevelText(`${name}.json`, readFileSync(`levels/${name}.json`, 'utf8'));
}

function partyOn(level: Level): Party {
  const course = courseFrom(level);
  return { level, course, climbers: [playerOn(level, course)], steps: 0, demo: false, attempt: 1 };
}

/** Takes a step as the game does, tells it, and returns what was said. */
function toldStep(now: Party, command: Command, walking = false): string {
  const { climb } = now.climbers[0]!;
  const before = { ...climb };
  const events = step(climb, command, now.course);
  tellStep(now, { before, events, walking });
  return said();
}
const said = (): string => (announcement.value ? lineText(announcement.value) : '');

describe('seven points, with the stride', () => {
  const level = levelOf('040-seven-points');

  test('the start says where the player stands, how steep it is and how to turn downhill', () => {
    tellStart(partyOn(level));
    expect(said()).toMatch(
      /^You stand at altitude [\d.]+, with 50 steps to spend\. Slope [\d.]+\. Downhill to the [a-z-]+, \d+ degrees to the (left|right) of your aim\.$/,
    );
  });

  test('a step says what changed', () => {
    const words = toldStep(partyOn(level), { kind: 'stride', by: [0.1, 0] });
    expect(words).toMatch(/^Step 1: altitude [\d.]+, lower by [\d.]+\. Slope [\d.]+, (gentler|steeper) than before\. /);
  });

  test('a step over the valley floor is named', () => {
    const now = partyOn(level);
    const spoken = Array.from({ length: 14 }, () => {
      const { gradient, outcome } = now.climbers[0]!.climb;
      const norm = Math.hypot(...gradient);
      return outcome ? '' : toldStep(now, { kind: 'stride', by: gradient.map((part) => (-part / norm) * 0.25) });
    });
    expect(spoken.some((words) => words.includes('You overshot: this is the far side of the valley.'))).toBe(true);
    expect(spoken.some((words) => words.includes('higher by'))).toBe(true);
  });

  test('turning says how far downhill still is: left and right, and straight ahead', () => {
    const { climb } = partyOn(level).climbers[0]!;
    const downhill = Math.atan2(-climb.gradient[1]!, -climb.gradient[0]!);
    for (const [turn, words] of [
      [0, 'straight ahead of your aim'],
      [Math.PI / 6, '30 degrees to the right of your aim'],
      [-Math.PI / 180, '1 degree to the left of your aim'],
    ] as const) {
      aim.value = { heading: downhill + turn, length: 0.2 };
      tellAim(climb);
      expect(said()).toContain(words);
      vi.advanceTimersByTime(longPause);
    }
  });

  test('the words of a moment follow the language later', () => {
    tellStart(partyOn(level));
    language.value = { code: 'de', texts: german };
    expect(said()).toContain('Du stehst auf Höhe');
  });

  test('nothing tells where camp is: a mirrored mountain says left for right and the same numbers', () => {
    const now = partyOn(level);
    const mirrored = partyOn({ ...level, surface: { ...level.surface, mirror: true } });
    expect(JSON.stringify(english)).not.toMatch(/"live\.[^"]*": "[^"]*camp/);
    for (const each of [now, mirrored]) expect(each.climbers[0]!.climb.outcome).toBeNull();
  });
});

test('walking is told now and then, its warnings and its end always', () => {
  const now = partyOn(levelOf('140-over-the-lip'));
  const spoken = new Set<string>();
  while (now.climbers[0]!.climb.outcome === null) {
    spoken.add(toldStep(now, { kind: 'step', settings: { learningRate: 0.2, momentum: 0 } }, true));
  }
  const all = [...spoken];
  expect(all.length).toBeLessThan(now.climbers[0]!.climb.spent.steps);
  expect(
    all.filter((words) => words.startsWith('Step') && /Almost stuck: \d+ more steps? like this/.test(words)),
  ).toHaveLength(1);
  expect(all.at(-1)).toMatch(/^Step \d+: altitude [\d.]+\. The climb is over\.$/);
});

test('a sled says what its velocity will do', () => {
  const level = levelOf('130-the-ravine');
  dialValues.value = { learningRate: 0.02, momentum: 0.9 };
  const words = toldStep(partyOn(level), { kind: 'step', settings: { learningRate: 0.02, momentum: 0.9 } });
  expect(words).toMatch(/Downhill to the [a-z-]+\. The velocity carries you [\d.]+ to the [a-z-]+\.$/);
});

describe('where samples judge', () => {
  const settings = { learningRate: 0.1 };
  test('the start says what the radio reads there, and what the tent does', () => {
    tellStart(partyOn(levelOf('210-turn-back-in-time')));
    expect(said()).toMatch(/Radio: validation loss [\d.]+\. Pitching the tent ends the climb where you stand/);
  });
  test('the radio is told when it is heard, as fallen or as risen so many times in a row, and never between', () => {
    const now = partyOn(levelOf('210-turn-back-in-time'));
    const spoken = Array.from({ length: 70 }, () => toldStep(now, { kind: 'step', settings }));
    const heard = spoken.filter((words) => words.includes('Radio: validation loss'));
    expect(heard).toHaveLength(14);
    expect(heard[0]).toMatch(/^Step 5: .*Radio: validation loss [\d.]+, lower than before\. Slope/);
    expect(heard.slice(-3).map((words) => /It has risen (?:once|\d times in a row)\./.exec(words)?.[0])).toEqual([
      'It has risen once.',
      'It has risen 2 times in a row.',
      'It has risen 3 times in a row.',
    ]);
  });
  test('a team is told what it does, and each trial what came of it', () => {
    const now = partyOn(levelOf('220-three-maps'));
    tellStart(now);
    expect(said()).toContain('Each step sends a climber with the settings of the dials');
    const words = toldStep(now, { kind: 'trial', settings: { lambda: 0.3 } });
    expect(words).toMatch(/^Trial 1, λ 0\.3: training loss [\d.]+, validation loss [\d.]+\.$/);
    expect(words).not.toContain('Slope');
  });
});

test('the dial of a rope says what has become of the ground, before any step', () => {
  const level = levelOf('240-the-rope');
  party.value = partyOn(level);
  dialValues.value = { lambda: 0.5, learningRate: 0.1 };
  tellDial('lambda', 0.5);
  const { surface, start } = party.value.course;
  const bent = surface.lossAt(start) + 0.5 * start.reduce((sum, weight) => sum + weight ** 2, 0);
  expect(said()).toMatch(
    /^Penalty strength 0\.5\. The ground has bent: here the altitude is [\d.]+ now\. Slope [\d.]+\.$/,
  );
  expect(Number(/altitude is ([\d.]+) now/.exec(said())?.[1])).toBeCloseTo(bent, 1);
  party.value = null;
});

test('a key that is held is told at most twice a second, and the last value always', () => {
  const spoken: string[] = [];
  const stop = announcement.subscribe((now) => void (now && spoken.push(lineText(now))));
  spoken.length = 0;
  for (let turn = 1; turn <= 60; turn++) {
    tellDial('learningRate', turn / 100);
    vi.advanceTimersByTime(33);
  }
  vi.advanceTimersByTime(longPause);
  stop();
  expect(spoken.length).toBeLessThanOrEqual(5);
  expect(spoken.at(0)).toBe('Learning rate 0.01.');
  expect(spoken.at(-1)).toBe('Learning rate 0.6.');
});

test('a sentence that waits gives way to a newer one of another kind', () => {
  tellDial('learningRate', 0.01);
  tellDial('learningRate', 0.02);
  tellStart(partyOn(levelOf('040-seven-points')));
  const now = said();
  vi.advanceTimersByTime(longPause);
  expect(said()).toBe(now);
});

test('a dial says its name and where it stands', () => {
  tellDial('learningRate', 0.05);
  expect(said()).toBe('Learning rate 0.05.');
});
