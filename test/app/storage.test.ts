// Whose each name in storage is, and that a kiosk touches its own only.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { StorageName } from '../../src/app/storage.ts';
import { saidIn } from '../sentences.ts';
import { filesOf, sourceOf } from '../source.ts';

/** As browsers have it: what is kept stands there as a property of its own. */
class MemoryStorage {
  [name: string]: unknown;
  getItem(name: string): string | null {
    return Object.hasOwn(this, name) ? (this[name] as string) : null;
  }
  setItem(name: string, text: string): void {
    this[name] = text;
  }
  removeItem(name: string): void {
    delete this[name];
  }
}

const everythingIn = (storage: MemoryStorage): Record<string, unknown> => Object.fromEntries(Object.entries(storage));

type Storage = typeof import('../../src/app/storage.ts');
let kept: MemoryStorage;
let storage: Storage;

beforeEach(async () => {
  kept = new MemoryStorage();
  vi.stubGlobal('localStorage', kept);
  vi.resetModules();
  storage = await import('../../src/app/storage.ts');
});
afterEach(() => void vi.unstubAllGlobals());

/** Every name, where it stands in the browser, and who owns it. */
const names: readonly (readonly [StorageName, string, 'player' | 'pupil' | 'teacher' | 'staff'])[] = [
  ['options', 'night-descent.options', 'player'],
  ['progress', 'night-descent.progress', 'player'],
  ['trails', 'night-descent.trails', 'player'],
  ['homework', 'night-descent.homework', 'player'],
  ['homework-link', 'night-descent.homework-link', 'teacher'],
  ['host', 'night-descent.host', 'teacher'],
  ['seat', 'night-descent.seat', 'pupil'],
  ['seat-steps', 'night-descent.seat-steps', 'pupil'],
  ['seat-guess', 'night-descent.seat-guess', 'pupil'],
  ['kiosk.counts', 'night-descent.kiosk.counts', 'staff'],
  ['kiosk.pin-tries', 'night-descent.kiosk.pin-tries', 'staff'],
  ['kiosk.config.hall-2', 'night-descent.kiosk.config.hall-2', 'staff'],
  ['kiosk.key.hall-2', 'night-descent.kiosk.key.hall-2', 'staff'],
];
const kiosk = 'hall-2';

test('every name that there is has an owner in this table', () => {
  const owned = names.map(([name, , owner]) => [name.replace(kiosk, ''), owner]);
  expect(Object.fromEntries(owned)).toEqual(storage.owners);
});

test.each(names)('%s stands as %s and is the %s’s', (name, key) => {
  storage.store(name, 'of ours');
  expect(everythingIn(kept)).toEqual({ [key]: '"of ours"' });
});

describe('a kiosk at an address where people play', () => {
  beforeEach(() => {
    for (const [name] of names) storage.store(name, `by its ${name}`);
    storage.setAside('progress', 'older stars');
    kept.setItem('another-page', 'of another page');
  });

  test(saidIn('docs/kiosk.md', 'stars, homework, seats and rooms are neither read nor changed.'), () => {
    const before = everythingIn(kept);
    storage.keepForVisitors();
    for (const [name, , owner] of names) {
      if (owner === 'staff') continue;
      expect(storage.stored(name)).toBeNull();
      storage.store(name, 'by a visitor');
      expect(storage.stored(name)).toBe('by a visitor');
      storage.setAside(name, 'by a visitor');
      storage.unstore(name);
      storage.store(name, 'by a visitor');
    }
    expect(kept).toMatchObject(before);
    storage.forgetVisitors();
    expect(everythingIn(kept)).toEqual(before);
  });

  test('goes on with what its staff keep', () => {
    storage.keepForVisitors();
    for (const [name, , owner] of names) {
      if (owner === 'staff') expect(storage.stored(name)).toBe(`by its ${name}`);
    }
  });
});

test('nothing else keeps anything in a browser, but how well it draws until the tab is closed', () => {
  const keeps = /\b(?:localStorage|sessionStorage|indexedDB|cookieStore)\b|document\.cookie/;
  const files = filesOf('src/**/*.{ts,tsx}').filter((file) => keeps.test(sourceOf(file)));
  expect(files).toEqual(['src/app/storage.ts', 'src/scenes/quality.ts']);
});
