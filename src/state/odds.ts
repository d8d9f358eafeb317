// What blind guessing is worth, in words: how many guesses it takes on average until one has every weight right, and how long that is. Numbers
// this large exist only as powers of ten, so all of them are handled as exponents.
import { text } from './text.ts';
import { language } from './text.ts';
import { quantity, tenTo } from './words.ts';

/** Guesses a second of the machine that times are told for, as a power of ten: a billion. */
export const MACHINE_POWER = 9;
/** The age of the universe, 13.8 billion years, in seconds (Planck 2018). */
const UNIVERSE = 13.8e9 * 365.25 * 86_400;
/** Up to this power numbers are written out. */
const WRITTEN_OUT = 6;
const rounding = 1e-9;
/** From so many years on their number is said in words: 3.2 billion. */
const MANY_YEARS = 1e6;

/** Units of time, the longest first, in seconds. */
const units = [
  ['year', 365.25 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/** The power of ten of the guesses that it takes on average, where `part` of each of so many axes is right. */
export function guessesPower(part: number, weights: number): number {
  return -weights * Math.log10(part);
}

/** 10 to a power as a number: 10,000, or 2.3 × 10¹². */
export function powerText(power: number): string {
  const whole = Math.floor(power + rounding);
  const mantissa = 10 ** (power - whole);
  if (power < WRITTEN_OUT + rounding)
    return new Intl.NumberFormat(language.value.code, { maximumSignificantDigits: 2 }).format(10 ** power);
  return Math.abs(mantissa - 1) < rounding * whole + rounding
    ? tenTo(whole)
    : `${quantity(mantissa, 2)} × ${tenTo(whole)}`;
}

/** How long a billion guesses a second take for 10 to the `power` guesses, in the unit that fits; beyond that, in ages of the universe. */
export function searchTime(power: number): string {
  const seconds = power - MACHINE_POWER;
  const ages = seconds - Math.log10(UNIVERSE);
  if (ages >= 0) return text('volley.ages', { times: powerText(ages) });
  const [unit, size] = units.find(([, length]) => 10 ** seconds >= length) ?? ['second', 1];
  if (seconds < 0) return text('volley.at-once');
  const { code } = language.value;
  const count = 10 ** seconds / size;
  // With its unit a number in words lacks the small word that French and Spanish put between: millions d’années.
  if (unit === 'year' && count >= MANY_YEARS) {
    const words = { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 2 } as const;
    return text('volley.years', { number: new Intl.NumberFormat(code, words).format(count) });
  }
  const unitWords = { style: 'unit', unit, unitDisplay: 'long', maximumSignificantDigits: 2 } as const;
  return new Intl.NumberFormat(code, unitWords).format(count);
}
