// The rule with the player's own step filled in: descent with its gradient, rules with memory with what memory made of it.
import { penaltyOf } from '../core/gear/index.ts';
import type { PenaltyKind } from '../core/penalty.ts';
import type { Climb } from '../core/climb.ts';
import { party } from '../state/party.ts';
import { text } from '../state/text.ts';
import type { TextKey } from '../state/text.ts';
import { scrub } from '../state/view.ts';
import { compassText, downhillHeading, lengthOf, quantity } from '../state/words.ts';
import { flaresOf } from '../core/gear/flares.ts';
import { longestStride } from '../core/gear/index.ts';
import type { Reading } from '../core/gear/flares.ts';
import { BatchWords } from './batch-words.tsx';
import { stepOf } from './last-step.ts';
import type { LastStep } from './last-step.ts';
import { column, Formula, number, row, sub, sup, Word } from './math.tsx';
import { ruleLines } from './rules.tsx';
import { VolleyFormula } from './volley-formula.tsx';

/** z = −moved / rate: the velocity the step was taken with. */
function Velocity({ step, rate }: { readonly step: LastStep; readonly rate: number }) {
  const velocity = step.moved.map((value) => -value / rate);
  return (
    <>
      {step.settings['momentum'] === 0 && <p>{text('formula.braked')}</p>}
      <Formula>{row('z', '=', column(velocity))}</Formula>
      <Formula>
        {row(
          sub('w', <Word of="formula.new" />),
          '=',
          column(step.from),
          '−',
          number(rate),
          column(velocity),
          '=',
          column(step.to),
        )}
      </Formula>
    </>
  );
}

function Descent({ step, rate }: { readonly step: LastStep; readonly rate: number }) {
  return (
    <Formula>
      {row(
        sub('w', <Word of="formula.new" />),
        '=',
        column(step.from),
        '−',
        number(rate),
        column(step.gradient),
        '=',
        column(step.to),
      )}
    </Formula>
  );
}

/** Descent on a loss with a penalty: the data's gradient and the rope's pull, apart. */
function OnRope({
  step,
  rate,
  penalty,
}: {
  readonly step: LastStep;
  readonly rate: number;
  readonly penalty: PenaltyKind;
}) {
  const lambda = step.settings['lambda'] ?? 0;
  const pull = penalty === 'l2' ? step.from : step.from.map(Math.sign);
  return (
    <Formula>
      {row(
        sub('w', <Word of="formula.new" />),
        '=',
        column(step.from),
        '−',
        number(rate),
        '(',
        column(step.gradient),
        '+',
        ...(penalty === 'l2' ? ['2', '·'] : []),
        number(lambda),
        column(pull),
        ')',
        '=',
        column(step.to),
      )}
    </Formula>
  );
}

function Moved({ step }: { readonly step: LastStep }) {
  return (
    <Formula>
      {row(sub('w', <Word of="formula.new" />), '=', column(step.from), '+', column(step.moved), '=', column(step.to))}
    </Formula>
  );
}

/** Where the flare fell, and whether that was lower than the lowest place before. */
function Flare({ flare, before }: { readonly flare: Reading; readonly before: number }) {
  const place = sup('w', '′');
  const compared = flare.loss < before ? '<' : '≥';
  return (
    <>
      <Formula>{row(place, '=', column(flare.at))}</Formula>
      <Formula>
        {row(
          'L',
          '(',
          place,
          ')',
          '=',
          number(flare.loss),
          <mo>{compared}</mo>,
          number(before),
          '=',
          'L',
          '(',
          'w',
          ')',
        )}
      </Formula>
    </>
  );
}

interface NumbersProps {
  readonly rule: string;
  readonly step: LastStep;
  readonly penalty: PenaltyKind | undefined;
}

function Numbers({ rule, step, penalty }: NumbersProps) {
  const rate = step.settings['learningRate'];
  if (rate !== undefined && penalty) return <OnRope step={step} rate={rate} penalty={penalty} />;
  if (rate !== undefined && (rule === 'descent' || rule === 'sgd')) return <Descent step={step} rate={rate} />;
  if (rate !== undefined && (rule === 'momentum' || rule === 'nesterov')) return <Velocity step={step} rate={rate} />;
  return <Moved step={step} />;
}

function StrideWords({ step }: { readonly step: LastStep }) {
  const downhill = downhillHeading(step.gradient);
  if (downhill === null || step.offDownhill === null) return null;
  const values = {
    length: quantity(lengthOf(step.moved)),
    direction: compassText(Math.atan2(step.moved[1] ?? 0, step.moved[0] ?? 0)),
    downhill: compassText(downhill),
    degrees: Math.round(step.offDownhill),
  };
  return <p>{text('formula.stride', values)}</p>;
}

/** Which letters the formula uses. */
function lettersKey(step: LastStep, penalty: PenaltyKind | undefined): TextKey {
  if (penalty) return 'formula.letters-rope';
  return step.batch ? 'formula.letters-batch' : 'formula.letters';
}

/** A step inside a slice: eleven thousand numbers changed, but the player chose two. */
function SliceFormula({ climb, step }: { readonly climb: Climb; readonly step: LastStep }) {
  const command = climb.commands[step.number - 1];
  const [a = 0, b = 0] = command?.kind === 'stride' ? command.by : [];
  const last = step.number === climb.trail.length - 1;
  return (
    <section class="step-formula" tabIndex={0} aria-label={text('formula.label')}>
      <h2>{last ? text('formula.last') : text('formula.step', { step: step.number })}</h2>
      <Formula>{row('w', '←', 'w', '+', 'a', 'u', '+', 'b', 'v')}</Formula>
      <Formula>{row(sub('w', <Word of="formula.new" />), '=', 'w', '+', number(a), 'u', '+', number(b), 'v')}</Formula>
      <p>{text('formula.loss', { before: quantity(step.lossBefore), after: quantity(step.lossAfter) })}</p>
      <p class="note">{text('formula.slice', { count: step.from.length })}</p>
    </section>
  );
}

/** The player's last step, or the one the scrubber stands at. */
export function StepFormula() {
  const now = party.value;
  const you = now?.climbers[0];
  if (!now || !you) return null;
  const { climb, rule } = you;
  const last = climb.trail.length - 1;
  const step = stepOf(climb, now.course, Math.max(1, Math.min(scrub.value ?? last, last)));
  if (!step) return null;
  const { steps, losses, gradients } = climb.spent;
  if (climb.gear.kind === 'volley')
    return <VolleyFormula climb={climb} step={step} domain={now.course.surface.domain} />;
  if (climb.gear.kind === 'slice') return <SliceFormula climb={climb} step={step} />;
  const penalty = penaltyOf(climb.gear);
  const lines = ruleLines(rule, penalty);
  const flare = flaresOf(climb)[step.number - 1];
  const { fit } = now.course.surface;
  const parameters = now.course.surface.parameters.join(', ');
  return (
    <section class="step-formula" tabIndex={0} aria-label={text('formula.label')}>
      <h2>{step.number === last ? text('formula.last') : text('formula.step', { step: step.number })}</h2>
      {lines.map((line, index) => (
        <Formula key={index}>{line}</Formula>
      ))}
      {flare ? <Flare flare={flare} before={step.lossBefore} /> : <Numbers rule={rule} step={step} penalty={penalty} />}
      {longestStride(climb.gear) !== null && <StrideWords step={step} />}
      <p>{text('formula.loss', { before: quantity(step.lossBefore), after: quantity(step.lossAfter) })}</p>
      {climb.gear.kind === 'stick' && <p>{text('formula.evaluations', { steps, losses, gradients })}</p>}
      {step.batch && fit && <BatchWords batch={step.batch} among={fit.dataset} />}
      {parameters !== '' && (
        <p class="note">{text(flare ? 'formula.letters-flares' : lettersKey(step, penalty), { parameters })}</p>
      )}
    </section>
  );
}
