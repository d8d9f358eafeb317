// The crampons' two grips: how far the next step goes along each axis, each with its own rate, and the landing that they make
// together. The step of a rule with one rate an axis need not point straight downhill, and here one sees why.
import type { Journey } from '../journey.ts';
import { landingRing, nextStepOf, strengthAt } from './next-step.ts';
import type { Place, Shape } from './shape.ts';

const gripColour = 0x9df0b8;
/** Axis steps shorter than this part of the lamp's reach are not drawn. */
const least = 0.015;

/** An arrow along each axis, thin lines from their tips to where the step lands, and the landing. */
export function cramponsShapes(journey: Journey): Shape[] {
  const step = nextStepOf(journey);
  if (!step) return [];
  const { from, to } = step;
  const end = strengthAt(step, journey.reach);
  const tips: readonly Place[] = [
    [to[0], from[1]],
    [from[0], to[1]],
  ];
  const long = tips.filter((tip) => Math.hypot(tip[0] - from[0], tip[1] - from[1]) > least * journey.reach);
  const style = { colour: gripColour, alpha: 0.95 } as const;
  return [
    ...long.map((tip): Shape => ({ kind: 'line', from: tip, to, width: 1.2, ...style, alpha: 0.45 * end })),
    ...long.map((tip): Shape => ({ kind: 'arrow', from, to: tip, width: 3.6, end, ...style })),
    landingRing(step, journey.reach),
  ];
}
