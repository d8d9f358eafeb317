// What is fetched once comes once for all who ask, and is asked for again after a failure.
import { expect, test } from 'vitest';
import { once } from '../../src/app/once.ts';

test('one fetch serves all, and a failed one is tried again', async () => {
  let asked = 0;
  const { load, here } = once(async () => {
    if (++asked === 1) throw new Error('no network');
    return 'code';
  });
  await expect(load()).rejects.toThrow('no network');
  expect(here()).toBeNull();
  expect(await Promise.all([load(), load()])).toEqual(['code', 'code']);
  expect(here()).toBe('code');
  expect(asked).toBe(2);
});
