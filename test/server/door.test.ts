// The door by itself: a try at a code is paid for before it is looked up, and joins and short codes do not use up each other's allowance.
import { expect, test } from 'vitest';
import { Allowance } from '../../src/server/allowance.ts';
import { Door, lineGuesses } from '../../src/server/door.ts';
import { Refused } from '../../src/server/refused.ts';

const wrong = (): Promise<never> => Promise.reject(new Refused('unknown-code'));
const right = (): Promise<string> => Promise.resolve('seat');
const said = (trying: Promise<string>): Promise<string> => trying.catch((error: unknown) => (error as Refused).why);

test('who has guessed too often on a line is refused with the right code too, without a look', async () => {
  const [door, line] = [new Door(0), new Allowance(lineGuesses, 0)];
  for (let guess = 0; guess < 6; guess++) expect(await said(door.guess(0, line, wrong))).toBe('unknown-code');
  expect(await said(door.guess(0, line, right))).toBe('too-fast');
  expect(await said(door.guess(0, new Allowance(lineGuesses, 0), right))).toBe('seat');
});

test('right codes cost nothing', async () => {
  const [door, line] = [new Door(0), new Allowance(lineGuesses, 0)];
  for (let times = 0; times < 50; times++) expect(await said(door.guess(0, line, right))).toBe('seat');
});

test('who guesses short codes in a room does not keep anybody from joining it, nor from another room', async () => {
  const door = new Door(0);
  for (let guess = 0; guess < 20; guess++) expect(await said(door.guessIn(0, 'a', wrong))).toBe('unknown-code');
  expect(await said(door.guessIn(0, 'a', right))).toBe('too-fast');
  expect(await said(door.guessIn(0, 'b', right))).toBe('seat');
  expect(await said(door.guessIn(21_000, 'a', right))).toBe('seat');
  for (let joiner = 0; joiner < 70; joiner++) door.join(0, 'a');
  expect(() => door.join(0, 'a')).toThrow('too-fast');
  door.forget('a');
  door.join(0, 'a');
});
