// Formulas of ideas: what a gradient, a limit, a saddle point is; search, noise, regularisation, validation.
import { over, root, row, sub, sumOver, sup, Word } from '../math.tsx';
import type { FormulaEntry } from './formula.ts';

const partial = (axis: string): ReturnType<typeof over> => over(row('∂', 'L'), row('∂', sub('w', axis)));
/** The step at which what follows is lowest. */
const argmin = (
  <munder>
    <mi>argmin</mi>
    <mi>t</mi>
  </munder>
);
/** The mean over all masks of what follows. */
const meanOverMasks = (
  <munder>
    <Word of="formulas.mean" />
    <mi>r</mi>
  </munder>
);
const gap = <mspace width="1em" />;

/** Formulas about the ground and how to walk on it. */
export const groundFormulas = {
  gradient: {
    lines: [row('g', '=', '∇', 'L', '=', '(', partial('1'), ',', <mi>…</mi>, ',', partial('N'), ')')],
    letters: ['gradient', 'loss', 'w', 'parameters'],
  },
  'rate-limit': {
    lines: [row('α', '<', over('2', sub('λ', 'max')))],
    letters: ['rate', 'curvature-high'],
  },
  condition: {
    lines: [row('κ', '=', over(sub('λ', 'max'), sub('λ', 'min')))],
    letters: ['condition', 'curvature-high', 'curvature-low'],
  },
  minimum: {
    lines: [row('∇', 'L', '=', '0', gap, sub('λ', 'min'), '>', '0')],
    letters: ['loss', 'curvature-low'],
  },
  saddle: {
    lines: [row('∇', 'L', '=', '0', gap, sub('λ', 'min'), '<', '0', '<', sub('λ', 'max'))],
    letters: ['loss', 'curvature-low', 'curvature-high'],
  },
  'heavy-ball': {
    lines: [
      row('β', '=', sup(row('(', over(row(root('κ'), '−', '1'), row(root('κ'), '+', '1')), ')'), '2')),
      row('α', '=', sup(row('(', over('2', row(root(sub('λ', 'max')), '+', root(sub('λ', 'min')))), ')'), '2')),
    ],
    letters: ['momentum', 'rate', 'condition', 'curvature-high', 'curvature-low'],
  },
  'batch-noise': {
    lines: [row(<Word of="formulas.scatter" />, '≈', over(<Word of="formulas.scatter-of-one" />, root('K')))],
    letters: ['batch-size'],
  },
} satisfies Record<string, FormulaEntry>;

/** Formulas about guessing, and about what is learned from data that is not all there is. */
export const learningFormulas = {
  chance: { lines: [row('P', '=', sup(<mn>10</mn>, row('−', 'N')))], letters: ['chance', 'parameters'] },
  split: {
    lines: [row(sub('L', 'train'), '(', 'w', ')', '≠', sub('L', 'val'), '(', 'w', ')')],
    letters: ['training', 'validation', 'w'],
  },
  'early-stopping': {
    lines: [row(sup('t', '*'), '=', argmin, sub('L', 'val'), '(', sub('w', 't'), ')')],
    letters: ['time', 'validation', 'w'],
  },
  'k-fold': {
    lines: [row('L', '=', over('1', 'k'), sumOver('j'), sub('L', 'j'))],
    letters: ['folds', 'fold'],
  },
  l2: {
    lines: [row('J', '=', 'L', '+', 'λ', sumOver('i'), sup(sub('w', 'i'), '2'))],
    letters: ['penalised-loss', 'loss', 'stiffness', 'w'],
  },
  l1: {
    lines: [row('J', '=', 'L', '+', 'λ', sumOver('i'), '|', sub('w', 'i'), '|')],
    letters: ['penalised-loss', 'loss', 'stiffness', 'w'],
  },
  dropout: {
    lines: [row('J', '(', 'w', ')', '=', meanOverMasks, 'L', '(', 'r', '∘', 'w', ')')],
    letters: ['penalised-loss', 'loss', 'mask', 'w'],
  },
  'input-noise': {
    lines: [row(sup('x', '′'), '=', 'x', '+', 'δ')],
    letters: ['input', 'noise', 'noise-size'],
  },
  slice: {
    lines: [row('L', '(', 'w', '+', 'a', 'u', '+', 'b', 'v', ')')],
    letters: ['loss', 'w', 'directions'],
  },
} satisfies Record<string, FormulaEntry>;
