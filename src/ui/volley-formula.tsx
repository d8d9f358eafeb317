// A volley's formula at dawn: the chance that one of its guesses has every weight right, with the player's number of weights.
import type { Climb } from '../core/climb.ts';
import { rightPart } from '../core/gear/volley.ts';
import type { Domain } from '../core/surface.ts';
import { guessesPower, powerText, searchTime } from '../state/odds.ts';
import { text } from '../state/text.ts';
import { settingText } from '../state/words.ts';
import type { LastStep } from './last-step.ts';
import { Formula, row, sup } from './math.tsx';
import { ruleLines } from './rules.tsx';
import { LossChange, StepSection } from './step-section.tsx';

/** A volley: the chance of each of its guesses. */
export function VolleyFormula({
  climb,
  step,
  domain,
}: {
  readonly climb: Climb;
  readonly step: LastStep;
  readonly domain: Domain;
}) {
  if (climb.gear.kind !== 'volley') return null;
  const power = guessesPower(rightPart(climb.gear, domain), step.settings['weights'] ?? 1);
  return (
    <StepSection climb={climb} step={step}>
      {ruleLines('volley').map((line, index) => (
        <Formula key={index}>{line}</Formula>
      ))}
      <Formula>{row('P', '=', sup(<mn>10</mn>, row('−', <mn>{settingText(power)}</mn>)))}</Formula>
      <LossChange step={step} />
      <p class="note">{text('formula.volley', { needed: powerText(power), time: searchTime(power) })}</p>
    </StepSection>
  );
}
