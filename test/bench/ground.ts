// Many climbers at once, and the ground they walk on: 10,000 climbs stepped once, and a terrain of 256 x 256 vertices.
import { climbFrom, step } from '../../src/core/climb.ts';
import type { Climb, Course, Gear } from '../../src/core/climb.ts';
import { heightsFor } from '../../src/core/heights.ts';
import type { Surface } from '../../src/core/surface.ts';
import { surfaceFrom } from '../../src/core/surfaces/index.ts';
import { race, short } from './measure.ts';
import type { Figure } from './measure.ts';

const many = 10_000;
const few = 100;
const side = 256;
const gear: Gear = {
  kind: 'optimizer',
  optimizer: 'adam',
  settings: { learningRate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 },
};

function crowd(course: Course, count: number): Climb[] {
  return Array.from({ length: count }, (_, seed) => climbFrom(course, gear, seed));
}

function stepAll(climbs: readonly Climb[], course: Course): number {
  for (const climb of climbs) step(climb, { kind: 'step' }, course);
  return climbs.at(-1)?.losses.at(-1) ?? NaN;
}

/** 10,000 climbers stepped once, and 100 stepped once, a hundred times over so that both do the same number of steps. */
export function crowdFigures(): Figure[] {
  const course: Course = {
    surface: surfaceFrom({ id: 'beale' }),
    start: [-2, 2],
    budget: { steps: 1_000_000 },
    campLoss: 1e-9,
    flatSlope: 1e-12,
    patience: 1000,
  };
  const all = crowd(course, many);
  const groups = Array.from({ length: many / few }, () => crowd(course, few));
  const times = race(
    {
      many: () => stepAll(all, course),
      few: () => groups.reduce((_, group) => stepAll(group, course), 0),
    },
    15,
  );
  const each = times.many / times.few;
  return [
    {
      name: `${many.toLocaleString('en')} climbers stepped once`,
      aim: 'linear',
      measured: `${short(times.many)} ms; a climber costs ${short(each)} times what it does among ${few}`,
      met: each < 1.5,
    },
  ];
}

function lossAlone(surface: Surface): number {
  const [[west, east], [south, north]] = surface.domain as unknown as readonly [[number, number], [number, number]];
  const losses = new Float64Array(side * side);
  const point = [0, 0];
  for (let row = 0; row < side; row++) {
    point[1] = south + ((north - south) * row) / (side - 1);
    for (let column = 0; column < side; column++) {
      point[0] = west + ((east - west) * column) / (side - 1);
      losses[row * side + column] = surface.lossAt(point);
    }
  }
  return losses[1] ?? NaN;
}

/** Heights and normals of a terrain against the loss at its vertices alone. */
export function terrainFigures(): Figure[] {
  const grounds: readonly (readonly [string, Surface, 'linear' | 'log'])[] = [
    ['Beale', surfaceFrom({ id: 'beale' }), 'log'],
    ['the sine model', surfaceFrom({ model: 'sine', dataset: 'noisy-sine' }), 'linear'],
  ];
  return grounds.flatMap(([name, surface, relief]) => {
    const times = race(
      {
        terrain: () => heightsFor(surface, relief, side, side).heights[1] ?? NaN,
        loss: () => lossAlone(surface),
      },
      11,
    );
    const ratio = times.terrain / times.loss;
    return [
      {
        name: `terrain of ${side} x ${side}, ${name}`,
        aim: '< 60 ms',
        measured: `${short(times.terrain)} ms`,
        met: times.terrain < 60,
      },
      { name: `the same, against the loss alone`, aim: '<= 3', measured: `${short(ratio)} times`, met: ratio <= 3 },
    ];
  });
}
