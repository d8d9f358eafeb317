// The words for odds that no number holds: powers of ten, and times from less than a second to many ages of the universe.
import { expect, test } from 'vitest';
import english from '../../assets/lang/en.json' with { type: 'json' };
import { guessesPower, powerText, searchTime } from '../../src/state/odds.ts';
import { language } from '../../src/state/text.ts';

language.value = { code: 'en', texts: english };

test.each([
  [1, '10'],
  [4, '10,000'],
  [6, '1,000,000'],
  [7, '10⁷'],
  [11_935, '10¹¹⁹³⁵'],
])('%i weights need %s guesses', (weights, words) => expect(powerText(guessesPower(0.1, weights))).toBe(words));

test.each([
  [8, 'less than a second'],
  [10, '10 seconds'],
  [12, '17 minutes'],
  [13, '2.8 hours'],
  [15, '12 days'],
  [18, '32 years'],
  [26, '3.2 billion years'],
  [27, '2.3 × the age of the universe'],
  [30, '2,300 × the age of the universe'],
  [11_935, '2.3 × 10¹¹⁹⁰⁸ × the age of the universe'],
])('%i weights take a billion guesses a second %s', (weights, words) =>
  expect(searchTime(guessesPower(0.1, weights))).toBe(words),
);
