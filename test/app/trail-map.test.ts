// The journal's small maps: drawn from the kept recording alone, inside the picture, and only where the mountain is still the same.
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { trailMap } from '../../src/app/trail-map.ts';
import { climbOf } from '../../src/content/claims.ts';
import { readLevels } from '../../src/content/level-files.ts';
import { courseFrom } from '../../src/core/course.ts';
import { groundDomain } from '../../src/core/heights.ts';
import { packRecording } from '../../src/core/packed-recording.ts';
import { fingerprint, recordingOf } from '../../src/core/replay.ts';
import { surfaceFrom } from '../../src/core/surfaces/index.ts';
import type { BestTrail } from '../../src/state/progress.ts';

const levels = await readLevels(fileURLToPath(new URL('../../levels', import.meta.url)));
const level = levels.find(({ level: { slug } }) => slug === 'two-valleys')!.level;
const climb = climbOf(level, level.bots[1]!, level.seed);
const kept: BestTrail = {
  recording: packRecording(recordingOf(climb)),
  stars: [true, false, false],
  steps: climb.spent.steps,
  fingerprint: fingerprint(climb),
};

test('the map has lines, and the whole trail from start to end', () => {
  const map = trailMap(level, kept)!;
  expect(Math.max(map.width, map.height)).toBe(240);
  expect(map.lines.split('M').length).toBeGreaterThan(200);
  expect(map.strongLines.split('M').length).toBeGreaterThan(50);
  const places = map.trail.slice(1).split('L');
  expect(places).toHaveLength(climb.trail.length);
  expect(places[0]).toBe(map.start.map((part) => part.toFixed(1)).join(' '));
  const [[west, east], [south, north]] = groundDomain(surfaceFrom(level.surface).domain);
  const [x, y] = climb.trail.at(-1)!;
  expect(map.end[0]).toBeCloseTo(((x! - west) / (east - west)) * map.width, 6);
  expect(map.end[1]).toBeCloseTo((1 - (y! - south) / (north - south)) * map.height, 6);
});

test('no map where the mountain has changed since', () => {
  expect(trailMap({ ...level, start: courseFrom(level).start.map((value) => value * 0.9) }, kept)).toBeNull();
});
