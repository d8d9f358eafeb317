// Unpacks bits that an adaptive range coder has packed (the one of LZMA): every bit is coded in as many parts of a bit as its
// probability deserves, and the probabilities learn from the bits before. Whole numbers only, so the same bytes everywhere, and no
// waiting for a browser's own unpacker. assets/digits/range-encoder.ts is its counterpart.

/** Probabilities are in parts of 2048; a new one says one half. */
export const PROBABILITY_BITS = 11;
/** A probability moves this power of two nearer to what was seen: 1/16 of the way. */
export const LEARNING_SHIFT = 4;
/** Below this the range is widened by a byte. */
export const SMALLEST_RANGE = 2 ** 24;
const FIRST_BYTES = 4;

/** `count` probabilities that know nothing yet. */
export function evenOdds(count: number): Uint16Array {
  return new Uint16Array(count).fill(1 << (PROBABILITY_BITS - 1));
}

/** Reads bits from `bytes`. Past their end it reads zeros: whoever reads knows how many bits there are. */
export class RangeDecoder {
  readonly #bytes: Uint8Array;
  #at = 0;
  #range = 2 ** 32 - 1;
  #code = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    for (let i = 0; i < FIRST_BYTES; i++) this.#code = this.#code * 256 + this.#next();
  }

  /** The next bit, read with (and teaching) the probability at `index` of `odds`. */
  bit(odds: Uint16Array, index: number): 0 | 1 {
    const zero = odds[index]!;
    const bound = (this.#range >>> PROBABILITY_BITS) * zero;
    const bit = this.#code < bound ? 0 : 1;
    if (bit === 0) {
      this.#range = bound;
      odds[index] = zero + (((1 << PROBABILITY_BITS) - zero) >> LEARNING_SHIFT);
    } else {
      this.#range -= bound;
      this.#code -= bound;
      odds[index] = zero - (zero >> LEARNING_SHIFT);
    }
    while (this.#range < SMALLEST_RANGE) {
      this.#range *= 256;
      this.#code = this.#code * 256 + this.#next();
    }
    return bit;
  }

  #next(): number {
    return this.#bytes[this.#at++] ?? 0;
  }
}
