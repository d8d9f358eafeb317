// What a network reads on some digits at the place where a climber stands: right answers counted, and kept, since the place is asked for often.
import type { Point } from '../surface.ts';
import type { Digits } from './digits.ts';
import { accuracyOf, answerFor, inputsOf, type Answer, type Inputs } from './network.ts';

const inputs = new WeakMap<Digits, Inputs>();
const accuracies = new WeakMap<Point, Map<Digits, number>>();

function inputsFor(digits: Digits): Inputs {
  let known = inputs.get(digits);
  if (!known) inputs.set(digits, (known = inputsOf(digits)));
  return known;
}

/** The part of `digits`, 0 to 1, that the network with the weights `point` answers rightly. `point` must not change afterwards. */
export function accuracyAt(point: Point, digits: Digits): number {
  let known = accuracies.get(point);
  if (!known) accuracies.set(point, (known = new Map()));
  let accuracy = known.get(digits);
  if (accuracy === undefined) known.set(digits, (accuracy = accuracyOf(point, inputsFor(digits))));
  return accuracy;
}

/** The answer for the digit at `place`. */
export function answerAt(point: Point, digits: Digits, place: number): Answer {
  return answerFor(point, inputsFor(digits), place);
}
