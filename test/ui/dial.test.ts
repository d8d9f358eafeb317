// A dial: its scale, its ends, and that the number shown is the number used.
import { assert, constantFrom, double, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dialPartOf, dialValueAt, isLogDial } from '../../src/state/dial.ts';
import { language } from '../../src/state/text.ts';
import { settingText } from '../../src/state/words.ts';

const rate = { setting: 'learningRate', low: 1e-4, high: 1, initial: 0.01 };
const momentum = { setting: 'momentum', low: 0, high: 0.99, initial: 0.9 };

describe('a dial', () => {
  test('a learning rate is turned on a log scale', () => expect(isLogDial(rate)).toBe(true));
  test('momentum is turned on a linear scale', () => expect(isLogDial(momentum)).toBe(false));
  test.each([
    ['low end', rate, 0, 1e-4],
    ['high end', rate, 1, 1],
    ['middle of four decades', rate, 0.5, 0.01],
    ['middle of a linear range', momentum, 0.5, 0.495],
    ['below the low end', rate, -1, 1e-4],
    ['above the high end', momentum, 2, 0.99],
  ])('%s', (_, dial, part, value) => expect(dialValueAt(dial, part)).toBe(value));

  test('never leaves its range, and turning it to where it stands changes nothing', () => {
    assert(
      property(constantFrom(rate, momentum), double({ min: 0, max: 1, noNaN: true }), (dial, part) => {
        const value = dialValueAt(dial, part);
        expect(value).toBeGreaterThanOrEqual(dial.low);
        expect(value).toBeLessThanOrEqual(dial.high);
        expect(dialValueAt(dial, dialPartOf(dial, value))).toBe(value);
      }),
    );
  });

  test('shows the very number it holds', () => {
    language.value = { code: 'en', texts: {} };
    assert(
      property(double({ min: 0, max: 1, noNaN: true }), (part) => {
        const value = dialValueAt(rate, part);
        const [mantissa = '', power] = settingText(value).split(' × 10⁻⁴');
        expect(power === undefined ? Number(mantissa) : Number(`${mantissa}e-4`)).toBe(value);
      }),
    );
  });
});
