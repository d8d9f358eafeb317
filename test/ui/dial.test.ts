// A dial: its scale, its ends, and that the number shown is the number used.
import { assert, constantFrom, double, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dialPartOf, dialTurned, dialValueAt, isLogDial, stopsOf } from '../../src/state/dial.ts';
import { language } from '../../src/state/text.ts';
import { settingText } from '../../src/state/words.ts';

const rate = { setting: 'learningRate', low: 1e-4, high: 1, initial: 0.01 };
const momentum = { setting: 'momentum', low: 0, high: 0.99, initial: 0.9 };

const lambda = { setting: 'lambda', low: 0, high: 10, initial: 0, knee: 0.03 };

const batch = { setting: 'batch', low: 1, high: 40, initial: 40, whole: true } as const;
const small = { ...batch, high: 12, initial: 12 };

describe('a dial of whole numbers', () => {
  test('stops at every number of a short range', () => {
    expect(stopsOf(small)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });
  test('stops ever farther apart on a long one, both ends among them', () => {
    expect(stopsOf(batch)).toEqual([1, 2, 3, 4, 5, 6, 8, 10, 13, 16, 20, 25, 32, 40]);
    expect(stopsOf({ ...batch, high: 60_000 })).toHaveLength(46);
  });
  test('other dials have no stops', () => expect(stopsOf(rate)).toBeNull());
  test.each([
    ['low end', 0, 1],
    ['between two stops, the nearer', 0.09, 2],
    ['high end', 1, 40],
    ['above the high end', 3, 40],
  ])('%s', (_, part, value) => expect(dialValueAt(batch, part)).toBe(value));
  test('a value between two stops lies at the nearer', () => expect(dialPartOf(batch, 7.2)).toBe(6 / 13));
  test.each([
    ['a small turn moves on by one stop', 1, 0.004, 2],
    ['down as well', 40, -0.004, 32],
    ['a long turn moves by its part', 1, 0.5, 10],
    ['no turn, no move', 5, 0, 5],
    ['not beyond the end', 40, 0.02, 40],
  ])('%s', (_, from, by, to) => expect(dialTurned(batch, from, by)).toBe(to));
  test('the stops of a dial can be set again', () => {
    for (const stop of stopsOf(batch) ?? []) expect(dialValueAt(batch, dialPartOf(batch, stop))).toBe(stop);
  });
});

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
      property(constantFrom(rate, momentum, lambda), double({ min: 0, max: 1, noNaN: true }), (dial, part) => {
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

describe('a dial that begins at 0', () => {
  test.each([
    ['0 itself', 0, 0],
    ['small values, spread evenly below the knee', 0.06, 0.0125],
    ['about the geometric middle', 0.5, 0.519],
    ['the high end', 1, 10],
  ])('%s', (_, part, value) => expect(dialValueAt(lambda, part)).toBeCloseTo(value, 3));
  test('turned down all the way it is 0, and up from there it moves', () => {
    expect(dialTurned(lambda, 0.4, -1)).toBe(0);
    expect(dialTurned(lambda, 0, 0.02)).toBeGreaterThan(0);
  });
});
