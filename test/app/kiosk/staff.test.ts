// The way to the staff's panel: the sign in the corner, the PIN against its hash, and the wait after wrong ones.
import { describe, expect, test } from 'vitest';
import { CornerTaps } from '../../../src/app/kiosk/corner.ts';
import { isPin, waitFor } from '../../../src/app/kiosk/pin.ts';
import { hashOfPin } from '../../../src/server/pin.ts';

describe('seven taps in the corner', () => {
  const pressed = (presses: readonly (readonly [inCorner: boolean, at: number])[]): boolean => {
    const corner = new CornerTaps();
    return presses.map(([inCorner, at]) => corner.press(inCorner, at)).at(-1) ?? false;
  };
  const taps = (count: number, pause: number) => Array.from({ length: count }, (_, i) => [true, i * pause] as const);
  test.each([
    ['seven', taps(7, 400), true],
    ['six', taps(6, 400), false],
    ['seven that are too slow', taps(7, 2000), false],
    ['seven with one elsewhere between', [...taps(4, 400), [false, 1500] as const, ...taps(3, 400)], false],
    ['more than seven', taps(12, 400), true],
  ])('%s', (_name, presses, sign) => expect(pressed(presses)).toBe(sign));
});

describe('the PIN', () => {
  const hash = hashOfPin('24689');
  test.each([
    ['24689', true],
    ['24688', false],
    ['2468', false],
    ['', false],
  ])('"%s"', async (pin, right) => expect(await isPin(pin, hash)).toBe(right));
  test.each(['123', '1234567890123', 'abcd', ''])('"%s" cannot become one', (pin) =>
    expect(() => hashOfPin(pin)).toThrow('4 to 12 digits'),
  );
});

describe('after wrong PINs', () => {
  const at = 1_000_000;
  test.each([
    ['four: none', 4, at, 0],
    ['five: a minute', 5, at, 60_000],
    ['five, half a minute ago: the other half', 5, at + 30_000, 30_000],
    ['five, long ago: none', 5, at + 60_000, 0],
    ['seven: four minutes', 7, at, 240_000],
    ['forty: an hour', 40, at, 3_600_000],
    ['a clock that was set back: no longer than the wait itself', 5, at - 1e9, 60_000],
  ])('%s', (_name, wrong, now, wait) => expect(waitFor({ wrong, at }, now)).toBe(wait));
});
