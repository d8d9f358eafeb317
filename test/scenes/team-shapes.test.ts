// What a team sees by night: the unlit map, and the ways of the trials it has sent. Nothing else of the ground.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { playerOn, trialOn } from '../../src/app/climbers.ts';
import { parseLevelText } from '../../src/content/parse-level.ts';
import { step } from '../../src/core/climb.ts';
import { courseFrom } from '../../src/core/course.ts';
import { worldOf } from '../../src/core/heights.ts';
import { Journey } from '../../src/scenes/journey.ts';
import { teamShapes, walksItself } from '../../src/scenes/overlay/team.ts';
import type { Ground } from '../../src/scenes/terrain/ground.ts';
import { Walker } from '../../src/scenes/walker.ts';
import type { Party } from '../../src/state/party.ts';
import { chosenTrial } from '../../src/state/view.ts';

const level = parseLevelText('220-three-maps.json', readFileSync('levels/220-three-maps.json', 'utf8'));
const course = courseFrom(level);

/** A night in which trials with these penalties have been sent. */
function nightAfter(...lambdas: readonly number[]): Journey {
  const player = playerOn(level, course);
  const trials = lambdas.map((lambda, place) => {
    step(player.climb, { kind: 'trial', settings: { lambda } }, course);
    return trialOn(player.climb, course, place);
  });
  const climbers = [player, ...trials];
  const journey = new Journey(65);
  const { domain } = course.surface;
  journey.party = { level, course, climbers, steps: 0, demo: false, attempt: 1 } satisfies Party;
  journey.ground = { width: 2, depth: 2, worldOf: (point) => worldOf(domain, point) } as Ground;
  journey.walkers = climbers.map((climber) => new Walker(climber));
  return journey;
}

describe('the unlit map', () => {
  test('is all there is before the first trial, on whatever ground', () => {
    const shapes = teamShapes(nightAfter());
    const journey = nightAfter();
    journey.party = { ...journey.party!, course: courseFrom({ ...level, surface: { id: 'saddle' } }) };
    expect(teamShapes(journey)).toEqual(shapes);
    expect(new Set(shapes.map(({ kind }) => kind))).toEqual(new Set(['area', 'line']));
  });
  test('shows each trial where it went and nowhere else, with its number at its end', () => {
    const journey = nightAfter(0.1, 1);
    const added = teamShapes(journey).slice(teamShapes(nightAfter()).length);
    const known = new Set(
      journey.walkers
        .slice(1)
        .flatMap(({ climber }) => climber.climb.trail.map((point) => worldOf(course.surface.domain, point).join())),
    );
    const places = added.flatMap((shape) =>
      'at' in shape ? [shape.at] : shape.kind === 'line' ? [shape.from, shape.to] : [],
    );
    expect(places.length).toBeGreaterThan(30);
    expect(places.filter((place) => !known.has(place.join()))).toEqual([]);
    expect(added.flatMap((shape) => (shape.kind === 'words' ? [shape.words] : []))).toEqual(['1', '2']);
  });
  test.each([0, 1])('lights the trial that is looked at (%i) and draws it last', (looked) => {
    chosenTrial.value = looked;
    const words = teamShapes(nightAfter(0.1, 1)).filter((shape) => shape.kind === 'words');
    expect(words.at(-1)).toMatchObject({ words: String(looked + 1), alpha: 0.95 });
    expect(words[0]?.alpha).toBeLessThan(0.95);
    chosenTrial.value = null;
  });
});

test('a team walks no way of its own, its trials do', () => {
  expect(nightAfter(0.1).walkers.map(({ climber }) => walksItself(climber.climb))).toEqual([false, true]);
});
