// Replays and fingerprints: the same course, gear, seed and commands give the same bits; anything else does not.
import { describe, expect, test } from 'vitest';
import { climbFrom, step } from '../../src/core/climb.ts';
import type { Climb } from '../../src/core/climb.ts';
import { fingerprint, recordingOf, replay } from '../../src/core/replay.ts';
import { goldenClimbs } from '../golden/fingerprints.ts';

describe.each(goldenClimbs)('$name', (golden) => {
  test('its recording, through JSON, gives the same climb', () => {
    const climb = golden.walk();
    const again = replay(golden.course, JSON.parse(JSON.stringify(recordingOf(climb))));
    expect(JSON.stringify(again)).toBe(JSON.stringify(climb));
    expect(fingerprint(again)).toBe(fingerprint(climb));
  });

  test('its fingerprint survives JSON', () => {
    const climb = golden.walk();
    expect(fingerprint(JSON.parse(JSON.stringify(climb)))).toBe(fingerprint(climb));
  });
});

test('a recording is a copy: the climb goes on without it', () => {
  const { course, gear, seed } = goldenClimbs[0]!;
  const climb = climbFrom(course, gear, seed);
  const recording = recordingOf(climb);
  step(climb, { kind: 'step' }, course);
  expect(recording.commands).toStrictEqual([]);
});

describe('the fingerprint sees', () => {
  const nextUp = (value: number): number => {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, value);
    view.setBigUint64(0, view.getBigUint64(0) + 1n);
    return view.getFloat64(0);
  };
  const table: readonly [change: string, change: (climb: Climb) => void][] = [
    ['the last bit of a coordinate', ({ trail }) => (trail[3]![1] = nextUp(trail[3]![1]!))],
    ['the last bit of a loss', ({ losses }) => (losses[3] = nextUp(losses[3]!))],
    ['the sign of a coordinate', ({ trail }) => (trail[3]![0] = -trail[3]![0]!)],
    ['two points in the other order', ({ trail }) => ([trail[3], trail[4]] = [trail[4]!, trail[3]!])],
    ['one gradient more', ({ spent }) => spent.gradients++],
    ['one sample more', ({ spent }) => spent.samples++],
    ['another outcome', (climb) => (climb.outcome = climb.outcome === 'camp' ? 'spent' : 'camp')],
    ['no outcome yet', (climb) => (climb.outcome = null)],
    ['a step less', ({ trail }) => trail.pop()],
  ];
  test.each(table)('%s', (_change, change) => {
    const climb = goldenClimbs.find(({ name }) => name === 'adam on beale')!.walk();
    const before = fingerprint(climb);
    change(climb);
    expect(fingerprint(climb)).not.toBe(before);
  });
});

test('a fingerprint is 16 hexadecimal digits', () => {
  for (const golden of goldenClimbs) expect(fingerprint(golden.walk())).toMatch(/^[0-9a-f]{16}$/);
});
