// Gear without a lamp: what flares and pokes read, what they cost, and what they may not do.
import { describe, expect, test } from 'vitest';
import { climbFrom, step, type Climb, type Command, type Course, type Gear } from '../../src/core/climb.ts';
import { flaresOf } from '../../src/core/gear/flares.ts';
import { litFrom, searchesDark, seesSlope } from '../../src/core/gear/index.ts';
import { feltGradient, feltSlope, pokesOf } from '../../src/core/gear/stick.ts';
import { fingerprint, recordingOf, replay } from '../../src/core/replay.ts';
import { surfaceFrom } from '../../src/core/surfaces/index.ts';

const onSphere: Course = {
  surface: surfaceFrom({ id: 'sphere' }),
  start: [3, -1],
  budget: { steps: 6, losses: 5 },
  campLoss: 0.01,
  flatSlope: 1e-9,
  patience: 5,
};
const flares: Gear = { kind: 'flares' };
const stick: Gear = { kind: 'stick', longest: 1, reach: 0.5, lampAfter: 2 };
const poke = (axis: number, side: 1 | -1): Command => ({ kind: 'poke', axis, side });

function walked(gear: Gear, commands: readonly Command[]): Climb {
  const climb = climbFrom(onSphere, gear, 1);
  for (const command of commands) step(climb, command, onSphere);
  return climb;
}

describe('flares', () => {
  const climb = walked(flares, [
    { kind: 'flare', at: [4, 4] },
    { kind: 'flare', at: [1, 1] },
    { kind: 'flare', at: [-2, 0] },
  ]);

  test('read the loss where they fall, and the climber stands at the lowest so far', () => {
    expect(flaresOf(climb).map(({ loss }) => loss)).toEqual([32, 2, 4]);
    expect(climb.trail).toEqual([
      [3, -1],
      [3, -1],
      [1, 1],
      [1, 1],
    ]);
    expect(climb.losses).toEqual([10, 10, 2, 2]);
  });
  test('cost one loss evaluation each, and no gradient', () =>
    expect(climb.spent).toEqual({ steps: 3, gradients: 0, losses: 3, samples: 0 }));
  test('show no slope', () => {
    expect([seesSlope(climb), searchesDark(climb), litFrom(climb)]).toEqual([false, true, Infinity]);
  });
  test('are the same bits again when replayed', () => {
    const again = replay(onSphere, JSON.parse(JSON.stringify(recordingOf(climb))));
    expect(fingerprint(again)).toBe(fingerprint(climb));
    expect(flaresOf(again)).toEqual(flaresOf(climb));
  });
  test.each([
    ['beside the map', [9, 0]],
    ['in too few dimensions', [1]],
    ['nowhere', [NaN, 0]],
  ])('do not land %s', (_, at) => {
    const fresh = climbFrom(onSphere, flares, 1);
    expect(() => step(fresh, { kind: 'flare', at }, onSphere)).toThrow(/a flare lands on the map/);
    expect(fresh.spent.losses).toBe(0);
  });
});

describe('the stick', () => {
  test('a poke reads the loss beside the climber, and takes no step', () => {
    const climb = climbFrom(onSphere, stick, 1);
    expect(step(climb, poke(0, 1), onSphere)).toEqual([{ kind: 'measured' }]);
    expect(pokesOf(climb)).toEqual([{ axis: 0, side: 1, loss: 3.5 * 3.5 + 1 }]);
    expect(climb.spent).toEqual({ steps: 0, gradients: 0, losses: 1, samples: 0 });
  });
  test('one side gives the difference to the own loss, both sides the central difference', () => {
    const climb = walked(stick, [poke(0, 1)]);
    expect([feltSlope(climb, 0), feltSlope(climb, 1), feltGradient(climb)]).toEqual([6.5, null, null]);
    step(climb, poke(0, -1), onSphere);
    step(climb, poke(1, -1), onSphere);
    // The central difference of a parabola is exact; that of one side is off by the reach.
    expect(feltGradient(climb)).toEqual([6, -2.5]);
  });
  test('2N pokes give all N slopes, and a stride leaves them behind', () => {
    const climb = walked(stick, [poke(0, 1), poke(0, -1), poke(1, 1), poke(1, -1)]);
    expect([feltGradient(climb), climb.spent.losses]).toEqual([[6, -2], 4]);
    step(climb, { kind: 'stride', by: [-0.9, 0.3] }, onSphere);
    expect([pokesOf(climb), feltGradient(climb)]).toEqual([[], null]);
  });
  test('the lamp is found after two steps, and costs a gradient from then on', () => {
    const stride: Command = { kind: 'stride', by: [-0.5, 0] };
    const climb = walked(stick, [stride, stride]);
    expect([seesSlope(climb), litFrom(climb), climb.spent.gradients]).toEqual([true, 2, 0]);
    step(climb, stride, onSphere);
    expect(climb.spent.gradients).toBe(1);
    expect([seesSlope(walked(stick, [stride])), searchesDark(climb)]).toEqual([false, false]);
  });
  test('no poke is made that cannot be paid, and the climb goes on', () => {
    const climb = walked(
      stick,
      Array.from({ length: 5 }, () => poke(0, 1)),
    );
    expect(() => step(climb, poke(1, 1), onSphere)).toThrow('"poke" costs a loss evaluation, and none is left');
    expect([climb.outcome, climb.commands.length]).toEqual([null, 5]);
  });
  test.each([
    ['an axis that is not there', { kind: 'poke', axis: 2, side: 1 }, /axis from 0 to 1/],
    ['a long stride', { kind: 'stride', by: [3, 0] }, /longer than the longest/],
    ['a flare', { kind: 'flare', at: [0, 0] }, /takes the commands poke and stride and rest/],
  ] as const)('refuses %s', (_, command, message) =>
    expect(() => walked(stick, [command as Command])).toThrow(message),
  );
  test('is the same bits again when replayed', () => {
    const climb = walked(stick, [poke(0, 1), { kind: 'stride', by: [-0.6, 0.2] }, poke(1, 1)]);
    const again = replay(onSphere, JSON.parse(JSON.stringify(recordingOf(climb))));
    expect([fingerprint(again), pokesOf(again)]).toEqual([fingerprint(climb), pokesOf(climb)]);
  });
});
