// The ground of a slice through the network's weights: the loss over some digits on a square of vertices.
// Inside a slice the hidden layer's sums are linear in the two coordinates, z = z0 + a zu + b zv, so the 784 inputs are multiplied with
// weights three times in all, not once for each vertex. And from one vertex to the next e^-z is multiplied by a constant, so that
// the sigmoids 1 / (1 + e^-z) of a whole patch need no exponential but those of its first corner.
import { exp, log } from '../math.ts';
import type { Slice } from '../slice.ts';
import { CLASSES } from './digits.ts';
import { HIDDEN, type Inputs, OUTPUT_BIAS, OUTPUT_WEIGHTS, writeSums } from './network.ts';
import { quickExp } from './quick-exp.ts';

/** Which losses: on `side` x `side` vertices from -half to half on both axes; of these the rows from `rows[0]` to before `rows[1]`. */
export interface PatchOrder {
  readonly side: number;
  readonly half: number;
  readonly rows: readonly [from: number, to: number];
}

/** Outputs are measured from that of the right digit, whose own difference is 0: softmax knows only differences. */
const OTHERS = CLASSES - 1;
/** Weights and biases of all other outputs, at one vertex: OTHERS for each neuron, then OTHERS biases. */
const PER_VERTEX = (HIDDEN + 1) * OTHERS;
const BIASES = HIDDEN * OTHERS;
/** Two digits go through the output layer together, three outputs at a time: as many sums as a processor has registers for. */
const TOGETHER = 2;
/** A product of shares grows to this before its logarithm is taken, so that one logarithm serves many digits. */
const LARGE = 1e150;

/**
 * The losses over the first `count` digits of `inputs` (a multiple of 20, or it throws), row by row, the lowest b first; within 1e-6
 * of what `lossOf` gives for the point at each vertex.
 */
export function patchOf(slice: Slice, inputs: Inputs, count: number, order: PatchOrder): Float64Array {
  if (count % (TOGETHER * CLASSES) !== 0) throw new Error(`a patch takes digits by the twenty, not ${count}`);
  const { side, half, rows } = order;
  const losses = new Float64Array(side * (rows[1] - rows[0]));
  const stride = (2 * half) / (side - 1);
  const first = [-half, rows[0] * stride - half] as const;
  const output = outputsOf(slice);
  const vertices = new Float64Array(side * PER_VERTEX);
  for (let label = 0; label < CLASSES; label++) {
    const places = Array.from({ length: count / CLASSES }, (_, place) => place * CLASSES + label);
    const growths = growthsOf(slice, inputs, places, [...first, stride]);
    for (let row = rows[0]; row < rows[1]; row++) {
      writeVertices(output, label, vertices, [first[0], row * stride - half, stride]);
      addRow(growths, vertices, losses.subarray((row - rows[0]) * side, (row - rows[0] + 1) * side));
    }
  }
  return losses.map((sum) => sum / count);
}

/** e^-z for each of some digits and neurons at the first vertex of a row, and what it is multiplied by from column to column and from
 * row to row; `now` and `hidden` are room to work in. */
interface Growths {
  readonly rowStart: Float64Array;
  readonly perColumn: Float64Array;
  readonly perRow: Float64Array;
  readonly now: Float64Array;
  readonly hidden: Float64Array;
}

function growthsOf(
  { centre, along, across }: Slice,
  inputs: Inputs,
  places: readonly number[],
  [a, b, stride]: readonly [a: number, b: number, stride: number],
): Growths {
  const sumsOf = (weights: readonly number[]): Float64Array => {
    const sums = new Float64Array(places.length * HIDDEN);
    places.forEach((place, at) => writeSums(weights, inputs, place, sums.subarray(at * HIDDEN, (at + 1) * HIDDEN)));
    return sums;
  };
  const [here, east, north] = [sumsOf(centre), sumsOf(along), sumsOf(across)];
  return {
    rowStart: here.map((sum, at) => exp(-(sum + a * east[at]! + b * north[at]!))),
    perColumn: east.map((sum) => exp(-stride * sum)),
    perRow: north.map((sum) => exp(-stride * sum)),
    now: new Float64Array(here.length),
    hidden: new Float64Array(here.length),
  };
}

/** The output layer of centre and directions: for each output its HIDDEN weights, then its bias. */
function outputsOf({ centre, along, across }: Slice): readonly Float64Array[] {
  return [centre, along, across].map((weights) => {
    const layer = new Float64Array(CLASSES * (HIDDEN + 1));
    for (let output = 0; output < CLASSES; output++) {
      for (let neuron = 0; neuron < HIDDEN; neuron++)
        layer[output * (HIDDEN + 1) + neuron] = weights[OUTPUT_WEIGHTS + output * HIDDEN + neuron]!;
      layer[output * (HIDDEN + 1) + HIDDEN] = weights[OUTPUT_BIAS + output]!;
    }
    return layer;
  });
}

/** The output layer at every vertex of the row at `b`, less that of output `label`. */
function writeVertices(
  [centre, along, across]: readonly Float64Array[],
  label: number,
  vertices: Float64Array,
  [west, b, stride]: readonly [west: number, b: number, stride: number],
): void {
  for (let other = 0; other < OTHERS; other++) {
    const own = (other < label ? other : other + 1) * (HIDDEN + 1);
    for (let part = 0; part <= HIDDEN; part++) {
      const right = label * (HIDDEN + 1) + part;
      const slope = along![own + part]! - along![right]!;
      const north = across![own + part]! - across![right]!;
      let value = centre![own + part]! - centre![right]! + b * north + west * slope;
      for (let at = part * OTHERS + other; at < vertices.length; at += PER_VERTEX) {
        vertices[at] = value;
        value += stride * slope;
      }
    }
  }
}

/** Adds the digits' losses to a row, and moves their growths on to the next row. */
function addRow(
  { rowStart, perColumn, perRow, now, hidden }: Growths,
  vertices: Float64Array,
  losses: Float64Array,
): void {
  now.set(rowStart);
  for (let at = 0; at < rowStart.length; at++) rowStart[at]! *= perRow[at]!;
  for (let column = 0; column < losses.length; column++) {
    // Two sigmoids from one division, which takes as long as ten multiplications: 1 / a = b / (a b).
    for (let at = 0; at < now.length; at += 2) {
      const grown = now[at]!;
      const other = now[at + 1]!;
      now[at] = grown * perColumn[at]!;
      now[at + 1] = other * perColumn[at + 1]!;
      const a = 1 + grown;
      const b = 1 + other;
      const inverse = 1 / (a * b);
      hidden[at] = inverse * b;
      hidden[at + 1] = inverse * a;
    }
    losses[column]! += lossesOf(hidden, vertices, column * PER_VERTEX);
  }
}

/** The sum of the losses log(1 + sum of e^difference) of all digits at one vertex. The loops are written out because a list of sums would be
 * kept in memory and take three times as long. */
function lossesOf(hidden: Float64Array, vertices: Float64Array, vertex: number): number {
  let logs = 0;
  let product = 1;
  for (let digit = 0; digit < hidden.length; digit += TOGETHER * HIDDEN) {
    let shares = 1;
    let otherShares = 1;
    for (let output = vertex; output < vertex + OTHERS; output += 3) {
      let a = vertices[output + BIASES]!;
      let b = vertices[output + BIASES + 1]!;
      let c = vertices[output + BIASES + 2]!;
      let d = a;
      let e = b;
      let f = c;
      for (let at = digit, weight = output; at < digit + HIDDEN; at++, weight += OTHERS) {
        const one = hidden[at]!;
        const other = hidden[at + HIDDEN]!;
        const u = vertices[weight]!;
        const v = vertices[weight + 1]!;
        const w = vertices[weight + 2]!;
        a += one * u;
        b += one * v;
        c += one * w;
        d += other * u;
        e += other * v;
        f += other * w;
      }
      shares += quickExp(a) + quickExp(b) + quickExp(c);
      otherShares += quickExp(d) + quickExp(e) + quickExp(f);
    }
    product *= shares * otherShares;
    if (product < LARGE) continue;
    logs += log(product);
    product = 1;
  }
  return logs + log(product);
}
