// The words for odds that no number holds: powers of ten, and times from less than a second to many ages of the universe.
import { beforeEach, describe, expect, test } from 'vitest';
import german from '../../assets/lang/de.json' with { type: 'json' };
import english from '../../assets/lang/en.json' with { type: 'json' };
import spanish from '../../assets/lang/es.json' with { type: 'json' };
import french from '../../assets/lang/fr.json' with { type: 'json' };
import chinese from '../../assets/lang/zh-Hans.json' with { type: 'json' };
import { guessesPower, powerText, searchTime } from '../../src/state/odds.ts';
import { language } from '../../src/state/text.ts';

beforeEach(() => (language.value = { code: 'en', texts: english }));

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

describe('years have the small word that the language puts behind a number in words', () => {
  test.each([
    ['de', german, ['32 Jahre', '3200 Jahre', '32 Millionen Jahre', '3,2 Milliarden Jahre']],
    ['en', english, ['32 years', '3,200 years', '32 million years', '3.2 billion years']],
    ['es', spanish, ['32 años', '3200 años', '32 millones de años', '3,2 mil millones de años']],
    ['fr', french, ['32 ans', '3 200 ans', '32 millions d’années', '3,2 milliards d’années']],
    ['zh-Hans', chinese, ['32年', '3,200年', '3200万年', '32亿年']],
  ])('%s', (code, texts, words) => {
    language.value = { code, texts };
    const told = [18, 20, 24, 26].map((weights) => searchTime(guessesPower(0.1, weights)));
    expect(told.map((time) => time.replaceAll(/\s/g, ' ').replace('3.200 Jahre', '3200 Jahre'))).toEqual(words);
  });
});
