// Numbers and directions as words.
import { beforeEach, describe, expect, test } from 'vitest';
import german from '../../assets/lang/de.json';
import english from '../../assets/lang/en.json';
import french from '../../assets/lang/fr.json';
import { language, textOf } from '../../src/state/text.ts';
import {
  compassKey,
  compassText,
  countText,
  dayText,
  downhillHeading,
  placeText,
  quantity,
  settingText,
  unitText,
} from '../../src/state/words.ts';

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

describe('a number in a plain placeholder is written as the language writes it', () => {
  const message = { one: '{count} steps', two: '{count} {count, plural, one {step} other {steps}}', said: '{said}' };
  test.each([
    ['en', 'one', 12_345, '12,345 steps'],
    ['de', 'one', 12_345, '12.345 steps'],
    ['de', 'one', 0.0625, '0,0625 steps'],
    ['en', 'said', '12345', '12345'],
  ] as const)('%s: %s with %s is %s', (code, key, value, told) => {
    language.value = { code, texts: message };
    expect(textOf(key, { count: value, said: value })).toBe(told);
  });
});

describe('units, days, counts and places', () => {
  test.each([
    ['en', english, ['12,345', '120 MB', '2.5 ms', 'November 28, 2026', 'm = 0.500, b = 1.25']],
    ['de', german, ['12.345', '120 MB', '2,5 ms', '28. November 2026', 'm = 0,500; b = 1,25']],
    ['fr', french, ['12 345', '120 Mo', '2,5 ms', '28 novembre 2026', 'm = 0,500 ; b = 1,25']],
  ])('%s', (code, texts, words) => {
    language.value = { code, texts };
    const told = [
      countText(12_345),
      unitText(120, 'megabyte'),
      unitText(2.5, 'millisecond'),
      dayText('2026-11-28'),
      placeText(['m', 'b'], [0.5, 1.25]),
    ];
    expect(told.map((one) => one.replaceAll(/\s/g, ' '))).toEqual(words);
  });
});
