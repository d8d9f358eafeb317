// Our own exp, log, sin ... against known values, the engine's to a few last bits, and against their exact bits.
import { describe, expect, test } from 'vitest';
import { cos, distance, dot, E, exp, log, norm, PI, pow, sigmoid, sin, tanh } from '../../src/core/math.ts';

const ours = { exp, log, sin, cos, tanh };
const table = [
  { name: 'exp', low: -30, high: 30 },
  { name: 'log', low: 1e-6, high: 1e6 },
  { name: 'sin', low: -100, high: 100 },
  { name: 'cos', low: -100, high: 100 },
  { name: 'tanh', low: -5, high: 5 },
] as const;

describe.each(table)('$name', ({ name, low, high }) => {
  test("agrees with the engine's within a few last bits", () => {
    for (let i = 0; i <= 1000; i++) {
      const x = low + ((high - low) * i) / 1000;
      const wanted = Math[name](x);
      expect(Math.abs(ours[name](x) - wanted)).toBeLessThanOrEqual(4e-16 * Math.max(1, Math.abs(wanted)));
    }
  });
});

/** Written down from Node 24. Any engine that gives other bits would make a referee disagree with a pupil. */
test.each([
  ['exp(1)', exp(1), 2.7182818284590455],
  ['log(7)', log(7), 1.9459101490553132],
  ['sin(1)', sin(1), 0.8414709848078965],
  ['cos(100)', cos(100), 0.8623188722876839],
  ['tanh(0.7)', tanh(0.7), 0.6043677771171635],
  ['pow(2.5, 0.3)', pow(2.5, 0.3), 1.3163822043342375],
])('%s has the very bits it always had', (_, found, golden) => {
  expect(found).toBe(golden);
});

test.each([
  ['exp(0)', exp(0), 1],
  ['exp(-Infinity)', exp(-Infinity), 0],
  ['exp(1000)', exp(1000), Infinity],
  ['exp(1) - E', exp(1) - E, 0],
  ['log(1)', log(1), 0],
  ['log(0)', log(0), -Infinity],
  ['sin(0)', sin(0), 0],
  ['sin(PI / 2)', sin(PI / 2), 1],
  ['cos(0)', cos(0), 1],
  ['cos(PI)', cos(PI), -1],
  ['tanh(0)', tanh(0), 0],
  ['tanh(40)', tanh(40), 1],
  ['pow(2, 10)', pow(2, 10), 1024],
  ['pow(4, 0.5)', pow(4, 0.5), 2],
  ['sigmoid(0)', sigmoid(0), 0.5],
  ['sigmoid(1000)', sigmoid(1000), 1],
  ['sigmoid(-1000)', sigmoid(-1000), 0],
  ['dot', dot([1, 2, 3], [4, 5, 6]), 32],
  ['norm', norm([3, 4]), 5],
  ['distance', distance([1, 1], [4, 5]), 5],
])('%s', (_, found, wanted) => {
  expect(found).toBe(wanted);
});
