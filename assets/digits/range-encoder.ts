// Packs bits so that src/core/network/range-decoder.ts can unpack them: the adaptive range coder of LZMA.
import { LEARNING_SHIFT, PROBABILITY_BITS, SMALLEST_RANGE } from '../../src/core/network/range-decoder.ts';

const BYTE = 256;
const WORD = 2 ** 32;
/** Bytes after the last bit, so that the decoder's four bytes are all there. */
const LAST_BYTES = 5;

/** Writes bits; `bytes` ends it. */
export class RangeEncoder {
  readonly #out: number[] = [];
  #low = 0;
  #range = WORD - 1;
  /** The byte held back, because a carry may still raise it, and how many 0xff wait behind it; null before the first. */
  #held: number | null = null;
  #waiting = 0;

  /** Writes `bit` with (and teaching) the probability at `index` of `odds`. */
  bit(bit: 0 | 1, odds: Uint16Array, index: number): void {
    const zero = odds[index] ?? 0;
    const bound = (this.#range >>> PROBABILITY_BITS) * zero;
    if (bit === 0) {
      this.#range = bound;
      odds[index] = zero + (((1 << PROBABILITY_BITS) - zero) >> LEARNING_SHIFT);
    } else {
      this.#low += bound;
      this.#range -= bound;
      odds[index] = zero - (zero >> LEARNING_SHIFT);
    }
    while (this.#range < SMALLEST_RANGE) {
      this.#range *= BYTE;
      this.#shift();
    }
  }

  /** Everything that was written; no bit may follow. */
  bytes(): Uint8Array {
    for (let i = 0; i < LAST_BYTES; i++) this.#shift();
    return Uint8Array.from(this.#out);
  }

  /** Moves the top byte of `low` out, as soon as no carry can change it any more. */
  #shift(): void {
    const top = Math.floor(this.#low / SMALLEST_RANGE);
    if (top === BYTE - 1) this.#waiting++;
    else {
      const carry = top >= BYTE ? 1 : 0;
      if (this.#held !== null) this.#out.push(this.#held + carry);
      for (; this.#waiting > 0; this.#waiting--) this.#out.push((BYTE - 1 + carry) % BYTE);
      this.#held = top % BYTE;
    }
    this.#low = (this.#low % SMALLEST_RANGE) * BYTE;
  }
}
