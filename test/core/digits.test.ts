// The committed digits are what their script makes of the package, and each kind is there equally often.
import { expect, test } from 'vitest';
import { digitsBytes, shadesFromSource } from '../../assets/digits/make-digits.ts';
import { CLASSES, digitsFrom, labelOf, PIXELS, TEST_COUNT, TRAINING_COUNT } from '../../src/core/network/digits.ts';
import { packedDigits, testDigits, trainingDigits } from '../digits.ts';

const shadesOf = (digits: { readonly shades: Uint8Array }, place: number): string =>
  digits.shades.subarray(place * PIXELS, (place + 1) * PIXELS).join();

test('digits.bin is what npm run digits makes, and small', () => {
  expect(Buffer.compare(packedDigits, digitsBytes()), 'run npm run digits and commit the result').toBe(0);
  expect(packedDigits.length).toBeLessThanOrEqual(400_000);
});

test('unpacked they are the digits of the package, shade for shade', () => {
  expect(Buffer.compare(Buffer.concat([trainingDigits.shades, testDigits.shades]), shadesFromSource())).toBe(0);
});

test.each([
  ['training', trainingDigits, TRAINING_COUNT],
  ['test', testDigits, TEST_COUNT],
] as const)('%s digits: every kind equally often', (_, digits, count) => {
  expect(digits.count).toBe(count);
  const kinds = Array.from({ length: count }, (_, place) => labelOf(place));
  for (let kind = 0; kind < CLASSES; kind++)
    expect(kinds.filter((each) => each === kind)).toHaveLength(count / CLASSES);
});

test('no digit is there twice, so none is trained on and tested on', () => {
  const all = [trainingDigits, testDigits].flatMap((digits) =>
    Array.from({ length: digits.count }, (_, place) => shadesOf(digits, place)),
  );
  expect(new Set(all).size).toBe(TRAINING_COUNT + TEST_COUNT);
});

test('a damaged file gives other digits or none, but no error', () => {
  const damaged = Uint8Array.from(packedDigits.subarray(0, 1000));
  expect(digitsFrom(damaged).training.shades).toHaveLength(TRAINING_COUNT * PIXELS);
});
