// Gamepads where the browser has some, has none, and forbids to ask.
import { afterEach, expect, test, vi } from 'vitest';
import { padsNow } from '../../src/state/gamepads.ts';

afterEach(() => void vi.unstubAllGlobals());

const pad = (connected: boolean): object => ({ id: 'pad', connected });
const forbidden = (): never => {
  throw new DOMException('The feature is disabled by the permissions policy.', 'SecurityError');
};

test.each([
  ['connected ones', { getGamepads: () => [null, pad(true), pad(false), pad(true)] }, 2],
  ['none', { getGamepads: () => [null, null, null, null] }, 0],
  ['a browser without the API', {}, 0],
  ['a browser that answers nothing', { getGamepads: () => null }, 0],
  ['a frame that forbids it', { getGamepads: forbidden }, 0],
])('%s', (_, navigator, count) => {
  vi.stubGlobal('navigator', navigator);
  expect(padsNow()).toHaveLength(count);
});
