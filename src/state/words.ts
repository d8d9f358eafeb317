// Numbers and directions as words, in the player's language: used by the interface, the map's labels and the live text.
import { language, text } from './text.ts';
import type { TextKey } from './text.ts';

/** The eight directions of the map; index i is i eighths of a turn from east, counter-clockwise. */
export const compassPoints = [
  'east',
  'north-east',
  'north',
  'north-west',
  'west',
  'south-west',
  'south',
  'south-east',
] as const;
export type CompassPoint = (typeof compassPoints)[number];

const EIGHTH = Math.PI / 4;
/** Below the first and from the second on, a number is written with a power of ten. */
const SMALLEST_PLAIN = 1e-3;
const LARGEST_PLAIN = 1e6;
const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  '-': '⁻',
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
};

const formats = new Map<string, Intl.NumberFormat>();

function plainNumber(value: number, digits: number): string {
  const { code } = language.value;
  const key = `${code} ${digits}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(code, { minimumSignificantDigits: digits, maximumSignificantDigits: digits });
    formats.set(key, format);
  }
  return format.format(value).replace('-', '−');
}

/** `value` with so many significant digits: 1.30, 0.0683, 100,000, 1.20 × 10⁻⁶; never NaN (an en dash) nor Infinity (∞). */
export function quantity(value: number, digits = 3): string {
  if (Number.isNaN(value)) return '–';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN) {
    const wholeDigits = Math.min(21, Math.max(digits, Math.floor(Math.log10(size)) + 1));
    return plainNumber(value, wholeDigits);
  }
  const [mantissa = '0', exponent = '0'] = value.toExponential(digits - 1).split('e');
  return `${plainNumber(Number(mantissa), digits)} × ${tenTo(Number(exponent))}`;
}

/** A power of ten as it is written: 10⁴. */
export function tenTo(power: number): string {
  return `10${String(power).replaceAll(/./g, (sign) => SUPERSCRIPTS[sign] ?? '')}`;
}

/** As `quantity` without closing zeros: for settings, where 0.9 is 0.9 and not 0.900. */
export function settingText(value: number): string {
  const digits = [1, 2, 3, 4, 5, 6].find((count) => Number(value.toPrecision(count)) === value) ?? 6;
  return quantity(value, digits);
}

/** The compass direction nearest to `heading` (radians, 0 is east, counter-clockwise). */
export function compassKey(heading: number): CompassPoint {
  const eighth = Math.round(heading / EIGHTH) % compassPoints.length;
  return compassPoints[(eighth + compassPoints.length) % compassPoints.length] ?? 'east';
}

/** The name of the compass direction nearest to `heading`, in the player's language. */
export function compassText(heading: number): string {
  const key: TextKey = `compass.${compassKey(heading)}`;
  return text(key);
}

/** The heading of steepest descent, against the gradient's first two numbers, in radians; null on flat ground. */
export function downhillHeading(gradient: readonly number[]): number | null {
  const [east = 0, north = 0] = gradient;
  return east === 0 && north === 0 ? null : Math.atan2(-north, -east);
}

/** The length of a vector: of a gradient, the slope. */
export function lengthOf(vector: readonly number[]): number {
  return Math.hypot(...vector);
}

/** A count as the language writes it: 12,345. */
export function countText(count: number): string {
  return new Intl.NumberFormat(language.value.code).format(count);
}

/** A measured value with its unit, as the language writes both: 2.5 ms, 2,5 ms, 120 Mo. */
export function unitText(value: number, unit: 'megabyte' | 'millisecond'): string {
  const style = { style: 'unit', unit, maximumSignificantDigits: 2 } as const;
  const options = unit === 'megabyte' ? ({ style: 'unit', unit } as const) : style;
  return new Intl.NumberFormat(language.value.code, options).format(value);
}

/** A day, `2026-11-30`, as the language writes it: November 30, 2026. */
export function dayText(day: string): string {
  return new Intl.DateTimeFormat(language.value.code, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}

/** Things in a row, parted so that a decimal comma is never taken for the end of one. */
export function listText(parts: readonly (string | number)[]): string {
  return parts.join(text('list.separator'));
}

/** A place in words: each parameter and its value, `m = 0.512, b = 1.25`. */
export function placeText(parameters: readonly string[], at: readonly number[]): string {
  return listText(parameters.map((name, axis) => `${name} = ${quantity(at[axis] ?? NaN)}`));
}

/** A part of a whole as a percentage with one decimal: 0.784 is 78.4 %, written as the language writes it. */
export function percent(part: number): string {
  const style = { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language.value.code, style).format(part);
}
