// Formulas of models and of their loss, as core/models and core/model run them.
import { bar, exp, over, row, sub, sumOver, sup } from '../math.tsx';
import type { FormulaEntry } from './formula.ts';

const answer = row('f', '(', 'x', ')');
const mean = over('1', 'n');
/** y − f(x) of sample i. */
const error = row('(', sub('y', 'i'), '−', 'f', '(', sub('x', 'i'), ')', ')');

/** W2 σ(W1 x + b1) + b2: all of a network with one hidden layer but what is done with its outputs. */
const outputs = [sub('W', '2'), 'σ', '(', sub('W', '1'), 'x', '+', sub('b', '1'), ')', '+', sub('b', '2')];

/** One formula a model. */
export const modelFormulas = {
  line: { lines: [row(answer, '=', 'm', 'x', '+', 'b')], letters: ['model', 'input', 'slope', 'offset'] },
  sine: {
    lines: [row(answer, '=', <mi>sin</mi>, '(', 'w', 'x', '+', 'p', ')')],
    letters: ['model', 'input', 'frequency', 'phase'],
  },
  ripple: {
    lines: [row(answer, '=', 'a', 'x', '+', over('b', '2'), <mi>sin</mi>, '(', '5', 'x', ')')],
    letters: ['model', 'input', 'trend', 'ripple'],
  },
  sigmoid: {
    lines: [
      row(answer, '=', 'σ', '(', 'w', 'x', '+', 'b', ')'),
      row('σ', '(', 'u', ')', '=', over('1', row('1', '+', exp(row('−', 'u'))))),
    ],
    letters: ['model', 'input', 'weight', 'bias', 'sigmoid'],
  },
  'two-features': {
    lines: [row(answer, '=', sub('w', '1'), sub('x', '1'), '+', sub('w', '2'), sub('x', '2'))],
    letters: ['model', 'input', 'weights'],
  },
  network: {
    lines: [row(answer, '=', 'σ', '(', ...outputs, ')')],
    letters: ['model', 'input', 'layers', 'biases', 'sigmoid'],
  },
  // With its own loss: the cross-entropy of the softmax shares.
  'digit-network': {
    lines: [
      row('o', '=', ...outputs),
      row(
        'L',
        '=',
        mean,
        sumOver('i'),
        '(',
        <mi>ln</mi>,
        sumOver('k'),
        exp(sub('o', 'k')),
        '−',
        sub('o', sub('y', 'i')),
        ')',
      ),
    ],
    letters: ['outputs', 'input', 'layers', 'biases', 'sigmoid', 'loss', 'samples', 'sample', 'target'],
  },
} satisfies Record<string, FormulaEntry>;

/** What is made of a model and its data. */
export const lossFormulas = {
  mse: {
    lines: [row('L', '=', mean, sumOver('i'), sup(error, '2'))],
    letters: ['loss', 'samples', 'sample', 'input', 'target', 'model'],
  },
  // With the minus that the chapter leaves out: the derivative of y − (m x + b) by m is −x.
  'line-gradient': {
    lines: [
      row(over(row('∂', 'L'), row('∂', 'm')), '=', '−', over('2', 'n'), sumOver('i'), sub('x', 'i'), error),
      row(over(row('∂', 'L'), row('∂', 'b')), '=', '−', over('2', 'n'), sumOver('i'), error),
    ],
    letters: ['loss', 'slope', 'offset', 'samples', 'sample', 'input', 'target', 'model'],
  },
  standardise: {
    lines: [row(sup('x', '′'), '=', over(row('x', '−', bar('x')), 's'))],
    letters: ['input', 'mean', 'deviation'],
  },
  'sigmoid-slope': {
    lines: [row(sup('σ', '′'), '(', 'u', ')', '=', 'σ', '(', 'u', ')', '(', '1', '−', 'σ', '(', 'u', ')', ')')],
    letters: ['sigmoid', 'sum'],
  },
} satisfies Record<string, FormulaEntry>;
