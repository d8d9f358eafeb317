// Volume and dimming by the hour, and the one reload of a night.
import { describe, expect, test } from 'vitest';
import { isNightly, scheduled } from '../../../src/app/kiosk/schedule.ts';

const at = (clock: string): Date => new Date(`2026-11-28T${clock}:00`);
const day = [
  { from: 540, value: 0.6 },
  { from: 1110, value: 0.2 },
];

describe('what holds by the hour', () => {
  test.each([
    ['00:00', 0.2],
    ['08:59', 0.2],
    ['09:00', 0.6],
    ['18:29', 0.6],
    ['18:30', 0.2],
    ['23:59', 0.2],
  ])('at %s: %d', (clock, value) => expect(scheduled(day, at(clock))).toBe(value));
  test('one value for all day', () => expect(scheduled([{ from: 0, value: 0.7 }], at('13:00'))).toBe(0.7));
});

describe('the reload of the night', () => {
  const rows: readonly (readonly [string, Date, Date, boolean])[] = [
    ['is due in its hour', at('04:10'), at('00:30'), true],
    ['is not due before', at('03:59'), at('00:30'), false],
    ['is not due again within the hour', at('04:50'), at('04:10'), false],
    ['is due the next night', at('04:10'), new Date('2026-11-27T04:10:00'), true],
    ['is not made up for by day', at('05:00'), new Date('2026-11-27T04:10:00'), false],
  ];
  test.each(rows)('%s', (_name, now, doneAt, due) => expect(isNightly(4, now, doneAt)).toBe(due));
});
