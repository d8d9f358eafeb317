// Kept progress: texts as they were really stored, by version 1 and 2, whole, damaged, partly damaged, and from a newer game.
import { describe, expect, test } from 'vitest';
import { progressFile, readProgress } from '../../src/app/progress-file.ts';
import { readTrails, trailsFile } from '../../src/app/trails-file.ts';
import type { LevelProgress } from '../../src/state/progress.ts';

/** Stored by the game of version 1 after two levels, copied from a browser. */
const versionOne =
  '{"version":1,"levels":{"seven-points":{"stars":[true,false,true],"attempts":3,"fewestSteps":12},"the-pass":{"stars":[false,false,false],"attempts":1,"fewestSteps":null}},"hints":["aim","step"]}';
/** Stored by version 2, with both kinds of prediction. */
const versionTwo =
  '{"version":2,"levels":{"seven-points":{"stars":[true,true,true],"attempts":2,"fewestSteps":10,"outcomes":["spent","camp"],"prediction":{"belief":"downhill-leads-to-the-minimum","guess":{"kind":"place","at":[0.5,1]},"truth":{"kind":"place","at":[-0.1,0.9]},"right":false,"held":false}},"the-pass":{"stars":[false,false,false],"attempts":1,"fewestSteps":null,"outcomes":["stalled"],"prediction":{"belief":"flat-means-done","guess":{"kind":"outcome","outcome":"camp"},"truth":{"kind":"outcome","outcome":"stalled"},"right":false,"held":false}}},"hints":["aim"]}';

const fresh: LevelProgress = {
  stars: [false, false, false],
  attempts: 1,
  fewestSteps: null,
  outcomes: [],
  prediction: null,
};

/** A version 2 text with these levels. */
function withLevels(levels: unknown, hints: unknown = []): string {
  return JSON.stringify({ version: 2, levels, hints });
}

describe('progress that can be read', () => {
  test('none yet', () => {
    expect(readProgress(null)).toEqual({ levels: {}, hints: [], trouble: null, aside: null });
  });
  test('version 1 is carried over, nothing lost', () => {
    expect(readProgress(versionOne)).toEqual({
      levels: {
        'seven-points': {
          stars: [true, false, true],
          attempts: 3,
          fewestSteps: 12,
          outcomes: ['camp'],
          prediction: null,
        },
        'the-pass': fresh,
      },
      hints: ['aim', 'step'],
      trouble: null,
      aside: null,
    });
  });
  test('version 1 before there were hints', () => {
    const { trouble, hints } = readProgress('{"version":1,"levels":{}}');
    expect({ trouble, hints }).toEqual({ trouble: null, hints: [] });
  });
  test('version 2 reads the same after it is written', () => {
    const { levels, hints, trouble } = readProgress(versionTwo);
    expect(trouble).toBeNull();
    expect(JSON.parse(JSON.stringify(progressFile(levels, hints)))).toEqual(JSON.parse(versionTwo));
  });
  test('a level this game does not have is kept', () => {
    const text = withLevels({ 'a-level-to-come': fresh });
    expect(readProgress(text).levels).toEqual({ 'a-level-to-come': fresh });
  });
});

describe('progress that cannot be read is handed back whole', () => {
  test.each([
    ['no JSON at all', 'stars: many', 'damaged'],
    ['cut off in the middle', versionTwo.slice(0, 120), 'damaged'],
    ['empty', '', 'damaged'],
    ['null', 'null', 'damaged'],
    ['a list', '[1, 2]', 'damaged'],
    ['no version', '{"levels":{}}', 'damaged'],
    ['a version that never was', '{"version":0,"levels":{}}', 'damaged'],
    ['levels that are a list', '{"version":2,"levels":[]}', 'damaged'],
    ['a newer version', '{"version":3,"mountains":{"seven-points":3}}', 'newer'],
  ])('%s', (_, text, trouble) => {
    expect(readProgress(text)).toEqual({ levels: {}, hints: [], trouble, aside: text });
  });
});

describe('of partly damaged progress only the damage is set aside', () => {
  const guess = { kind: 'outcome', outcome: 'camp' };
  const prediction = { belief: 'flat-means-done', guess, truth: guess, right: true, held: true };
  test.each([
    ['stars that are a word', { ...fresh, stars: 'many' }, null],
    ['two stars', { ...fresh, stars: [true, false] }, null],
    ['negative attempts', { ...fresh, attempts: -1 }, null],
    ['half a step', { ...fresh, fewestSteps: 1.5 }, null],
    ['a list in place of a level', [], null],
    ['null in place of a level', null, null],
    ['an outcome that is none', { ...fresh, outcomes: ['flew'] }, fresh],
    ['no outcomes', { ...fresh, outcomes: undefined }, fresh],
    ['a prediction without a guess', { ...fresh, prediction: { ...prediction, guess: null } }, fresh],
    ['a flag nowhere', { ...fresh, prediction: { ...prediction, guess: { kind: 'place', at: [] } } }, fresh],
    ['a flag at a word', { ...fresh, prediction: { ...prediction, truth: { kind: 'place', at: ['x'] } } }, fresh],
    ['a prediction neither right nor wrong', { ...fresh, prediction: { ...prediction, right: 'yes' } }, fresh],
  ])('%s', (_, bad, rest) => {
    const good = { ...fresh, prediction };
    const { levels, trouble, aside } = readProgress(withLevels({ bad, good }));
    expect(levels).toEqual(rest ? { bad: rest, good } : { good });
    expect(trouble).toBe('partly');
    expect(JSON.parse(aside ?? '')).toEqual(JSON.parse(JSON.stringify({ version: 2, levels: { bad } })));
  });
  test('hints that are numbers', () => {
    const { hints, trouble, aside } = readProgress(withLevels({}, ['aim', 7]));
    expect({ hints, trouble }).toEqual({ hints: ['aim'], trouble: 'partly' });
    expect(JSON.parse(aside ?? '')).toEqual({ version: 2, levels: {}, hints: ['aim', 7] });
  });
});

describe('trails', () => {
  const trail = {
    recording: { gear: { kind: 'stride', longest: 1 }, seed: 1, commands: [{ kind: 'stride', by: [1, 0] }] },
    stars: [true, false, false] as const,
    steps: 1,
    fingerprint: '0123456789abcdef',
  };
  test('read the same after they are written', () => {
    const text = JSON.stringify(trailsFile({ 'seven-points': { ...trail, recording: trail.recording as never } }));
    expect(readTrails(text)).toEqual({ kept: { 'seven-points': trail }, trouble: null, aside: null });
  });
  test.each([
    ['none', null, null],
    ['damaged', '{', 'damaged'],
    ['of another shape', '{"version":1,"trails":[]}', 'damaged'],
    ['newer', '{"version":2}', 'newer'],
  ])('%s', (_, text, trouble) => expect(readTrails(text)).toEqual({ kept: {}, trouble, aside: text }));
  test.each([
    ['no commands', { ...trail, recording: { ...trail.recording, commands: undefined } }],
    ['a command without a kind', { ...trail, recording: { ...trail.recording, commands: [{}] } }],
    ['a seed that is no number', { ...trail, recording: { ...trail.recording, seed: 'x' } }],
    ['no fingerprint', { ...trail, fingerprint: undefined }],
  ])('one with %s is set aside alone', (_, bad) => {
    const { kept, trouble, aside } = readTrails(JSON.stringify({ version: 1, trails: { bad, trail } }));
    expect({ kept, trouble }).toEqual({ kept: { trail }, trouble: 'partly' });
    expect(JSON.parse(aside ?? '')).toEqual(JSON.parse(JSON.stringify({ version: 1, trails: { bad } })));
  });
});
