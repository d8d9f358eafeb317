// The update rule of each optimizer as MathML, written exactly as core/optimizers runs it.
import type { JSX } from 'preact';
import type { PenaltyKind } from '../core/penalty.ts';
import { hat, over, root, row, sub, sup, Word } from './math.tsx';

const ALPHA = 'α';
const BETA = 'β';
const EPSILON = 'ε';

/** w ← w − (the step). */
function walk(step: JSX.Element): JSX.Element {
  return row('w', '←', 'w', '−', step);
}

/** A running mean: name ← keep · name + (1 − keep) · fresh. */
function mean(name: string, keep: JSX.Element | string, fresh: JSX.Element | string): JSX.Element {
  return row(name, '←', keep, name, '+', '(', '1', '−', keep, ')', fresh);
}

const velocity = walk(row(ALPHA, 'z'));
/** g = 1/K times the sum, over the batch B, of the gradients of single samples. */
const batchMean = row(
  'g',
  '=',
  over('1', 'K'),
  <munder>
    <mo>∑</mo>
    <mrow>
      <mi>i</mi>
      <mo>∈</mo>
      <mi>B</mi>
    </mrow>
  </munder>,
  '∇',
  sub('ℓ', 'i'),
);
const LAMBDA = 'λ';
const squaredGradient = sup('g', '2');

/** g along axis i, from a poke on either side. */
const centralDifference = row(
  sub('g', 'i'),
  '=',
  over(
    row('L', '(', 'w', '+', 'h', sub('e', 'i'), ')', '−', 'L', '(', 'w', '−', 'h', sub('e', 'i'), ')'),
    row('2', 'h'),
  ),
);
/** Goes where it guessed, if it is lower there. */
const guess = row(
  'w',
  '←',
  sup('w', '′'),
  <mspace width="0.4em" />,
  <Word of="formula.if" />,
  <mspace width="0.4em" />,
  'L',
  '(',
  sup('w', '′'),
  ')',
  <mo>{'<'}</mo>,
  'L',
  '(',
  'w',
  ')',
);

const rules: Readonly<Record<string, readonly JSX.Element[]>> = {
  descent: [walk(row(ALPHA, 'g'))],
  sgd: [batchMean, walk(row(ALPHA, 'g'))],
  'early-stopping': [walk(row(ALPHA, 'g'))],
  momentum: [row('z', '←', BETA, 'z', '+', 'g'), velocity],
  nesterov: [row('z', '←', BETA, 'z', '+', '∇', 'L', '(', 'w', '−', ALPHA, BETA, 'z', ')'), velocity],
  adagrad: [row('G', '←', 'G', '+', squaredGradient), walk(row(over(ALPHA, root(row('G', '+', EPSILON))), 'g'))],
  adadelta: [
    mean('S', 'ρ', squaredGradient),
    row('d', '=', over(root(row('D', '+', EPSILON)), root(row('S', '+', EPSILON))), 'g'),
    mean('D', 'ρ', sup('d', '2')),
    walk(row(ALPHA, 'd')),
  ],
  rmsprop: [mean('S', 'ρ', squaredGradient), walk(row(over(ALPHA, row(root('S'), '+', EPSILON)), 'g'))],
  adam: [
    mean('M', sub(BETA, '1'), 'g'),
    mean('S', sub(BETA, '2'), squaredGradient),
    row(
      hat('M'),
      '=',
      over('M', row('1', '−', sup(sub(BETA, '1'), 't'))),
      <mo>,</mo>,
      <mspace width="0.6em" />,
      hat('S'),
      '=',
      over('S', row('1', '−', sup(sub(BETA, '2'), 't'))),
    ),
    walk(row(ALPHA, over(hat('M'), row(root(hat('S')), '+', EPSILON)))),
  ],
  'finite-difference': [centralDifference, walk(row(ALPHA, 'g'))],
  'random-search': [guess],
  flares: [guess],
  volley: [row('P', '=', sup(<mn>10</mn>, row('−', 'N')))],
  stick: [centralDifference],
};

/** Descent on a loss with a penalty, written as core/penalty.ts adds its gradient. */
const roped: Readonly<Record<PenaltyKind, readonly JSX.Element[]>> = {
  l2: [walk(row(ALPHA, '(', 'g', '+', '2', LAMBDA, 'w', ')'))],
  l1: [walk(row(ALPHA, '(', 'g', '+', LAMBDA, <mi>sign</mi>, '(', 'w', ')', ')'))],
};

/** The Greek letter that a setting has in the formulas. */
export const letters: Readonly<Record<string, JSX.Element>> = {
  learningRate: <mi>α</mi>,
  momentum: <mi>β</mi>,
  decay: <mi>ρ</mi>,
  beta1: sub(BETA, '1'),
  beta2: sub(BETA, '2'),
  epsilon: <mi>ε</mi>,
  reach: <mi>h</mi>,
  batch: <mi>K</mi>,
  lambda: <mi>λ</mi>,
};

/** The lines of a rule, on a rope where there is one; none for a stride, which has no rule but the player. */
export function ruleLines(rule: string, penalty?: PenaltyKind): readonly JSX.Element[] {
  return penalty ? roped[penalty] : (rules[rule] ?? []);
}
