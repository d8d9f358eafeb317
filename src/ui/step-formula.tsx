// The rule of a gear with the player's own step filled in.
import { flaresOf } from '../core/gear/flares.ts';
import { longestStride, penaltyOf } from '../core/gear/index.ts';
import type { PenaltyKind } from '../core/penalty.ts';
import { party } from '../state/party.ts';
import { text } from '../state/text.ts';
import type { TextKey } from '../state/text.ts';
import { scrub } from '../state/view.ts';
import { compassText, downhillHeading, lengthOf, listText, quantity } from '../state/words.ts';
import { BatchWords } from './batch-words.tsx';
import { stepOf } from './last-step.ts';
import type { LastStep } from './last-step.ts';
import { Formula } from './math.tsx';
import { ruleLines } from './rules.tsx';
import { SliceFormula } from './slice-formula.tsx';
import { FlareNumbers, StepNumbers } from './step-numbers.tsx';
import { LossChange, StepSection } from './step-section.tsx';
import { VolleyFormula } from './volley-formula.tsx';

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
  const parameters = listText(now.course.surface.parameters);
  return (
    <StepSection climb={climb} step={step}>
      {lines.map((line, index) => (
        <Formula key={index}>{line}</Formula>
      ))}
      {flare ? (
        <FlareNumbers flare={flare} before={step.lossBefore} />
      ) : (
        <StepNumbers rule={rule} step={step} penalty={penalty} />
      )}
      {longestStride(climb.gear) !== null && <StrideWords step={step} />}
      <LossChange step={step} />
      {climb.gear.kind === 'stick' && <p>{text('formula.evaluations', { steps, losses, gradients })}</p>}
      {step.batch && fit && <BatchWords batch={step.batch} among={fit.dataset} />}
      {parameters !== '' && (
        <p class="note">{text(flare ? 'formula.letters-flares' : lettersKey(step, penalty), { parameters })}</p>
      )}
    </StepSection>
  );
}
