// Each rule as the tightest loop one would write for one surface: Booth's gradient and the arithmetic of the rule, in local
// variables, without arrays, settings or calls. What the optimizers of the core are measured against.

/** Walks `steps` steps from (x, y) and returns the sum of where it ends. */
export type HandWritten = (steps: number, x: number, y: number) => number;

const slopeX = (x: number, y: number): number => 2 * (x + 2 * y - 7) + 4 * (2 * x + y - 5);
const slopeY = (x: number, y: number): number => 4 * (x + 2 * y - 7) + 2 * (2 * x + y - 5);

export const byHand: Readonly<Record<string, HandWritten>> = {
  descent(steps, x, y) {
    for (let i = 0; i < steps; i++) {
      const gx = slopeX(x, y);
      const gy = slopeY(x, y);
      x -= 0.01 * gx;
      y -= 0.01 * gy;
    }
    return x + y;
  },
  momentum(steps, x, y) {
    let [vx, vy] = [0, 0];
    for (let i = 0; i < steps; i++) {
      const gx = slopeX(x, y);
      const gy = slopeY(x, y);
      vx = 0.9 * vx + gx;
      vy = 0.9 * vy + gy;
      x -= 0.01 * vx;
      y -= 0.01 * vy;
    }
    return x + y;
  },
  nesterov(steps, x, y) {
    let [vx, vy] = [0, 0];
    for (let i = 0; i < steps; i++) {
      const ax = x - 0.01 * 0.9 * vx;
      const ay = y - 0.01 * 0.9 * vy;
      const gx = slopeX(ax, ay);
      const gy = slopeY(ax, ay);
      vx = 0.9 * vx + gx;
      vy = 0.9 * vy + gy;
      x -= 0.01 * vx;
      y -= 0.01 * vy;
    }
    return x + y;
  },
  adagrad(steps, x, y) {
    let [sx, sy] = [0, 0];
    for (let i = 0; i < steps; i++) {
      const gx = slopeX(x, y);
      const gy = slopeY(x, y);
      sx += gx * gx;
      sy += gy * gy;
      x -= (0.5 * gx) / Math.sqrt(sx + 1e-7);
      y -= (0.5 * gy) / Math.sqrt(sy + 1e-7);
    }
    return x + y;
  },
  adadelta(steps, x, y) {
    let [sx, sy, dx, dy] = [0, 0, 0, 0];
    for (let i = 0; i < steps; i++) {
      const gx = slopeX(x, y);
      const gy = slopeY(x, y);
      sx = 0.95 * sx + 0.05 * gx * gx;
      sy = 0.95 * sy + 0.05 * gy * gy;
      const wx = (Math.sqrt(dx + 1e-6) / Math.sqrt(sx + 1e-6)) * gx;
      const wy = (Math.sqrt(dy + 1e-6) / Math.sqrt(sy + 1e-6)) * gy;
      dx = 0.95 * dx + 0.05 * wx * wx;
      dy = 0.95 * dy + 0.05 * wy * wy;
      x -= wx;
      y -= wy;
    }
    return x + y;
  },
  rmsprop(steps, x, y) {
    let [sx, sy] = [0, 0];
    for (let i = 0; i < steps; i++) {
      const gx = slopeX(x, y);
      const gy = slopeY(x, y);
      sx = 0.9 * sx + 0.1 * gx * gx;
      sy = 0.9 * sy + 0.1 * gy * gy;
      x -= (0.01 * gx) / (Math.sqrt(sx) + 1e-8);
      y -= (0.01 * gy) / (Math.sqrt(sy) + 1e-8);
    }
    return x + y;
  },
  adam(steps, x, y) {
    let [mx, my, sx, sy, power1, power2] = [0, 0, 0, 0, 1, 1];
    for (let i = 0; i < steps; i++) {
      power1 *= 0.9;
      power2 *= 0.999;
      const gx = slopeX(x, y);
      const gy = slopeY(x, y);
      mx = 0.9 * mx + 0.1 * gx;
      my = 0.9 * my + 0.1 * gy;
      sx = 0.999 * sx + 0.001 * gx * gx;
      sy = 0.999 * sy + 0.001 * gy * gy;
      x -= (0.1 * (mx / (1 - power1))) / (Math.sqrt(sx / (1 - power2)) + 1e-8);
      y -= (0.1 * (my / (1 - power1))) / (Math.sqrt(sy / (1 - power2)) + 1e-8);
    }
    return x + y;
  },
};

/** The settings written into the loops above, by rule. */
export const settingsByHand: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  descent: { learningRate: 0.01 },
  momentum: { learningRate: 0.01, momentum: 0.9 },
  nesterov: { learningRate: 0.01, momentum: 0.9 },
  adagrad: { learningRate: 0.5, epsilon: 1e-7 },
  adadelta: { learningRate: 1, decay: 0.95, epsilon: 1e-6 },
  rmsprop: { learningRate: 0.01, decay: 0.9, epsilon: 1e-8 },
  adam: { learningRate: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 },
};
