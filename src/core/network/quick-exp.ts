// The exponential for ground that is only looked at: five times as fast as `exp`, right to 6e-7 of itself, with the same bits everywhere.
// e^x is put together from a whole power, a power in 64ths, and the first terms of the series for what is left.
import { exp } from '../math.ts';

const PARTS = 64;
/** Whole powers from -LIMIT to LIMIT - 1; beyond it the result is NaN. */
const LIMIT = 512;
const whole = Float64Array.from({ length: 2 * LIMIT }, (_, at) => exp(at - LIMIT));
const parts = Float64Array.from({ length: PARTS }, (_, at) => exp(at / PARTS));

/** e to the power of `x`, for |x| < 512. */
export function quickExp(x: number): number {
  const scaled = x * PARTS + LIMIT * PARTS;
  const at = scaled | 0;
  const left = (scaled - at) / PARTS;
  return whole[at >> 6]! * parts[at & 63]! * (1 + left * (1 + left * 0.5));
}
