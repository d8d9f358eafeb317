// The exact bits of the golden climbs in Node. A change of any of them changes every stored replay and score, so it must be
// meant: then run `UPDATE_FINGERPRINTS=1 npx vitest run test/golden` and review the difference of fingerprints.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fingerprints, goldenClimbs } from './fingerprints.ts';

const file = new URL('fingerprints.json', import.meta.url);

if (process.env.UPDATE_FINGERPRINTS) writeFileSync(file, `${JSON.stringify(fingerprints(), null, 2)}\n`);

test('the golden climbs have the bits that are written down', () => {
  expect(fingerprints()).toStrictEqual(JSON.parse(readFileSync(file, 'utf8')));
});

test('no two golden climbs are alike', () => {
  expect(new Set(Object.values(fingerprints())).size).toBe(goldenClimbs.length);
});

test('names are unique', () => {
  expect(new Set(goldenClimbs.map(({ name }) => name)).size).toBe(goldenClimbs.length);
});
