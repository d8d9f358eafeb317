// The rule with the player's own step filled in: descent with its gradient, rules with memory with what memory made of it.
import { party } from '../state/party.ts';
import { text } from '../state/text.ts';
import { scrub } from '../state/view.ts';
import { compassText, downhillHeading, lengthOf, quantity } from '../state/words.ts';
import { flaresOf } from '../core/gear/flares.ts';
import { longestStride } from '../core/gear/index.ts';
import type { Reading } from '../core/gear/flares.ts';
import { stepOf } from './last-step.ts';
import type { LastStep } from './last-step.ts';
import { column, Formula, number, row, sub, sup, Word } from './math.tsx';
import { ruleLines } from './rules.tsx';

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

function Numbers({ rule, step }: { readonly rule: string; readonly step: LastStep }) {
  const rate = step.settings['learningRate'];
  if (rate !== undefined && (rule === 'descent' || rule === 'sgd')) return <Descent step={step} rate={rate} />;
  if (rate !== undefined && (rule === 'momentum' || rule === 'nesterov')) return <Velocity step={step} rate={rate} />;
  return <Moved step={step} />;
}

/** Samples of the batch that are named one by one; the others are counted. */
const NAMED_SAMPLES = 8;

/** Which samples the step was measured on, numbered from 1. */
function BatchWords({ batch, of }: { readonly batch: readonly number[]; readonly of: number }) {
  if (batch.length === of) return <p class="note">{text('formula.batch-all', { of })}</p>;
  const numbers = batch.map((sample) => sample + 1).toSorted((a, b) => a - b);
  const rest = numbers.length > NAMED_SAMPLES ? ' …' : '';
  const samples = numbers.slice(0, NAMED_SAMPLES).join(', ') + rest;
  return <p class="note">{text('formula.batch', { count: batch.length, of, samples })}</p>;
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
  const lines = ruleLines(rule);
  const flare = flaresOf(climb)[step.number - 1];
  const letters = flare ? 'formula.letters-flares' : step.batch ? 'formula.letters-batch' : 'formula.letters';
  const parameters = now.course.surface.parameters.join(', ');
  return (
    <section class="step-formula" tabIndex={0} aria-label={text('formula.label')}>
      <h2>{step.number === last ? text('formula.last') : text('formula.step', { step: step.number })}</h2>
      {lines.map((line, index) => (
        <Formula key={index}>{line}</Formula>
      ))}
      {flare ? <Flare flare={flare} before={step.lossBefore} /> : <Numbers rule={rule} step={step} />}
      {longestStride(climb.gear) !== null && <StrideWords step={step} />}
      <p>{text('formula.loss', { before: quantity(step.lossBefore), after: quantity(step.lossAfter) })}</p>
      {climb.gear.kind === 'stick' && <p>{text('formula.evaluations', { steps, losses, gradients })}</p>}
      {step.batch && <BatchWords batch={step.batch} of={now.course.surface.fit?.dataset.count ?? 0} />}
      {parameters !== '' && <p class="note">{text(letters, { parameters })}</p>}
    </section>
  );
}
