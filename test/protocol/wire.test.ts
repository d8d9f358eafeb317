// What goes over the wire: climbs as runs, lamps as letters, codes as people type them, and anything malformed.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lampAt, lampLetters, lampsFrom } from '../../src/protocol/lamps.ts';
import { commandsOf, runsOf } from '../../src/protocol/recordings.ts';
import { requestSchema } from '../../src/protocol/requests.ts';

describe('on the wire', () => {
  test('runs of equal commands become one and come back as they were', () => {
    const step = { kind: 'step', settings: { learningRate: 0.1 } } as const;
    const commands = [step, step, step, { kind: 'step', settings: { learningRate: 0.2 } } as const, step];
    expect(runsOf(commands).map(([, times]) => times)).toEqual([3, 1, 1]);
    expect(commandsOf(runsOf(commands))).toEqual(commands);
  });
  test('a lamp comes back within a step of the map, and never beyond its edge', () => {
    const domain = [
      [-2, 6],
      [10, 20],
    ] as const;
    const lamps = [lampAt(3, [0, 12.5], domain), lampAt(500, [99, -99], domain)];
    const [inside, beyond] = lampsFrom(lampLetters(lamps));
    expect(inside?.seat).toBe(3);
    expect(inside?.east).toBeCloseTo(0.25, 3);
    expect(inside?.north).toBeCloseTo(0.25, 3);
    expect([Math.round(beyond?.east ?? 0), Math.round(beyond?.north ?? 1)]).toEqual([1, 0]);
    expect(lampsFrom('!!!!!!A')).toEqual([]);
  });
  test.each([
    ['lower case with a space', 'abc def', true],
    ['a letter that is never used', 'ABCDEO', false],
    ['too short', 'ABC', false],
  ])('a code as a person types it: %s', (_, code, ok) => {
    expect(requestSchema.safeParse({ kind: 'join', version: 1, code, device: 'phone' }).success).toBe(ok);
  });
});

describe('anything at all', () => {
  test('is refused or is a message: malformed ones by the thousand', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.record({
            kind: fc.constantFrom('steps', 'join', 'rename', 'kick'),
            seat: fc.anything(),
            code: fc.anything(),
            commands: fc.anything(),
          }),
        ),
        (message) => {
          expect(() => requestSchema.safeParse(message)).not.toThrow();
        },
      ),
      { numRuns: 3000 },
    );
  });
});
