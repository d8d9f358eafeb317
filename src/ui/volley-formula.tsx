// A volley's formula at dawn: the chance that one of its guesses has every weight right, with the player's number of weights.
import type { Climb } from '../core/climb.ts';
import { rightPart } from '../core/gear/volley.ts';
import type { Domain } from '../core/surface.ts';
import { guessesPower, powerText, searchTime } from '../state/odds.ts';
import { text } from '../state/text.ts';
import { quantity, settingText } from '../state/words.ts';
import type { LastStep } from './last-step.ts';
import { Formula, row, sup } from './math.tsx';
import { ruleLines } from './rules.tsx';

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
  const last = step.number === climb.trail.length - 1;
  return (
    <section class="step-formula" tabIndex={0} aria-label={text('formula.label')}>
      <h2>{last ? text('formula.last') : text('formula.step', { step: step.number })}</h2>
      {ruleLines('volley').map((line, index) => (
        <Formula key={index}>{line}</Formula>
      ))}
      <Formula>{row('P', '=', sup(<mn>10</mn>, row('−', <mn>{settingText(power)}</mn>)))}</Formula>
      <p>{text('formula.loss', { before: quantity(step.lossBefore), after: quantity(step.lossAfter) })}</p>
      <p class="note">{text('formula.volley', { needed: powerText(power), time: searchTime(power) })}</p>
    </section>
  );
}
