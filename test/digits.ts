// The real digits for tests and benches, unpacked from the asset once.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digitsFrom } from '../src/core/network/digits.ts';
import { inputsOf } from '../src/core/network/network.ts';
import { root } from './source.ts';

/** The packed file as it is committed. */
export const packedDigits = readFileSync(join(root, 'assets/digits/digits.bin'));
export const { training: trainingDigits, test: testDigits } = digitsFrom(packedDigits);
export const trainingInputs = inputsOf(trainingDigits);
export const testInputs = inputsOf(testDigits);
/** The places of the first `count` digits. */
export const firstPlaces = (count: number): number[] => Array.from({ length: count }, (_, place) => place);
