// A network of 784 inputs, 15 hidden sigmoid neurons and 10 outputs: 11,935 parameters. Its answer is the output with the highest
// softmax share, its loss the cross-entropy: minus the logarithm of the share it gave to the right digit, on average. Cross-entropy and
// not squared errors, because squared errors are flat where a network is surely wrong. Gradients are found by backpropagation.
// Hidden: h = s(W1 x + b1), s(z) = 1 / (1 + e^-z). Outputs: o = W2 h + b2. Loss: log(sum of e^o) - o[label].
import { exp, log, sigmoid } from '../math.ts';
import { gaussian, type Luck } from '../random.ts';
import type { Point } from '../surface.ts';
import { CLASSES, DARKEST, type Digits, labelOf, PIXELS } from './digits.ts';

/** Neurons of the hidden layer. */
export const HIDDEN = 15;
/** Where each part begins in a point. W1 has the 15 weights of pixel 0, then those of pixel 1 ...; W2 the 15 of output 0 ... */
export const HIDDEN_BIAS = PIXELS * HIDDEN;
export const OUTPUT_WEIGHTS = HIDDEN_BIAS + HIDDEN;
export const OUTPUT_BIAS = OUTPUT_WEIGHTS + HIDDEN * CLASSES;
/** Weights and biases in all: 11,935. */
export const PARAMETERS = OUTPUT_BIAS + CLASSES;

/** Digits as the network reads them: only inked pixels, since four in five are paper and would be multiplied by 0. */
export interface Inputs {
  readonly count: number;
  /** Digit i has the entries from `starts[i]` to before `starts[i + 1]`. */
  readonly starts: Int32Array;
  readonly pixels: Uint16Array;
  /** Above 0, to 1. */
  readonly inks: Float64Array;
}

/** The inked pixels of every digit. */
export function inputsOf({ count, shades }: Digits): Inputs {
  const inked = shades.reduce((sum, shade) => sum + (shade > 0 ? 1 : 0), 0);
  const starts = new Int32Array(count + 1);
  const pixels = new Uint16Array(inked);
  const inks = new Float64Array(inked);
  let entry = 0;
  for (let at = 0; at < shades.length; at++) {
    if (at % PIXELS === 0) starts[at / PIXELS] = entry;
    const shade = shades[at]!;
    if (shade === 0) continue;
    pixels[entry] = at % PIXELS;
    inks[entry++] = shade / DARKEST;
  }
  starts[count] = entry;
  return { count, starts, pixels, inks };
}

/** Weights before training: normal, with a deviation of 1 / sqrt(inputs of the neuron), biases 0. So small that no neuron begins saturated. */
export function startWeights(luck: Luck): number[] {
  return Array.from({ length: PARAMETERS }, (_, at) => {
    if (at < HIDDEN_BIAS) return gaussian(luck) / Math.sqrt(PIXELS);
    return at >= OUTPUT_WEIGHTS && at < OUTPUT_BIAS ? gaussian(luck) / Math.sqrt(HIDDEN) : 0;
  });
}

/** What one digit brings about in the network, layer by layer; `write...` functions fill it. */
export interface Signals {
  readonly hidden: Float64Array;
  readonly outputs: Float64Array;
}

export function newSignals(): Signals {
  return { hidden: new Float64Array(HIDDEN), outputs: new Float64Array(CLASSES) };
}

/** W1 x + b1 of digit `place`, written into `sums` from `offset` on. `weights` may be a direction as well: the layer is linear in them. */
export function writeSums(weights: ArrayLike<number>, inputs: Inputs, place: number, sums: Float64Array): void {
  const { starts, pixels, inks } = inputs;
  for (let neuron = 0; neuron < HIDDEN; neuron++) sums[neuron] = weights[HIDDEN_BIAS + neuron]!;
  for (let entry = starts[place]!, end = starts[place + 1]!; entry < end; entry++) {
    const ink = inks[entry]!;
    const from = pixels[entry]! * HIDDEN;
    for (let neuron = 0; neuron < HIDDEN; neuron++) sums[neuron]! += ink * weights[from + neuron]!;
  }
}

/** Sends digit `place` through the network. */
export function writeSignals(weights: ArrayLike<number>, inputs: Inputs, place: number, signals: Signals): void {
  const { hidden, outputs } = signals;
  writeSums(weights, inputs, place, hidden);
  for (let neuron = 0; neuron < HIDDEN; neuron++) hidden[neuron] = sigmoid(hidden[neuron]!);
  for (let output = 0; output < CLASSES; output++) {
    let sum = weights[OUTPUT_BIAS + output]!;
    const from = OUTPUT_WEIGHTS + output * HIDDEN;
    for (let neuron = 0; neuron < HIDDEN; neuron++) sum += weights[from + neuron]! * hidden[neuron]!;
    outputs[output] = sum;
  }
}

/** Turns outputs into shares (softmax), in place, and returns the loss for the right answer `label`. */
export function softmax(outputs: Float64Array, label: number): number {
  let highest = outputs[0]!;
  for (let output = 1; output < CLASSES; output++) if (outputs[output]! > highest) highest = outputs[output]!;
  const right = outputs[label]! - highest;
  let sum = 0;
  for (let output = 0; output < CLASSES; output++) {
    const grown = exp(outputs[output]! - highest);
    outputs[output] = grown;
    sum += grown;
  }
  for (let output = 0; output < CLASSES; output++) outputs[output]! /= sum;
  return log(sum) - right;
}

/** The mean loss over the digits in `subset` (places in `inputs`; not empty). */
export function lossOf(point: Point, inputs: Inputs, subset: readonly number[]): number {
  const weights = new Float64Array(point);
  const signals = newSignals();
  let sum = 0;
  for (const place of subset) {
    writeSignals(weights, inputs, place, signals);
    sum += softmax(signals.outputs, labelOf(place));
  }
  return sum / subset.length;
}

/** The gradient of `lossOf`, by backpropagation, written into `into`. */
export function gradientOf(point: Point, inputs: Inputs, subset: readonly number[], into: number[]): number[] {
  const weights = new Float64Array(point);
  const slopes = new Float64Array(PARAMETERS);
  const signals = newSignals();
  const blame = new Float64Array(HIDDEN);
  for (const place of subset) {
    writeSignals(weights, inputs, place, signals);
    softmax(signals.outputs, labelOf(place));
    // The derivative of the loss by an output is its share, less 1 for the right one.
    signals.outputs[labelOf(place)]! -= 1;
    passBack(weights, signals, slopes, blame);
    spread(inputs, place, blame, slopes);
  }
  for (let at = 0; at < PARAMETERS; at++) into[at] = slopes[at]! / subset.length;
  return into;
}

/** Adds the output layer's slopes and writes the derivative of the loss by each hidden sum into `blame`. */
function passBack(
  weights: Float64Array,
  { hidden, outputs }: Signals,
  slopes: Float64Array,
  blame: Float64Array,
): void {
  blame.fill(0);
  for (let output = 0; output < CLASSES; output++) {
    const error = outputs[output]!;
    const from = OUTPUT_WEIGHTS + output * HIDDEN;
    slopes[OUTPUT_BIAS + output]! += error;
    for (let neuron = 0; neuron < HIDDEN; neuron++) {
      slopes[from + neuron]! += error * hidden[neuron]!;
      blame[neuron]! += error * weights[from + neuron]!;
    }
  }
  for (let neuron = 0; neuron < HIDDEN; neuron++) blame[neuron]! *= hidden[neuron]! * (1 - hidden[neuron]!);
}

/** Adds the hidden layer's slopes. */
function spread({ starts, pixels, inks }: Inputs, place: number, blame: Float64Array, slopes: Float64Array): void {
  for (let neuron = 0; neuron < HIDDEN; neuron++) slopes[HIDDEN_BIAS + neuron]! += blame[neuron]!;
  for (let entry = starts[place]!, end = starts[place + 1]!; entry < end; entry++) {
    const ink = inks[entry]!;
    const from = pixels[entry]! * HIDDEN;
    for (let neuron = 0; neuron < HIDDEN; neuron++) slopes[from + neuron]! += ink * blame[neuron]!;
  }
}

/** What the network says of one digit: the answer, and the share (0 to 1) of each possible answer. */
export interface Answer {
  readonly digit: number;
  readonly shares: Float64Array;
}

/** The answer for the digit at `place`. */
export function answerFor(point: ArrayLike<number>, inputs: Inputs, place: number): Answer {
  const signals = newSignals();
  writeSignals(point, inputs, place, signals);
  const shares = signals.outputs;
  softmax(shares, labelOf(place));
  let digit = 0;
  for (let output = 1; output < CLASSES; output++) if (shares[output]! > shares[digit]!) digit = output;
  return { digit, shares };
}

/** The part of all digits, 0 to 1, that the network answers rightly. */
export function accuracyOf(point: Point, inputs: Inputs): number {
  const weights = new Float64Array(point);
  let right = 0;
  for (let place = 0; place < inputs.count; place++)
    if (answerFor(weights, inputs, place).digit === labelOf(place)) right++;
  return right / inputs.count;
}
