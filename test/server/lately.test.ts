// What was used lately is kept, and what was not goes first.
import { expect, test } from 'vitest';
import { Lately } from '../../src/server/lately.ts';

test('the one that was used longest ago makes room', () => {
  const made: string[] = [];
  const lately = new Lately<string>(2);
  const get = (key: string): string =>
    lately.get(key, () => {
      made.push(key);
      return key.toUpperCase();
    });
  expect(['a', 'b', 'a', 'c'].map(get)).toEqual(['A', 'B', 'A', 'C']);
  expect(get('a')).toBe('A');
  expect(made).toEqual(['a', 'b', 'c']);
  get('b');
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});
