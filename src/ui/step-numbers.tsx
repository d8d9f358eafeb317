// A step with its own numbers filled in: descent with its gradient, rules with memory with what memory made of it, a flare with its reading.
import type { Reading } from '../core/gear/flares.ts';
import type { PenaltyKind } from '../core/penalty.ts';
import { text } from '../state/text.ts';
import type { LastStep } from './last-step.ts';
import { column, Formula, number, row, sub, sup, Word } from './math.tsx';
import type { Piece } from './math.tsx';

/** w_new = from, then what is added, = to. */
function StepTo({ step, by }: { readonly step: LastStep; readonly by: readonly Piece[] }) {
  return (
    <Formula>{row(sub('w', <Word of="formula.new" />), '=', column(step.from), ...by, '=', column(step.to))}</Formula>
  );
}

/** z = −moved / rate: the velocity the step was taken with. */
function Velocity({ step, rate }: { readonly step: LastStep; readonly rate: number }) {
  const velocity = step.moved.map((value) => -value / rate);
  return (
    <>
      {step.settings['momentum'] === 0 && <p>{text('formula.braked')}</p>}
      <Formula>{row('z', '=', column(velocity))}</Formula>
      <StepTo step={step} by={['−', number(rate), column(velocity)]} />
    </>
  );
}

/** The step down a loss with a penalty: the data's gradient and the rope's pull, apart. */
function withPull(step: LastStep, rate: number, penalty: PenaltyKind): Piece[] {
  const lambda = number(step.settings['lambda'] ?? 0);
  const pull = penalty === 'l2' ? ['2', '·', lambda, column(step.from)] : [lambda, column(step.from.map(Math.sign))];
  return ['−', number(rate), '(', column(step.gradient), '+', ...pull, ')'];
}

/** Where the flare fell, and whether that was lower than the lowest place before. */
export function FlareNumbers({ flare, before }: { readonly flare: Reading; readonly before: number }) {
  const place = sup('w', '′');
  const compared = flare.loss < before ? '<' : '≥';
  const ofPlace: Piece[] = ['L', '(', place, ')', '=', number(flare.loss)];
  return (
    <>
      <Formula>{row(place, '=', column(flare.at))}</Formula>
      <Formula>{row(...ofPlace, compared, number(before), '=', 'L', '(', 'w', ')')}</Formula>
    </>
  );
}

interface NumbersProps {
  readonly rule: string;
  readonly step: LastStep;
  readonly penalty: PenaltyKind | undefined;
}

/** The step that `rule` took, with its numbers. */
export function StepNumbers({ rule, step, penalty }: NumbersProps) {
  const rate = step.settings['learningRate'];
  if (rate === undefined) return <StepTo step={step} by={['+', column(step.moved)]} />;
  if (penalty) return <StepTo step={step} by={withPull(step, rate, penalty)} />;
  if (rule === 'descent' || rule === 'sgd')
    return <StepTo step={step} by={['−', number(rate), column(step.gradient)]} />;
  if (rule === 'momentum' || rule === 'nesterov') return <Velocity step={step} rate={rate} />;
  return <StepTo step={step} by={['+', column(step.moved)]} />;
}
