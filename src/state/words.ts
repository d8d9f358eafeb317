// Numbers and directions as people say them: losses from 1e-9 to 1e9, and the eight winds.
import { language } from './text.ts';

const winds = ['east', 'north-east', 'north', 'north-west', 'west', 'south-west', 'south', 'south-east'] as const;
export type Wind = (typeof winds)[number];

/** The wind nearest to a heading in radians (0 is east, a quarter turn is north): the text `compass.<wind>`. */
export function compassKey(heading: number): Wind {
  const eighth = Math.round((heading / (2 * Math.PI)) * winds.length);
  return winds[((eighth % winds.length) + winds.length) % winds.length] as Wind;
}

const smallestPlain = 1e-3;
const largestPlain = 1e5;

/** A measured number in three significant digits, in the language's own form; very small and large ones as 1.2e-6. */
export function quantity(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < smallestPlain || size >= largestPlain)) return value.toExponential(1).replace('e+', 'e');
  return new Intl.NumberFormat(language.value.code, { maximumSignificantDigits: 3 }).format(value);
}
