// Numbers and directions as words.
import { beforeEach, describe, expect, test } from 'vitest';
import english from '../../assets/lang/en.json';
import { language } from '../../src/state/text.ts';
import { compassKey, compassText, downhillHeading, quantity, settingText } from '../../src/state/words.ts';

beforeEach(() => (language.value = { code: 'en', texts: english }));

describe('a measured number reads well at any size', () => {
  test.each([
    [0, '0'],
    [1, '1.00'],
    [1.304, '1.30'],
    [-0.331, '−0.331'],
    [0.00123, '0.00123'],
    [0.000999, '9.99 × 10⁻⁴'],
    [1.2e-6, '1.20 × 10⁻⁶'],
    [9.999e-7, '1.00 × 10⁻⁶'],
    [100_000, '100,000'],
    [123_456.7, '123,457'],
    [1.5e9, '1.50 × 10⁹'],
    [-2.5e300, '−2.50 × 10³⁰⁰'],
    [Infinity, '∞'],
    [-Infinity, '−∞'],
    [NaN, '–'],
  ])('%d is %s', (value, words) => expect(quantity(value)).toBe(words));

  test('in German it has a comma', () => {
    language.value = { code: 'de', texts: english };
    expect(quantity(1.304)).toBe('1,30');
  });
});

describe('a setting is shown as it is, without closing zeros', () => {
  test.each([
    [0.9, '0.9'],
    [0.999, '0.999'],
    [0.0683, '0.0683'],
    [1, '1'],
    [1e-8, '1 × 10⁻⁸'],
  ])('%d is %s', (value, words) => expect(settingText(value)).toBe(words));
});

describe('the compass', () => {
  test.each([
    [0, 'east'],
    [Math.PI / 2, 'north'],
    [Math.PI, 'west'],
    [-Math.PI, 'west'],
    [-Math.PI / 2, 'south'],
    [(-3 * Math.PI) / 4, 'south-west'],
    [Math.PI / 8 - 0.01, 'east'],
    [Math.PI / 8 + 0.01, 'north-east'],
    [-Math.PI / 8 - 0.01, 'south-east'],
    [7 * Math.PI, 'west'],
  ])('a heading of %d is %s', (heading, key) => expect(compassKey(heading)).toBe(key));

  test('a direction has a name', () => expect(compassText(-2.4)).toBe('south-west'));
  test('downhill is against the gradient', () => expect(downhillHeading([0, 3])).toBeCloseTo(-Math.PI / 2));
  test('flat ground has no downhill', () => expect(downhillHeading([0, 0])).toBeNull());
});
