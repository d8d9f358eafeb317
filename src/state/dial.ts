// A dial's scale: where a setting's value lies on its range (0 to 1), and the value at a place. Interface and input share it.
import type { DialSpec } from '../content/level.ts';
import type { Climb } from '../core/climb.ts';
import type { Settings } from '../core/optimizer.ts';
import { secondId } from './party.ts';
import { dialValues, otherDials } from './view.ts';

/** A range that spans this factor or more is turned on a log scale. */
const LOG_FROM = 20;
/** The shown number is the number used: dials only hold values with so many digits. */
const DIGITS = 3;
/** On a long whole dial there are so many stops between a value and its double: 1, 2, 3, 4, 5, 6, 8, 10, 13 ... */
const STOPS_A_DOUBLING = 3;

/** The settings of the next step of `id`: what the dials say, and for the rest what the climb has. Reading it subscribes. */
export function settingsNext({ settings }: Climb, id = 'you'): Settings {
  return { ...settings, ...(id === secondId ? otherDials : dialValues).value };
}

/** Values up to the knee are spread evenly, those above it by their logarithm: a log scale that begins at 0. */
function kneePart(value: number, high: number, knee: number): number {
  return Math.log1p(value / knee) / Math.log1p(high / knee);
}

/** True when equal turns of the dial multiply the value instead of adding to it. */
export function isLogDial(dial: DialSpec): boolean {
  return dial.low > 0 && dial.high / dial.low >= LOG_FROM;
}

/** The values that a whole dial stops at, lowest first: all of a short range, ever farther apart on a long one. */
export function stopsOf({ whole, ...dial }: DialSpec): readonly number[] | null {
  if (!whole) return null;
  const { low, high } = dial;
  if (!isLogDial(dial)) return Array.from({ length: high - low + 1 }, (_, place) => low + place);
  const turns = Math.floor(Math.log2(high / low) * STOPS_A_DOUBLING);
  const stops = Array.from({ length: turns + 1 }, (_, turn) => Math.round(low * 2 ** (turn / STOPS_A_DOUBLING)));
  return [...new Set([...stops, high])];
}

/** The place of the stop that lies nearest to `value`. */
function nearestStop(stops: readonly number[], value: number): number {
  const gaps = stops.map((stop) => Math.abs(stop - value));
  return gaps.indexOf(Math.min(...gaps));
}

/** Where `value` lies on the dial: 0 at the low end, 1 at the high end. */
export function dialPartOf(dial: DialSpec, value: number): number {
  const stops = stopsOf(dial);
  if (stops) return nearestStop(stops, value) / (stops.length - 1);
  if (dial.knee !== undefined) return Math.min(1, Math.max(0, kneePart(value, dial.high, dial.knee)));
  const part = isLogDial(dial)
    ? Math.log(value / dial.low) / Math.log(dial.high / dial.low)
    : (value - dial.low) / (dial.high - dial.low);
  return Math.min(1, Math.max(0, part));
}

/** The value at a place of the dial (0 to 1), with three digits or at the nearest stop, never outside the range. */
export function dialValueAt(dial: DialSpec, part: number): number {
  const inside = Math.min(1, Math.max(0, part));
  const stops = stopsOf(dial);
  if (stops) return stops[Math.round(inside * (stops.length - 1))] ?? dial.initial;
  const exact = exactValueAt(dial, inside);
  return Math.min(dial.high, Math.max(dial.low, Number(exact.toPrecision(DIGITS))));
}

function exactValueAt(dial: DialSpec, inside: number): number {
  if (dial.knee !== undefined) return dial.knee * Math.expm1(inside * Math.log1p(dial.high / dial.knee));
  return isLogDial(dial)
    ? dial.low * Math.pow(dial.high / dial.low, inside)
    : dial.low + (dial.high - dial.low) * inside;
}

/** The value after turning the dial by a part of its range (-1 to 1); a whole dial moves on by at least one stop. */
export function dialTurned(dial: DialSpec, value: number, by: number): number {
  const stops = stopsOf(dial);
  const least = stops && by !== 0 ? 1 / (stops.length - 1) : 0;
  return dialValueAt(dial, dialPartOf(dial, value) + Math.sign(by) * Math.max(Math.abs(by), least));
}
