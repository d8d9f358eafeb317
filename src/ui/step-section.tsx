// What every formula of a step stands in: a section headed by which step it is, and the line of what it did to the loss.
import type { ComponentChildren } from 'preact';
import type { Climb } from '../core/climb.ts';
import { text } from '../state/text.ts';
import { quantity } from '../state/words.ts';
import type { LastStep } from './last-step.ts';

interface StepSectionProps {
  readonly climb: Climb;
  readonly step: LastStep;
  readonly children: ComponentChildren;
}

/** The section; on a phone it scrolls sideways, so it takes the focus. */
export function StepSection({ climb, step, children }: StepSectionProps) {
  const isLast = step.number === climb.trail.length - 1;
  return (
    <section class="step-formula" tabIndex={0} aria-label={text('formula.label')}>
      <h2>{isLast ? text('formula.last') : text('formula.step', { step: step.number })}</h2>
      {children}
    </section>
  );
}

/** The loss before and after. */
export function LossChange({ step }: { readonly step: LastStep }) {
  return <p>{text('formula.loss', { before: quantity(step.lossBefore), after: quantity(step.lossAfter) })}</p>;
}
