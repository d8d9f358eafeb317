// The rooms' clock: what it counts, and what it does not.
import { afterEach, expect, test, vi } from 'vitest';
import { RoomClock } from '../../src/server/clock.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** A room clock at 1,000,000 over a steady clock that is moved by hand. */
function clockByHand() {
  let steady = 50;
  const clock = new RoomClock(1_000_000, () => steady);
  const pass = (ms: number): number => {
    steady += ms;
    return clock.now();
  };
  return { clock, pass };
}

test.each([
  ['an hour back', -3_600_000],
  ['two minutes forward', 120_000],
  ['a day ahead', 86_400_000],
])('the machine’s clock is set %s: room time goes on as if nothing was', (_name, jump) => {
  vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 });
  const clock = new RoomClock(Date.now());
  vi.setSystemTime(1_000_000 + jump);
  const now = clock.now();
  expect(now).toBeGreaterThanOrEqual(1_000_000);
  expect(now).toBeLessThan(1_002_001);
});

test('with ticks it counts every millisecond', () => {
  const { clock, pass } = clockByHand();
  for (let tick = 0; tick < 240; tick++) {
    pass(250.25);
    clock.tick();
  }
  expect(clock.now()).toBe(1_060_060);
});

test.each([
  ['a second without a tick counts', 1000, 1000],
  ['of an hour without a tick two seconds count: the server was not there', 3_600_000, 2000],
  ['a steady clock that goes back counts nothing', -40, 0],
])('%s', (_name, passed, counted) => {
  const { clock, pass } = clockByHand();
  expect(pass(passed)).toBe(1_000_000 + counted);
  clock.tick();
  expect(clock.now()).toBe(1_000_000 + counted);
  expect(pass(100)).toBe(1_000_100 + counted);
});

test.each([
  ['ahead draws it along', 1_000_700, 1_000_700],
  ['behind does not hold it back', 999_000, 1_000_500],
])('another process that is %s', (_name, other, expected) => {
  const { clock, pass } = clockByHand();
  pass(500);
  clock.atLeast(other);
  expect(clock.now()).toBe(expected);
  expect(pass(300)).toBe(expected + 300);
});
