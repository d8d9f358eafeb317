// The names on the morning's map: each says whose lowest place it is, and stands where that ground is lowest.
import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import english from '../../assets/lang/en.json';
import { playerOn } from '../../src/app/climbers.ts';
import { parseLevelText } from '../../src/content/parse-level.ts';
import { step } from '../../src/core/climb.ts';
import { courseFrom } from '../../src/core/course.ts';
import { penaltyAt } from '../../src/core/penalty.ts';
import { placeNames } from '../../src/scenes/terrain/map-names.ts';
import type { Party } from '../../src/state/party.ts';
import { language } from '../../src/state/text.ts';
import { groundsOf } from '../../src/state/grounds.ts';
import { surfaceFrom } from '../../src/core/surfaces/index.ts';

beforeEach(() => {
  language.value = { code: 'en', texts: english };
});

/** A morning after one step with these settings. */
function morningOn(name: string, settings: Readonly<Record<string, number>>): Party {
  const level = parseLevelText(`${name}.json`, readFileSync(`levels/${name}.json`, 'utf8'));
  const course = courseFrom(level);
  const player = playerOn(level, course);
  step(player.climb, { kind: 'step', settings }, course);
  step(player.climb, { kind: 'rest' }, course);
  return { level, course, climbers: [player], steps: 1, demo: false, attempt: 1 };
}

test.each([
  ['240-the-rope', { lambda: 0.3 }, [['Lowest with λ = 0.3'], ['Fool’s camp'], ['Lowest: Validation']]],
  ['250-the-straight-path', { lambda: 0.5 }, [['Lowest with λ = 0.5'], ['Fool’s camp'], ['Lowest: Validation']]],
  ['255-shifting-ground', { batch: 1 }, [['Camp'], ['Fool’s camp'], ['Lowest: Validation']]],
])('%s names the lowest place of each ground', (name, settings, names) => {
  const party = morningOn(name, settings);
  const shown = groundsOf(party.level).map((_, face) => placeNames(party, face));
  expect(shown.map((places) => places.slice(0, 1).map(({ words }) => words))).toEqual(names);
});

test.each([
  ['240-the-rope', 'l2', 0.3],
  ['250-the-straight-path', 'l1', 0.5],
] as const)('on the bent ground of %s no place nearby is lower than the named one', (name, kind, lambda) => {
  const party = morningOn(name, { lambda });
  const { point } = placeNames(party, 0)[0]!;
  const ground = surfaceFrom(party.level.surface);
  const loss = (at: readonly number[]): number => ground.lossAt(at) + penaltyAt({ kind, lambda }, at);
  for (const by of [
    [0.01, 0],
    [-0.01, 0],
    [0, 0.01],
    [0, -0.01],
    [0.01, -0.01],
    [-0.01, 0.01],
  ])
    expect(loss(point.map((value, axis) => value + (by[axis] ?? 0)))).toBeGreaterThan(loss(point));
});
