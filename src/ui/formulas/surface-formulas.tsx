// The formulas of mountains that are formulas, as core/surfaces runs them.
import type { JSX } from 'preact';
import { exact, exp, over, root, row, sub, sup } from '../math.tsx';
import type { FormulaEntry } from './formula.ts';

const squared = (inside: JSX.Element): JSX.Element => sup(row('(', inside, ')'), '2');
const surface = (...lines: readonly [JSX.Element, ...JSX.Element[]]): FormulaEntry => ({
  lines: [row('L', '=', lines[0]), ...lines.slice(1)],
  letters: ['loss', 'place'],
});
/** One of the three brackets of Beale's function. */
const bealePart = (size: number, power: JSX.Element | string): JSX.Element =>
  squared(row(exact(size), '−', 'x', '+', 'x', power));
/** A slope that is even far out and round at the bottom. */
const evenSlope = (axis: string, camp: string): JSX.Element =>
  row(root(row('1', '+', squared(row(axis, '+', camp)))), '−', '1');

/** One formula a surface. */
export const surfaceFormulas = {
  canyon: {
    lines: [
      row('L', '=', over(sup('d', '2'), row(sup('d', '2'), '+', over('9', '4')))),
      row('d', '=', 'w', '−', exact(1.8)),
    ],
    letters: ['loss', 'w', 'gap'],
  },
  hollow: {
    lines: [
      row('L', '=', over('r', row('r', '+', over('9', '4')))),
      row('r', '=', squared(row(sub('w', '1'), '+', exact(2.3))), '+', squared(row(sub('w', '2'), '−', exact(1.4)))),
    ],
    letters: ['loss', 'weights', 'gap-squared'],
  },
  pass: surface(row(over(sup('x', '2'), '2'), '+', squared(row(over(sup('y', '2'), '4'), '−', '1')))),
  tarn: surface(
    row(
      over(
        row(root(row('1', '+', squared(row('x', '+', exact(2.4))), '+', squared(row('y', '+', exact(1.4))))), '−', '1'),
        '2',
      ),
    ),
    row(
      '−',
      exact(0.7),
      exp(row('−', over(row(squared(row('x', '−', '1')), '+', squared(row('y', '−', exact(0.8)))), exact(0.8)))),
    ),
  ),
  'long-slope': surface(
    evenSlope('x', '3'),
    row('+', evenSlope('y', '1')),
    row('+', exp(row('3', '(', 'x', '−', '3', ')'))),
  ),
  rosenbrock: surface(row(squared(row('1', '−', 'x')), '+', '100', squared(row('y', '−', sup('x', '2'))))),
  beale: surface(
    bealePart(1.5, 'y'),
    row('+', bealePart(2.25, sup('y', '2'))),
    row('+', bealePart(2.625, sup('y', '3'))),
  ),
} satisfies Record<string, FormulaEntry>;
