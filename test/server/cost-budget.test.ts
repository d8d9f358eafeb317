// Whose climbs may cost the referees how much: honest play never reaches the limits, and who goes beyond them waits alone.
import { expect, test } from 'vitest';
import { CostBudget } from '../../src/server/cost-budget.ts';

/** A budget with a clock that the test sets. */
function budgetAt() {
  const clock = { now: 0 };
  return { clock, budget: new CostBudget(() => clock.now) };
}
const seatOf = (room: string, seat: number) => ({ room, seat });

/** A stride in the haystack, on a small computer. */
const dearStride = 80; // ms

test('thirty pupils in the haystack, each a stride every three seconds for half an hour, are never refused', () => {
  const { clock, budget } = budgetAt();
  for (; clock.now < 1_800_000; clock.now += 100) {
    const seat = (clock.now / 100) % 30;
    expect(budget.allows(seatOf('class', seat))).toBe(true);
    budget.owe(seatOf('class', seat), dearStride);
    budget.settle(seatOf('class', seat), dearStride, dearStride);
  }
});

test('an outage of a minute is made up for at once', () => {
  const { budget } = budgetAt();
  for (let seat = 0; seat < 30; seat++) {
    for (let stride = 0; stride < 20; stride++) {
      expect(budget.allows(seatOf('class', seat))).toBe(true);
      budget.owe(seatOf('class', seat), dearStride);
    }
  }
});

test('a seat that asks for more than its part waits until it has paid, and only this seat', () => {
  const { clock, budget } = budgetAt();
  const greedy = seatOf('class', 0);
  budget.owe(greedy, 5);
  // What was owed was far too little.
  budget.settle(greedy, 5, 40_000);
  expect(budget.allows(greedy)).toBe(false);
  expect(budget.allows(seatOf('class', 1))).toBe(true);
  clock.now += 190_000;
  expect(budget.allows(greedy)).toBe(false);
  clock.now += 20_000;
  expect(budget.allows(greedy)).toBe(true);
});

test('a room of sixty greedy seats waits as a whole, and no other room does', () => {
  const { budget } = budgetAt();
  for (let seat = 0; seat < 60; seat++) budget.owe(seatOf('greedy', seat), 3000);
  expect(budget.allows(seatOf('greedy', 61))).toBe(false);
  expect(budget.allows(seatOf('class', 0))).toBe(true);
});

test('when much is waiting, more is taken only from rooms that have little there', () => {
  const { budget } = budgetAt();
  for (let room = 0; room < 20; room++) budget.owe(seatOf(`greedy ${room}`, 0), 9000);
  budget.owe(seatOf('class', 0), 5);
  expect(budget.allows(seatOf('greedy 3', 1))).toBe(false);
  expect(budget.allows(seatOf('class', 1))).toBe(true);
  for (let room = 0; room < 20; room++) budget.settle(seatOf(`greedy ${room}`, 0), 9000, 9000);
  expect(budget.allows(seatOf('greedy 3', 1))).toBe(true);
});
