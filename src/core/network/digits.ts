// Handwritten digits: 28 x 28 pixels in 16 shades, as assets/digits/digits.bin holds them (make-digits.ts says where they are from).
// They come in the order 0 1 2 ... 9 0 1 2 ..., so that a digit's place says what it is and every prefix is balanced.
import { evenOdds, RangeDecoder } from './range-decoder.ts';

/** Pixels along a side, and in all. */
export const SIDE = 28;
export const PIXELS = SIDE * SIDE;
/** Kinds of digit. */
export const CLASSES = 10;
/** Digits that networks are trained on, and those they are only tested on; the file has the first kind first. */
export const TRAINING_COUNT = 1000;
export const TEST_COUNT = 500;
/** Black ink is shade 15, paper 0. */
export const DARKEST = 15;

/** A set of digits. */
export interface Digits {
  readonly count: number;
  /** Shades 0 to 15, one a pixel, row by row, PIXELS for each digit. */
  readonly shades: Uint8Array;
}

/** Which digit the one at `place` is, 0 to 9. */
export function labelOf(place: number): number {
  return place % CLASSES;
}

/** Shades are coded by four bits, the highest first, each with odds for what came before it in the same shade ... */
const SHADE_BITS = 4;
const NODES = 1 << SHADE_BITS;
/** ... and for how dark four neighbours are, in four steps each. */
const CONTEXTS = 4 ** 4;

/** The odds that pixels are coded with, before the first. */
export function freshOdds(): Uint16Array {
  return evenOdds(CONTEXTS * NODES);
}

/** Where the odds of the pixel at (`column`, `row`) begin, for one digit's shades; pixels after it are not looked at. */
export function oddsAt(shades: Uint8Array, column: number, row: number): number {
  const at = row * SIDE + column;
  const west = column > 0 ? step(shades[at - 1]!) : 0;
  const north = row > 0 ? step(shades[at - SIDE]!) : 0;
  const northWest = row > 0 && column > 0 ? step(shades[at - SIDE - 1]!) : 0;
  const northEast = row > 0 && column < SIDE - 1 ? step(shades[at - SIDE + 1]!) : 0;
  return (((west * 4 + north) * 4 + northWest) * 4 + northEast) * NODES;
}

function step(shade: number): number {
  return shade === 0 ? 0 : shade < 6 ? 1 : shade < 12 ? 2 : 3;
}

/** Calls `code` for each bit of a shade with the index of its odds; `code` returns the bit. Returns the shade. */
export function shadeBits(context: number, code: (index: number, place: number) => 0 | 1): number {
  let node = 1;
  for (let place = SHADE_BITS - 1; place >= 0; place--) node = node * 2 + code(context + node, place);
  return node - NODES;
}

/** Training and test digits out of the bytes of digits.bin. */
export function digitsFrom(packed: Uint8Array): { readonly training: Digits; readonly test: Digits } {
  const decoder = new RangeDecoder(packed);
  const odds = freshOdds();
  const all = new Uint8Array((TRAINING_COUNT + TEST_COUNT) * PIXELS);
  for (let start = 0; start < all.length; start += PIXELS) {
    const shades = all.subarray(start, start + PIXELS);
    for (let at = 0; at < PIXELS; at++) {
      const context = oddsAt(shades, at % SIDE, Math.floor(at / SIDE));
      shades[at] = shadeBits(context, (index) => decoder.bit(odds, index));
    }
  }
  const split = TRAINING_COUNT * PIXELS;
  return {
    training: { count: TRAINING_COUNT, shades: all.subarray(0, split) },
    test: { count: TEST_COUNT, shades: all.subarray(split) },
  };
}
