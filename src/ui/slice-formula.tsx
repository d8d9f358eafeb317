// A slice's formula at dawn: the player chose two numbers, and eleven thousand weights changed.
import type { Climb } from '../core/climb.ts';
import { text } from '../state/text.ts';
import type { LastStep } from './last-step.ts';
import { Formula, number, row, sub, Word } from './math.tsx';
import { LossChange, StepSection } from './step-section.tsx';

/** A step inside a slice. */
export function SliceFormula({ climb, step }: { readonly climb: Climb; readonly step: LastStep }) {
  const command = climb.commands[step.number - 1];
  const [a = 0, b = 0] = command?.kind === 'stride' ? command.by : [];
  return (
    <StepSection climb={climb} step={step}>
      <Formula>{row('w', '←', 'w', '+', 'a', 'u', '+', 'b', 'v')}</Formula>
      <Formula>{row(sub('w', <Word of="formula.new" />), '=', 'w', '+', number(a), 'u', '+', number(b), 'v')}</Formula>
      <LossChange step={step} />
      <p class="note">{text('formula.slice', { count: step.from.length })}</p>
    </StepSection>
  );
}
