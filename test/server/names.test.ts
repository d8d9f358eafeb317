// Names: given ones in every language, drawn again, and own ones cleaned of everything that hides, stacks or imitates.
import { describe, expect, test } from 'vitest';
import { happen } from '../../src/server/rooms.ts';
import type { RoomMessage } from '../../src/server/rooms.ts';
import { after, joining, opened, start } from './room-steps.ts';

describe('names', () => {
  const room = after(opened(), [joining(), joining()]);
  test('are drawn again three times', () => {
    const again: RoomMessage = { kind: 'reroll', seat: 0 };
    const names = [room, after(room, [again]), after(room, [again, again]), after(room, [again, again, again])];
    expect(new Set(names.map(({ seats }) => seats[0]?.name)).size).toBe(4);
    expect(happen(after(room, [again, again, again]), again, start).refused).toBe('not-allowed');
  });
  const rows: readonly (readonly [string, string, string | null])[] = [
    ['plain', '  Ada   L ', 'Ada L'],
    ['zero width between letters', 'A\u200Bd\u200Da\uFEFF', 'Ada'],
    ['right to left override', '\u202Eadmin\u202C', 'admin'],
    ['nothing but zero width', '\u200B\u200B\u200B', null],
    ['Hangul fillers and braille blanks', '\u3164\u2800\u115F', null],
    ['full width letters', 'Ａｄａ', 'Ada'],
    ['stacked marks', `A${'\u0301'.repeat(30)}da`, '\u00C1\u0301\u0301da'],
    ['one letter', 'A', null],
    ['signs only', '!!! ???', null],
    ['too long', 'A'.repeat(21), null],
    ['Latin with a Cyrillic а in it', 'Adа', null],
    ['Cyrillic alone', 'Анна', 'Анна'],
    ['Chinese', '小明', '小明'],
    ['control characters', 'A\u0000d\u0007a', 'Ada'],
  ];
  test.each(rows)('of one’s own: %s', (_, typed, name) => {
    const outcome = happen(room, { kind: 'rename', seat: 0, name: typed }, start);
    if (name === null) expect(outcome.refused).toBe('name-unfit');
    else expect(outcome.room.seats[0]?.name).toBe(name);
  });
  test.each(['Ada', 'ADA', 'a d a', 'Áda', 'A-d-a'])('that somebody has: %s', (typed) => {
    const named = after(room, [{ kind: 'rename', seat: 0, name: 'Ada' }]);
    expect(happen(named, { kind: 'rename', seat: 1, name: typed }, start).refused).toBe('name-taken');
    expect(happen(named, { kind: 'rename', seat: 0, name: typed }, start).refused).toBeUndefined();
  });
  test('are given ones where the teacher wants it so', () => {
    const given = after(opened({ ownNames: false }), [joining()]);
    expect(happen(given, { kind: 'rename', seat: 0, name: 'Ada' }, start).refused).toBe('not-allowed');
  });
  test.each(['en', 'de', 'fr', 'es', 'zh-Hans', 'tlh'])('of the language %s', (language) => {
    const name = after(opened({ language }), [joining()]).seats[0]?.name ?? '';
    expect(name.length).toBeGreaterThan(2);
    expect(name.length).toBeLessThan(30);
  });
});
