// A gamepad in a museum: hands count, worn-out sticks and stuck buttons do not.
import { describe, expect, test } from 'vitest';
import { isPlayable, PadHand } from '../../src/app/kiosk/pad-hand.ts';

const buttonsUp = (count: number, down: readonly number[] = []): GamepadButton[] =>
  Array.from({ length: count }, (_, place) => ({ pressed: down.includes(place), touched: false, value: 0 }));
const pad = (axes: number[], down: readonly number[] = [], count = 17) => ({ axes, buttons: buttonsUp(count, down) });

/** Reads `axes` every 33 ms from `from` on, for so long; returns the last reading. */
function hold(hand: PadHand, axesAt: (time: number) => number[], from: number, milliseconds: number) {
  let says = hand.read(pad(axesAt(from)), from);
  for (let time = from; time <= from + milliseconds; time += 33) says = hand.read(pad(axesAt(time)), time);
  return says;
}

describe('a stick', () => {
  test('points once it has been seen at rest', () => {
    const hand = new PadHand();
    expect(hold(hand, () => [0.05, 0], 0, 500).alive).toBe(false);
    expect(hold(hand, () => [0, -1], 500, 200)).toMatchObject({ way: [0, 1], alive: true });
  });
  test('that leans from the start says nothing', () => {
    expect(hold(new PadHand(), () => [0.8, 0.1], 0, 5000).alive).toBe(false);
  });
  test('that leans the same way for long is no longer a hand, until it rests', () => {
    const hand = new PadHand();
    hold(hand, () => [0, 0], 0, 500);
    expect(hold(hand, () => [1, 0], 500, 10_000).alive).toBe(true);
    expect(hold(hand, () => [1, 0], 10_500, 12_000).alive).toBe(false);
    hold(hand, () => [0, 0], 23_000, 500);
    expect(hold(hand, () => [1, 0], 23_500, 200).alive).toBe(true);
  });
  test('that flutters at the edge of its dead zone is noise', () => {
    const hand = new PadHand();
    hold(hand, () => [0, 0], 0, 500);
    const flutter = (time: number): number[] => [Math.floor(time / 66) % 2 ? 0.6 : 0.2, 0];
    expect(hold(hand, flutter, 500, 3000).alive).toBe(false);
  });
  test('that trembles at rest is at rest', () => {
    const tremble = (time: number): number[] => [0.2 * Math.sin(time), 0.15];
    expect(hold(new PadHand(), tremble, 0, 5000).alive).toBe(false);
  });
});

describe('buttons', () => {
  test('step once a press, and count while they are held', () => {
    const hand = new PadHand();
    expect(hand.read(pad([0, 0], [2]), 0)).toMatchObject({ pressed: true, held: true, alive: true });
    expect(hand.read(pad([0, 0], [2]), 33)).toMatchObject({ pressed: false, held: true, alive: true });
    expect(hand.read(pad([0, 0]), 66)).toMatchObject({ pressed: false, held: false, alive: false });
  });
  test('that are stuck stop counting', () => {
    const hand = new PadHand();
    hand.read(pad([0, 0], [0]), 0);
    expect(hand.read(pad([0, 0], [0]), 61_000).alive).toBe(false);
  });
  test('of the d-pad point', () => {
    expect(new PadHand().read(pad([0, 0], [15]), 0)).toMatchObject({ way: [1, 0], pressed: false, alive: true });
  });
});

test.each([
  ['the standard layout', 17, 4, true],
  ['one button and a stick', 1, 2, true],
  ['two buttons and no axes', 2, 0, false],
  ['a stick without buttons', 0, 2, false],
  ['nothing at all', 0, 0, false],
])('%s: can be played with: %#', (_, buttons, axes, playable) => {
  expect(isPlayable({ buttons: buttonsUp(buttons), axes: Array.from({ length: axes }, () => 0) })).toBe(playable);
});
