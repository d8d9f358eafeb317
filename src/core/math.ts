// Mathematics with the same bits in every JavaScript engine, and the few vector helpers the core needs.
// Engines may round Math.exp, Math.sin and the like as they please and do differ; these are the FDLIBM and Cephes
// algorithms in plain + - * /, so a pupil's Safari and the referee's Node agree to the last bit.
import stdCos from '@stdlib/math-base-special-cos';
import stdExp from '@stdlib/math-base-special-exp';
import stdLn from '@stdlib/math-base-special-ln';
import stdPow from '@stdlib/math-base-special-pow';
import stdSin from '@stdlib/math-base-special-sin';
import stdTanh from '@stdlib/math-base-special-tanh';

/** Half a turn in radians. */
export const PI = 3.141592653589793;
/** e to the power of `x`; Infinity above about 709.8, 0 below about -745. */
export const exp: (x: number) => number = stdExp;
/** The base of the natural logarithm, as our own `exp` gives it, so that E - exp(1) is exactly 0. */
export const E: number = exp(1);
/** The natural logarithm; -Infinity at 0, NaN below. */
export const log: (x: number) => number = stdLn;
/** The sine of `x` radians. */
export const sin: (x: number) => number = stdSin;
/** The cosine of `x` radians. */
export const cos: (x: number) => number = stdCos;
/** The hyperbolic tangent. */
export const tanh: (x: number) => number = stdTanh;
/** `base` to the power of `exponent`; NaN for a negative base with a broken exponent. */
export const pow: (base: number, exponent: number) => number = stdPow;

/** The logistic function 1 / (1 + e^-x), from 0 to 1; written so that neither side overflows. */
export function sigmoid(x: number): number {
  if (x >= 0) return 1 / (1 + exp(-x));
  const grown = exp(x);
  return grown / (1 + grown);
}

/** The scalar product of two vectors of the same length. */
export function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** The Euclidean length of a vector. */
export function norm(a: readonly number[]): number {
  return Math.sqrt(dot(a, a));
}

/** The Euclidean distance between two points of the same dimension. */
export function distance(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) {
    const gap = (a[i] ?? 0) - (b[i] ?? 0);
    sum += gap * gap;
  }
  return Math.sqrt(sum);
}
