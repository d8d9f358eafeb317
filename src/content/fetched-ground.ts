// Hands in the surfaces that the game fetches, for everything that runs in Node: the build, the tests, whoever checks levels there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digitNetworkOn } from '../core/network/digit-network.ts';
import { digitsFrom } from '../core/network/digits.ts';
import { handIn } from '../core/surfaces/fetched.ts';

let done = false;

/** Reads the digits beside the other assets, the first time only. */
export function handInFetched(): void {
  if (done) return;
  done = true;
  const packed = readFileSync(join(import.meta.dirname, '../../assets/digits/digits.bin'));
  handIn(digitNetworkOn(digitsFrom(packed).training));
}
