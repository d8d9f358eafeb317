// Lamps on the wire: who stands where, six letters a lamp (seat; east and north in 4096 steps of the map), so that a class of
// 35 costs a phone about 210 bytes a second. A lamp is only drawn with it; nothing is judged by it.
import type { Domain, Point } from '../core/surface.ts';
import { mostSeatNumbers } from './requests.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const steps = 4096;
const lettersALamp = 6;

/** A lamp on the map: east and north as parts of the map, 0 to 1. */
export interface Lamp {
  readonly seat: number;
  readonly east: number;
  readonly north: number;
}

const letterOf = (value: number): string => letters[value] ?? 'A';

const numberAsPair = (number: number): string => letterOf(number >> 6) + letterOf(number & 63);

function partAsPair(part: number): string {
  return numberAsPair(Math.min(steps - 1, Math.max(0, Math.floor(part * steps))));
}

/** Where `point` lies on the map of `domain`, by its first two parameters; a point beyond the edge is at the edge. */
export function lampAt(seat: number, point: Point, domain: Domain): Lamp {
  const [east = 0.5, north = 0.5] = domain.map(([low, high], axis) => ((point[axis] ?? low) - low) / (high - low));
  return { seat, east, north };
}

/** The lamps as letters. */
export function lampLetters(lamps: readonly Lamp[]): string {
  return lamps.map(({ seat, east, north }) => numberAsPair(seat) + partAsPair(east) + partAsPair(north)).join('');
}

/** The lamps that letters stand for, each in the middle of its step; what cannot be read is left out. */
export function lampsFrom(text: string): Lamp[] {
  const lamps: Lamp[] = [];
  for (let start = 0; start + lettersALamp <= text.length; start += lettersALamp) {
    const values = Array.from(text.slice(start, start + lettersALamp), (letter) => letters.indexOf(letter));
    const [seat = -1, east = -1, north = -1] = [0, 2, 4].map((at) => (values[at] ?? 0) * 64 + (values[at + 1] ?? 0));
    if (values.includes(-1) || seat >= mostSeatNumbers) continue;
    lamps.push({ seat, east: (east + 0.5) / steps, north: (north + 0.5) / steps });
  }
  return lamps;
}
