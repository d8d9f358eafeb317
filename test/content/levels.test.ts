// Every level of the campaign: it can be read, has its words, proves what it says, and can be won with three stars.
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import english from '../../assets/lang/en.json' with { type: 'json' };
import { checkClaim, climbOf } from '../../src/content/claims.ts';
import { courseFrom } from '../../src/core/course.ts';
import { readLevels } from '../../src/content/level-files.ts';
import { actIds } from '../../src/content/level.ts';
import type { GoldenCommand, Level, Run } from '../../src/content/level.ts';
import { parseLevel, publishedLevel, writeLevel } from '../../src/content/parse-level.ts';
import { climbFrom, step } from '../../src/core/climb.ts';
import type { Climb } from '../../src/core/climb.ts';
import { longestStride, ruledGear } from '../../src/core/gear/index.ts';
import { norm } from '../../src/core/math.ts';
import { packRecording, unpackRecording, type PackedRecording } from '../../src/core/packed-recording.ts';
import { fingerprint, recordingOf, replay } from '../../src/core/replay.ts';
import { starsFor } from '../../src/core/score.ts';
import { dialPartOf, dialValueAt } from '../../src/state/dial.ts';

const levels = await readLevels(fileURLToPath(new URL('../../levels', import.meta.url)));
const texts: Readonly<Record<string, string>> = english;
const LONGEST_BRIEF = 30; // words
const SLOPE_OF_THE_EDGE = 0.01; // where a player sees the plateau end
const DIAL_POSITIONS = 200; // as many as the slider has

/** The bots of `level` at the ends of their climbs, with the luck they have in the game. */
function botsOf(level: Level): Climb[] {
  const known = bots.get(level.slug) ?? level.bots.map((bot, place) => climbOf(level, bot, level.seed + 1 + place));
  bots.set(level.slug, known);
  return known;
}
const bots = new Map<string, Climb[]>();

/** Playing without a thought: always the longest stride downhill, the rule or the volleys with their settings left alone, flare upon
 * flare at one's own feet, or the first trial of a team. */
function careless(level: Level): Climb {
  const { gear, seed, budget } = level;
  const [longest, ruled] = [longestStride(gear), ruledGear(gear)];
  if (gear.kind === 'flares') {
    const { start } = courseFrom(level);
    const golden = Array.from({ length: budget.steps }, () => ({ do: { kind: 'flare', at: start } as const }));
    return climbOf({ ...level, golden }, { stride: 'golden' }, seed);
  }
  if (gear.kind === 'team') {
    const settings = Object.fromEntries(level.dial.map(({ setting, initial }) => [setting, initial]));
    const golden = [{ do: { kind: 'trial', settings } as const }, { do: { kind: 'choose', trial: 0 } as const }];
    return climbOf({ ...level, golden }, { stride: 'golden' }, seed);
  }
  if (gear.kind === 'volley') {
    const left = Object.fromEntries(level.dial.map(({ setting, initial }) => [setting, initial]));
    return climbOf(level, { gear: left }, seed);
  }
  return climbOf(level, longest === null && ruled ? { ...ruled } : { stride: longest ?? Infinity }, seed);
}

/** The golden commands as a player can give them: every setting at the slider's nearest position. */
function dialled(level: Level): GoldenCommand[] {
  return level.golden.map((command) => {
    if (!('times' in command)) return command;
    const settings = { ...command.settings };
    for (const dial of level.dial) {
      const wanted = settings[dial.setting];
      if (wanted === undefined) continue;
      const position = Math.round(dialPartOf(dial, wanted) * DIAL_POSITIONS);
      settings[dial.setting] = dialValueAt(dial, position / DIAL_POSITIONS);
    }
    return { ...command, settings };
  });
}

/** The chapter's order. */
const campaign = [
  ['flares', 'flares-on-a-plane', 'a-lonely-place'],
  ['seven-points', 'stride-length', 'pack-evenly', 'poking'],
  ['two-valleys', 'the-pass', 'the-plateau'],
  ['flickering-lamp', 'shaken-loose'],
  ['the-ravine', 'over-the-lip', 'look-before-you-leap'],
  ['uneven-ground', 'tired-legs', 'adams-race', 'saddle-race'],
  ['fools-camp', 'turn-back-in-time', 'three-maps', 'folds'],
  ['the-rope', 'the-straight-path', 'shifting-ground', 'loud-data'],
  ['the-haystack'],
].flat(2);

test('the campaign is in order', () => {
  const slugs = levels.map(({ level }) => level.slug);
  expect(slugs).toEqual(campaign.filter((slug) => slugs.includes(slug)));
  const acts = levels.map(({ level }) => actIds.indexOf(level.act));
  expect(acts).toEqual(acts.toSorted((a, b) => a - b));
});

/** A network of 11,935 weights takes its time, more so on a busy machine. */
vi.setConfig({ testTimeout: 120_000 });

describe.each(levels.map(({ file, level }) => ({ file, level, slug: level.slug })))(
  '$slug',
  ({ file, level, slug }) => {
    test('has its words', () => {
      for (const kind of ['name', 'brief', 'idea']) expect(texts).toHaveProperty([`level.${slug}.${kind}`]);
      expect(texts[`level.${slug}.brief`]?.split(/\s+/).length).toBeLessThanOrEqual(LONGEST_BRIEF);
      expect(texts[`level.${slug}.idea`]).toMatch(/^[^.!?]+[.!?]$/);
    });

    test('reads the same after it is written', () => {
      expect(parseLevel(file, JSON.parse(writeLevel(level)))).toEqual(level);
    });

    test('gives players no solutions', () => {
      expect(publishedLevel(level)).toEqual({ ...level, trap: false, claims: [], golden: [] });
      expect(level.golden.length).toBeGreaterThan(0);
    });

    test.each(level.claims)('claim: $says', (claim) => {
      const { holds, held, tries, found } = checkClaim(level, claim);
      console.log(`${slug}: ${claim.says}: ${held} of ${tries} (${found})`);
      expect({ says: claim.says, found, holds }).toEqual({ says: claim.says, found, holds: true });
    });

    test('the golden solution wins three stars', () => {
      const golden = climbOf(level, { stride: 'golden' }, level.seed);
      console.log(`${slug}: golden arrives after ${golden.spent.steps} of ${level.budget.steps} steps`);
      expect(starsFor(golden, botsOf(level), level.stars)).toEqual([true, true, true]);
    });

    test('the golden solution can be set on the dials, and wins three stars there too', () => {
      const golden = climbOf({ ...level, golden: dialled(level) }, { stride: 'golden' }, level.seed);
      expect(starsFor(golden, botsOf(level), level.stars)).toEqual([true, true, true]);
    });

    test('the same seed gives the same bits, again and from a recording kept as JSON', () => {
      const golden = climbOf(level, { stride: 'golden' }, level.seed);
      const kept = JSON.parse(JSON.stringify(packRecording(recordingOf(golden)))) as PackedRecording;
      const prints = [
        fingerprint(climbOf(level, { stride: 'golden' }, level.seed)),
        fingerprint(replay(courseFrom(level), unpackRecording(kept))),
        fingerprint(JSON.parse(JSON.stringify(golden)) as Climb),
      ];
      console.log(`${slug}: golden has the fingerprint ${fingerprint(golden)}`);
      expect(new Set(prints)).toEqual(new Set([fingerprint(golden)]));
      const bots = [botsOf(level), botsOf(level)].map((climbs) => climbs.map(fingerprint));
      expect(bots[0]).toEqual(bots[1]);
    });

    test('the par bot arrives, so that the second star is a race', () => {
      expect(botsOf(level)[level.stars.par]?.outcome).toBe('camp');
    });

    test('can be lost by doing nothing clever', () => {
      expect(careless(level).outcome).not.toBe('camp');
    });
  },
);

/** Following the arrow and nothing else: downhill at parts of the longest stride, or each dial at one place for good. */
function blindRuns({ gear, dial }: Level): [says: string, run: Run][] {
  const parts = [1, 0.9, 0.75, 0.5, 0.25, 0.1];
  const longest = longestStride(gear);
  if (longest !== null) return parts.map((part) => [`${part} of the longest stride`, { stride: longest * part }]);
  const ruled = ruledGear(gear);
  if (!ruled) return [];
  return parts.map((part) => {
    // A batch that is turned down is the way out of a trap, not a longer stride: it stays as it is.
    const turned = dial.filter(({ setting }) => setting === 'learningRate');
    const settings = turned.map((spec) => [spec.setting, dialValueAt(spec, part)] as const);
    return [`${part} of the dial`, { ...ruled, settings: { ...ruled.settings, ...Object.fromEntries(settings) } }];
  });
}

const traps = levels.filter(({ level }) => level.trap).map(({ level }) => level);
test('some levels are traps, and each can be walked into', () => {
  expect(traps.length).toBeGreaterThanOrEqual(5);
  expect(traps.filter((level) => blindRuns(level).length === 0).map(({ slug }) => slug)).toEqual([]);
});
describe.each(traps)('trap: $slug', (level) => {
  test.each(blindRuns(level))('following the arrow at %s earns no star', (_says, run) => {
    const climb = climbOf(level, run, level.seed);
    console.log(`${level.slug}: ${JSON.stringify(climb.settings)}: ${climb.outcome} after ${climb.spent.steps} steps`);
    expect(starsFor(climb, botsOf(level), level.stars)).toEqual([false, false, false]);
  });
});

describe('trap: the-plateau', () => {
  const level = levels.find(({ level }) => level.slug === 'the-plateau')?.level;
  const [dial] = level?.dial ?? [];
  if (!level || !dial || level.gear.kind !== 'dial') throw new Error('the-plateau is played with a dial');
  const { optimizer, settings } = level.gear;
  const climbs = Array.from({ length: DIAL_POSITIONS + 1 }, (_, position) =>
    climbOf(
      level,
      { optimizer, settings: { ...settings, [dial.setting]: dialValueAt(dial, position / DIAL_POSITIONS) } },
      level.seed,
    ),
  );

  test('no position of the dial arrives when it is left there', () => {
    expect(climbs.filter((climb) => climb.outcome === 'camp').map((climb) => climb.settings)).toEqual([]);
  });

  test.each([12, 16, 20])(
    'turning the rate down to %d where the slope grows arrives, whatever it was before',
    (near) => {
      for (const far of [200, 300, 500]) {
        const course = courseFrom(level);
        const climb = climbFrom(course, level.gear, level.seed);
        while (climb.outcome === null) {
          const learningRate = norm(climb.gradient) < SLOPE_OF_THE_EDGE ? far : near;
          step(climb, { kind: 'step', settings: { learningRate } }, course);
        }
        expect({ far, outcome: climb.outcome }).toEqual({ far, outcome: 'camp' });
      }
    },
  );
});
