// Optimizer steps a second: the core's rules against loops written by hand, and against TensorFlow.js on its CPU backend.
// Two loops by hand: over lists of n parameters, as the core's rules walk (the same arithmetic on the same data), and in local
// variables for two parameters. The second never touches memory, so it shows what lists cost; on this surface that is most
// of a step of descent, whoever writes it.
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import type { Ground, Optimizer } from '../../src/core/optimizer.ts';
import { optimizerFor } from '../../src/core/optimizers/index.ts';
import { luckFrom } from '../../src/core/random.ts';
import { surfaceFrom } from '../../src/core/surfaces/index.ts';
import { byHandOnLists } from './by-hand-lists.ts';
import { byHand, settingsByHand } from './by-hand.ts';
import { race, short } from './measure.ts';
import type { Figure } from './measure.ts';

/** Walks begun again and again: near camp the memories become so small that any loop would slow down. Long enough that the
 * lists made for a start do not count. */
const stepsAWalk = 1000;
const walks = 400;
const rivalSteps = 60;
const rounds = 9;
let variables = 0;
const start: readonly [number, number] = [-4, 4];

const surface = surfaceFrom({ id: 'booth' });
const ground: Ground = {
  gradientAt: (point, into) => surface.gradientAt(point, into),
  lossAt: (point) => surface.lossAt(point),
  domain: surface.domain,
  luck: luckFrom(1),
};

function coreWalks(optimizer: Optimizer, count: number): number {
  const settings = settingsByHand[optimizer.id] ?? {};
  let sum = 0;
  for (let walk = 0; walk < count; walk++) {
    const state = optimizer.start(start);
    for (let i = 0; i < stepsAWalk; i++) optimizer.step(state, ground, settings);
    sum += (state.point[0] ?? 0) + (state.point[1] ?? 0);
  }
  return sum;
}

function listWalks(id: string, count: number): number {
  let sum = 0;
  for (let walk = 0; walk < count; walk++) sum += byHandOnLists[id]?.(stepsAWalk, start) ?? NaN;
  return sum;
}

function localWalks(id: string, count: number): number {
  let sum = 0;
  for (let walk = 0; walk < count; walk++) sum += byHand[id]?.(stepsAWalk, ...start) ?? NaN;
  return sum;
}

const rivals: Readonly<Record<string, () => tf.Optimizer>> = {
  descent: () => tf.train.sgd(0.01),
  momentum: () => tf.train.momentum(0.01, 0.9),
  nesterov: () => tf.train.momentum(0.01, 0.9, true),
  adagrad: () => tf.train.adagrad(0.5, 1e-7),
  // Its AdaDelta divides by the accumulator of the step before, and would leave the numbers at rate 1.
  adadelta: () => tf.train.adadelta(1e-4, 0.95, 1e-6),
  rmsprop: () => tf.train.rmsprop(0.01, 0.9, 0, 1e-8),
  adam: () => tf.train.adam(0.1, 0.9, 0.999, 1e-8),
};

/**
 * Steps of TensorFlow.js on the same surface. Its optimizers get the gradient from three operations on a vector; letting it
 * differentiate the loss by itself, as its examples do, would only be slower.
 */
function rivalWalk(make: () => tf.Optimizer): number {
  return tf.tidy(() => {
    const point = tf.variable(tf.tensor2d([...start], [2, 1]), true, `point-${++variables}`);
    const [curvature, offset] = [tf.tensor2d([10, 8, 8, 10], [2, 2]), tf.tensor2d([34, 38], [2, 1])];
    const rule = make();
    for (let i = 0; i < rivalSteps; i++) {
      tf.tidy(() => {
        const tensor = tf.sub(tf.matMul(curvature, point), offset);
        rule.applyGradients([{ name: point.name, tensor }]);
      });
    }
    const [x = NaN, y = NaN] = point.dataSync() as Float32Array;
    rule.dispose();
    point.dispose();
    return x + y;
  });
}

/** Three rows for each rule. Throws when hand and core do not end at the same point: then they are not the same arithmetic. */
export async function optimizerFigures(): Promise<Figure[]> {
  tf.enableProdMode();
  await tf.setBackend('cpu');
  return Object.entries(rivals).flatMap(([id, make]) => {
    const optimizer = optimizerFor(id);
    const ours = coreWalks(optimizer, 1);
    for (const theirs of [listWalks(id, 1), localWalks(id, 1)]) {
      if (!(Math.abs(ours - theirs) < 1e-9)) throw new Error(`${id}: by hand ${theirs}, core ${ours}`);
    }
    const times = race(
      {
        core: () => coreWalks(optimizer, walks),
        lists: () => listWalks(id, walks),
        locals: () => localWalks(id, walks),
        rival: () => rivalWalk(make),
      },
      rounds,
    );
    const core = (walks * stepsAWalk) / times.core;
    const row = (against: string, least: number, ratio: number, more = ''): Figure => ({
      name: `${id}: against ${against}`,
      aim: `>= ${least}`,
      measured: `${short(ratio)} times${more}`,
      met: ratio >= least,
    });
    return [
      row('a loop by hand over lists', 0.5, times.lists / times.core, ` (${short(core / 1000)} M steps/s)`),
      row('a loop by hand in two local variables', 0.5, times.locals / times.core),
      row('TensorFlow.js', 200, core / (rivalSteps / times.rival)),
    ];
  });
}
