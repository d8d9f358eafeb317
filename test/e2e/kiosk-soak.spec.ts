// The short form of `npm run soak -- kiosk`: twenty visits, random touches and faults among them, leave nothing behind.
import { expect, test } from '@playwright/test';
import { kioskSoak } from '../soak/kiosk.ts';

/** Milliseconds; a minute on a quiet machine. */
const longest = 360_000;

test('twenty visits leave no heap, GPU objects, listeners or nodes behind', async () => {
  test.setTimeout(longest);
  expect((await kioskSoak(20)).filter(({ holds }) => !holds)).toEqual([]);
});
