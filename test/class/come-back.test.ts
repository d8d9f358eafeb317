// A class whose server is killed comes back to where it was, on the level whose climbs take longest to make again: the short form of
// `npm run soak -- come-back`.
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { comeBack } from '../hostile/come-back.ts';
import { buildSchool, killServers } from '../server/house.ts';

let school = '';
beforeAll(async () => {
  school = await buildSchool();
});
afterAll(() => {
  killServers();
  rmSync(school, { recursive: true, force: true });
});

test('two pupils in the haystack, each with two tries, are all back and none is cut', async () => {
  const { cuts, seconds } = await comeBack(school, 'the-haystack', { pupils: 2, tries: 2, strides: 2 });
  expect(cuts).toBe(0);
  expect(seconds).toBeGreaterThan(0);
});
