// The model window's geometry: residuals join each data point to the model's answer.
import { describe, expect, test } from 'vitest';
import { surfaceFrom } from '../../src/core/surfaces/index.ts';
import { modelPlot, PLOT_HEIGHT, PLOT_WIDTH } from '../../src/ui/model-plot.ts';

const { fit } = surfaceFrom({ model: 'line', dataset: 'seven-points' });

describe('the plot of the seven points', () => {
  if (!fit) throw new Error('seven-points is made from data');
  const plot = modelPlot(fit, { point: [0, 2], start: [-1, 4] });

  test('all points are inside the picture', () => {
    expect(plot.dots).toHaveLength(7);
    for (const [x, y] of plot.dots) {
      expect(x > 0 && x < PLOT_WIDTH).toBe(true);
      expect(y > 0 && y < PLOT_HEIGHT).toBe(true);
    }
  });
  test('a flat line is flat, and every residual ends on it', () => {
    const height = /^M[\d.]+ ([\d.]+)L/.exec(plot.curve)?.[1];
    const ends = [...plot.residuals.matchAll(/L[\d.]+ ([\d.]+)/g)].map(([, end]) => end);
    expect(ends).toHaveLength(7);
    expect(new Set(ends)).toEqual(new Set([height]));
  });
  test('a model far away draws finite numbers only', () => {
    expect(modelPlot(fit, { point: [1e200, -1e200], start: [1e200, 0] }).curve).not.toMatch(/NaN|Infinity/);
  });
});
