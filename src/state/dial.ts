// A dial's scale: where a setting's value lies on its range (0 to 1), and the value at a place. Interface and input share it.
import type { DialSpec } from '../content/level.ts';

/** A range that spans this factor or more is turned on a log scale. */
const LOG_FROM = 20;
/** The shown number is the number used: dials only hold values with so many digits. */
const DIGITS = 3;

/** True when equal turns of the dial multiply the value instead of adding to it. */
export function isLogDial(dial: DialSpec): boolean {
  return dial.low > 0 && dial.high / dial.low >= LOG_FROM;
}

/** Where `value` lies on the dial: 0 at the low end, 1 at the high end. */
export function dialPartOf(dial: DialSpec, value: number): number {
  const part = isLogDial(dial)
    ? Math.log(value / dial.low) / Math.log(dial.high / dial.low)
    : (value - dial.low) / (dial.high - dial.low);
  return Math.min(1, Math.max(0, part));
}

/** The value at a place of the dial (0 to 1), with three digits, never outside the range. */
export function dialValueAt(dial: DialSpec, part: number): number {
  const inside = Math.min(1, Math.max(0, part));
  const exact = isLogDial(dial)
    ? dial.low * Math.pow(dial.high / dial.low, inside)
    : dial.low + (dial.high - dial.low) * inside;
  return Math.min(dial.high, Math.max(dial.low, Number(exact.toPrecision(DIGITS))));
}
