// Which key was pressed, on any layout.
import { expect, test } from 'vitest';
import { keyName } from '../../src/app/input-keys.ts';

test.each([
  ['a letter', 'w', 'KeyW', 'w'],
  ['a letter under CapsLock', 'P', 'KeyP', 'p'],
  ['a letter on AZERTY, by what is printed on it', 'w', 'KeyZ', 'w'],
  ['a Cyrillic letter, by its place', 'ц', 'KeyW', 'w'],
  ['a Cyrillic capital', 'З', 'KeyP', 'p'],
  ['a Greek letter', 'δ', 'KeyD', 'd'],
  ['a Hebrew letter', 'א', 'KeyT', 't'],
  ['a Latin letter with a mark', 'é', 'Digit2', 'é'],
  ['a letter of no key', 'ц', '', 'ц'],
  ['a digit', '1', 'Digit1', '1'],
  ['Space', ' ', 'Space', ' '],
  ['a key with a name', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft'],
])('%s', (_, key, code, name) => expect(keyName({ key, code })).toBe(name));
