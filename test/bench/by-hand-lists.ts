// Each rule as a loop by hand over the same data as the core's: lists of any length for point, gradient and memory, with
// Booth's gradient and the settings written into the loop, without settings objects, interfaces or a ground that is asked.
import { copyOf, zerosFor } from '../../src/core/optimizers/specs.ts';
import type { Point } from '../../src/core/surface.ts';

/** Walks `steps` steps from `start` and returns the sum of where it ends. */
export type HandWritten = (steps: number, start: Point) => number;

/** Booth's gradient; the engine puts it into the loops. */
function slopes(point: readonly number[], gradient: number[]): void {
  const x = point[0]!;
  const y = point[1]!;
  const first = x + 2 * y - 7;
  const second = 2 * x + y - 5;
  gradient[0] = 2 * first + 4 * second;
  gradient[1] = 4 * first + 2 * second;
}

const sumOf = (point: readonly number[]): number => point[0]! + point[1]!;

export const byHandOnLists: Readonly<Record<string, HandWritten>> = {
  descent(steps, start) {
    const [point, gradient] = [copyOf(start), zerosFor(start)];
    for (let step = 0; step < steps; step++) {
      slopes(point, gradient);
      for (let i = 0; i < point.length; i++) point[i]! -= 0.01 * gradient[i]!;
    }
    return sumOf(point);
  },
  momentum(steps, start) {
    const [point, gradient, velocity] = [copyOf(start), zerosFor(start), zerosFor(start)];
    for (let step = 0; step < steps; step++) {
      slopes(point, gradient);
      for (let i = 0; i < point.length; i++) {
        const speed = 0.9 * velocity[i]! + gradient[i]!;
        velocity[i] = speed;
        point[i]! -= 0.01 * speed;
      }
    }
    return sumOf(point);
  },
  nesterov(steps, start) {
    const [point, gradient, velocity] = [copyOf(start), zerosFor(start), zerosFor(start)];
    const ahead = copyOf(start);
    for (let step = 0; step < steps; step++) {
      for (let i = 0; i < point.length; i++) ahead[i] = point[i]! - 0.01 * 0.9 * velocity[i]!;
      slopes(ahead, gradient);
      for (let i = 0; i < point.length; i++) {
        const speed = 0.9 * velocity[i]! + gradient[i]!;
        velocity[i] = speed;
        point[i]! -= 0.01 * speed;
      }
    }
    return sumOf(point);
  },
  adagrad(steps, start) {
    const [point, gradient, squares] = [copyOf(start), zerosFor(start), zerosFor(start)];
    for (let step = 0; step < steps; step++) {
      slopes(point, gradient);
      for (let i = 0; i < point.length; i++) {
        const slope = gradient[i]!;
        const sum = squares[i]! + slope * slope;
        squares[i] = sum;
        point[i]! -= (0.5 * slope) / Math.sqrt(sum + 1e-7);
      }
    }
    return sumOf(point);
  },
  adadelta(steps, start) {
    const [point, gradient] = [copyOf(start), zerosFor(start)];
    const [squares, strides] = [zerosFor(start), zerosFor(start)];
    for (let step = 0; step < steps; step++) {
      slopes(point, gradient);
      for (let i = 0; i < point.length; i++) {
        const slope = gradient[i]!;
        const square = 0.95 * squares[i]! + 0.05 * slope * slope;
        const stride = (Math.sqrt(strides[i]! + 1e-6) / Math.sqrt(square + 1e-6)) * slope;
        squares[i] = square;
        strides[i] = 0.95 * strides[i]! + 0.05 * stride * stride;
        point[i]! -= stride;
      }
    }
    return sumOf(point);
  },
  rmsprop(steps, start) {
    const [point, gradient, squares] = [copyOf(start), zerosFor(start), zerosFor(start)];
    for (let step = 0; step < steps; step++) {
      slopes(point, gradient);
      for (let i = 0; i < point.length; i++) {
        const slope = gradient[i]!;
        const square = 0.9 * squares[i]! + 0.1 * slope * slope;
        squares[i] = square;
        point[i]! -= (0.01 * slope) / (Math.sqrt(square) + 1e-8);
      }
    }
    return sumOf(point);
  },
  adam(steps, start) {
    const [point, gradient] = [copyOf(start), zerosFor(start)];
    const [means, squares] = [zerosFor(start), zerosFor(start)];
    let [power1, power2] = [1, 1];
    for (let step = 0; step < steps; step++) {
      power1 *= 0.9;
      power2 *= 0.999;
      slopes(point, gradient);
      for (let i = 0; i < point.length; i++) {
        const slope = gradient[i]!;
        const mean = 0.9 * means[i]! + 0.1 * slope;
        const square = 0.999 * squares[i]! + 0.001 * slope * slope;
        means[i] = mean;
        squares[i] = square;
        point[i]! -= (0.1 * (mean / (1 - power1))) / (Math.sqrt(square / (1 - power2)) + 1e-8);
      }
    }
    return sumOf(point);
  },
};
