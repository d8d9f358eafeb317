// Packed recordings: small, and the same climb to the last bit when they are replayed.
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { climbOf } from '../../src/content/claims.ts';
import { readLevels } from '../../src/content/level-files.ts';
import { courseFrom } from '../../src/core/course.ts';
import { packRecording, unpackRecording, type PackedRecording } from '../../src/core/packed-recording.ts';
import { fingerprint, recordingOf, replay } from '../../src/core/replay.ts';

const levels = await readLevels(fileURLToPath(new URL('../../levels', import.meta.url)));
const LARGEST = 8000; // characters: all levels together stay far below the five million that browsers give

describe.each(levels.map(({ level }) => level))('$slug', (level) => {
  const climb = climbOf(level, { stride: 'golden' }, level.seed);
  test('the golden climb is the same after packing, keeping as text, unpacking and replaying', () => {
    const text = JSON.stringify(packRecording(recordingOf(climb)));
    const again = replay(courseFrom(level), unpackRecording(JSON.parse(text) as PackedRecording));
    expect(fingerprint(again)).toBe(fingerprint(climb));
    expect(text.length).toBeLessThan(LARGEST);
  });
});

test('runs of equal commands are written once', () => {
  const step = (learningRate: number) => ({ kind: 'step' as const, settings: { learningRate } });
  const commands = [step(1), step(1), step(2), step(1), { kind: 'rest' as const }];
  const packed = packRecording({ gear: { kind: 'stride', longest: 1 }, seed: 1, commands });
  expect(packed.commands).toEqual([{ ...step(1), times: 2 }, step(2), step(1), { kind: 'rest' }]);
  expect(unpackRecording(packed).commands).toEqual(commands);
});

test.each([0, -1, 1.5, 1e9, 'two'])('%s times is refused', (times) => {
  const commands = [{ kind: 'rest', times }] as never;
  expect(() => unpackRecording({ gear: { kind: 'stride', longest: 1 }, seed: 1, commands })).toThrow(
    /not in any climb/,
  );
});
