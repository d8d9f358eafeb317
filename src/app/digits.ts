// Takes the fetched digits in: the training digits become the ground, the test digits are shown and counted.
import { digitNetworkOn } from '../core/network/digit-network.ts';
import { digitsFrom } from '../core/network/digits.ts';
import { handIn } from '../core/surfaces/fetched.ts';
import { testDigits } from '../state/digits.ts';

/** Unpacks the bytes of digits.bin. */
export function takeDigits(packed: Uint8Array): void {
  const { training, test } = digitsFrom(packed);
  handIn(digitNetworkOn(training));
  testDigits.value = test;
}
