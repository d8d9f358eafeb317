// When the page around the game makes its frame anew: second by second, as the page asks.
import { describe, expect, test } from 'vitest';
import { patience, restTime, startPatience, Watchdog, type Verdict } from '../../../src/app/kiosk/outer/watchdog.ts';

const second = 1000;

/** What is judged in the seconds from `from` to `to` while the game speaks whenever `speaks` says so; `fine` left out. */
function watched(dog: Watchdog, span: readonly [from: number, to: number], speaks: (at: number) => boolean) {
  const verdicts: [at: number, verdict: Verdict][] = [];
  for (let at = span[0]; at <= span[1]; at += second) {
    if (speaks(at)) dog.hear(at);
    const verdict = dog.judge(at);
    if (verdict !== 'fine') verdicts.push([at / second, verdict]);
  }
  return verdicts;
}

const minutes = (count: number): number => count * 60 * second;

describe('a game that', () => {
  test('speaks each second is left alone', () => {
    expect(watched(new Watchdog(0), [0, minutes(10)], () => true)).toEqual([]);
  });

  test('falls silent is made anew within ten seconds', () => {
    const dog = new Watchdog(0);
    const found = watched(dog, [0, 60 * second], (at) => at <= 30 * second || at >= 45 * second);
    expect(found).toEqual([[30 + patience / second, 'renew']]);
    expect(patience + second).toBeLessThanOrEqual(10 * second);
    expect(dog.rescues).toBe(1);
  });

  test('never speaks is tried three more times, then the screen rests, and tries once a minute', () => {
    const start = startPatience / second;
    const rest = restTime / second;
    const found = watched(new Watchdog(0), [0, minutes(4)], () => false);
    expect(found.slice(0, 8)).toEqual([
      [start, 'renew'],
      [2 * start, 'renew'],
      [3 * start, 'renew'],
      [4 * start, 'rest'],
      [4 * start + rest, 'renew'],
      [5 * start + rest, 'rest'],
      [5 * start + 2 * rest, 'renew'],
      [6 * start + 2 * rest, 'rest'],
    ]);
    expect(start + rest).toBe(60);
  });

  test('freezes again and again rests after three rescues in a minute', () => {
    // Speaks for three seconds after each start, then no more.
    const dog = new Watchdog(0);
    let startedAt = 0;
    const verdicts: Verdict[] = [];
    for (let at = 0; at <= minutes(1); at += second) {
      if (at - startedAt <= 3 * second) dog.hear(at);
      const verdict = dog.judge(at);
      if (verdict !== 'fine') verdicts.push(verdict);
      if (verdict === 'renew') startedAt = at;
      if (verdict === 'rest') startedAt = Infinity;
    }
    expect(verdicts).toEqual(['renew', 'renew', 'renew', 'rest']);
  });

  test('comes back after a rest is left alone', () => {
    const dog = new Watchdog(0);
    watched(dog, [0, minutes(1)], () => false);
    expect(watched(dog, [minutes(2), minutes(6)], () => true)).toEqual([]);
  });

  test('freezes once an hour never rests', () => {
    const found = watched(
      new Watchdog(0),
      [0, minutes(300)],
      (at) => (at / minutes(1)) % 60 !== 30 || at % second !== 0,
    );
    expect(found.map(([, verdict]) => verdict)).not.toContain('rest');
  });

  test('was made anew on purpose has the time of a start', () => {
    const dog = new Watchdog(0);
    dog.hear(second);
    dog.restart(2 * second);
    expect(watched(dog, [2 * second, 2 * second + startPatience - second], () => false)).toEqual([]);
  });
});
