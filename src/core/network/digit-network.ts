// The network of network.ts on handwritten digits, as a surface over its 11,935 weights: climbers, optimizers, minibatches and replays
// take it like any other. The climber's loss is over the training digits; whether it has learned anything, the test digits say.
import type { Fit, Point, Surface } from '../surface.ts';
import { DARKEST, type Digits, labelOf, PIXELS } from './digits.ts';
import { luckFrom } from '../random.ts';
import { answerFor, gradientOf, inputsOf, lossOf, PARAMETERS, startWeights } from './network.ts';

/** The id that a level names it by. */
export const DIGIT_NETWORK = 'digit-network';
/** Weights of a trained network lie well inside -REACH to REACH. */
const REACH = 8;

/** The surface of the network's loss on `digits`. */
export function digitNetworkOn(digits: Digits): Surface & { readonly fit: Fit } {
  const inputs = inputsOf(digits);
  const everything = Array.from({ length: digits.count }, (_, place) => place);
  const parameters = Array.from({ length: PARAMETERS }, (_, at) => `w${at + 1}`);
  const fit: Fit = {
    dataset: {
      id: 'digits',
      features: PIXELS,
      count: digits.count,
      inputs: Array.from(digits.shades, (shade) => shade / DARKEST),
      targets: everything.map(labelOf),
    },
    model: 'network',
    outputAt: (point, features) => answerFor(point, inputsOf(asDigit(features)), 0).digit,
    lossOf: (point, subset) => lossOf(point, inputs, subset),
    gradientOf: (point, subset, into = []) => gradientOf(point, inputs, subset, into),
  };
  return {
    id: DIGIT_NETWORK,
    parameters,
    domain: parameters.map(() => [-REACH, REACH] as const),
    minima: [],
    startFrom: (seed) => startWeights(luckFrom(seed)),
    lossAt: (point: Point) => lossOf(point, inputs, everything),
    gradientAt: (point: Point, into: number[] = []) => gradientOf(point, inputs, everything, into),
    fit,
  };
}

/** One digit whose inks, 0 to 1, are `features`. */
function asDigit(features: readonly number[]): Digits {
  return { count: 1, shades: Uint8Array.from(features, (ink) => Math.round(ink * DARKEST)) };
}
