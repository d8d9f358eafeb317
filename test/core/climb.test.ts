// What a climb costs, what it refuses, and that the minibatch is a real sample.
import { describe, expect, test } from 'vitest';
import { climbFrom, step } from '../../src/core/climb.ts';
import type { Budget, Climb, Course, Gear } from '../../src/core/climb.ts';
import { subsetOf } from '../../src/core/ground.ts';
import { luckFrom } from '../../src/core/random.ts';
import { surfaceFrom } from '../../src/core/surfaces/index.ts';

const bowl = surfaceFrom({ model: 'line', dataset: 'seven-points' });
const sphere = surfaceFrom({ id: 'sphere' });

function courseOn(surface: Course['surface'], budget: Budget, special: Partial<Course> = {}): Course {
  return { surface, start: [1, 1], budget, campLoss: -1, flatSlope: 1e-9, patience: 1000, ...special };
}
const ruled = (optimizer: string, batch?: number): Gear => ({ kind: 'optimizer', optimizer, settings: {}, batch });

function walk(course: Course, gear: Gear, seed = 1): Climb {
  const climb = climbFrom(course, gear, seed);
  const command = gear.kind === 'stride' ? ({ kind: 'stride', by: [0.01, 0] } as const) : ({ kind: 'step' } as const);
  while (!climb.outcome) step(climb, command, course);
  return climb;
}

describe('budgets end a climb before it spends what it does not have', () => {
  const table: readonly [says: string, gear: Gear, budget: Budget, spent: Climb['spent']][] = [
    ['steps', ruled('adam'), { steps: 7 }, { steps: 7, gradients: 7, losses: 0, samples: 49 }],
    ['gradients', ruled('nesterov'), { steps: 99, gradients: 5 }, { steps: 5, gradients: 5, losses: 0, samples: 35 }],
    [
      'losses, four a step',
      ruled('finite-difference'),
      { steps: 99, losses: 10 },
      { steps: 2, gradients: 0, losses: 8, samples: 56 },
    ],
    [
      'losses, one a guess and one for the start',
      ruled('random-search'),
      { steps: 99, losses: 10 },
      { steps: 9, gradients: 0, losses: 10, samples: 70 },
    ],
    [
      'samples of the full dataset',
      ruled('descent'),
      { steps: 99, samples: 20 },
      { steps: 2, gradients: 2, losses: 0, samples: 14 },
    ],
    [
      'samples of a minibatch',
      ruled('descent', 2),
      { steps: 99, samples: 21 },
      { steps: 10, gradients: 10, losses: 0, samples: 20 },
    ],
    [
      'a stride costs one gradient',
      { kind: 'stride', longest: 1 },
      { steps: 99, gradients: 3 },
      { steps: 3, gradients: 3, losses: 0, samples: 21 },
    ],
  ];
  test.each(table)('%s', (_says, gear, budget, spent) => {
    const climb = walk(courseOn(bowl, budget), gear);
    expect(climb.outcome).toBe('spent');
    expect(climb.spent).toStrictEqual(spent);
  });

  test('a climb that cannot pay its first step is over at once', () => {
    const climb = climbFrom(courseOn(bowl, { steps: 9, samples: 6 }), ruled('descent'), 1);
    expect(climb.outcome).toBe('spent');
    expect(climb.spent.samples).toBe(0);
  });

  test('a formula has no samples to pay for', () => {
    expect(walk(courseOn(sphere, { steps: 3 }), ruled('descent')).spent.samples).toBe(0);
  });
});

test('a climb that starts in camp is over at once', () => {
  expect(climbFrom(courseOn(sphere, { steps: 3 }, { campLoss: 5 }), ruled('descent'), 1).outcome).toBe('camp');
});

describe('minibatches', () => {
  test('the batch of all samples walks the path of the full loss', () => {
    const course = courseOn(bowl, { steps: 30 });
    expect(walk(course, ruled('descent', 7)).trail).toStrictEqual(walk(course, ruled('descent')).trail);
  });

  test('each step is the gradient of the mean loss of some subset of that size', () => {
    const course = courseOn(bowl, { steps: 25 });
    const climb = walk(course, { kind: 'optimizer', optimizer: 'descent', settings: { learningRate: 0.01 }, batch: 1 });
    climb.trail.slice(1).forEach((point, i) => {
      const from = climb.trail[i]!;
      const reached = [0, 1, 2, 3, 4, 5, 6].map((sample) =>
        bowl.fit!.gradientOf(from, [sample]).map((slope, axis) => from[axis]! - 0.01 * slope),
      );
      expect(reached).toContainEqual(point);
    });
  });

  test('other seeds draw other samples; progress is judged on the full loss', () => {
    const course = courseOn(bowl, { steps: 25 });
    const [first, second] = [walk(course, ruled('descent', 1), 1), walk(course, ruled('descent', 1), 2)];
    expect(first.trail).not.toStrictEqual(second.trail);
    expect(first.losses.at(-1)).toBe(bowl.lossAt(first.trail.at(-1)!));
  });

  test('subsets have no sample twice, and every sample is drawn about equally often', () => {
    const luck = luckFrom(3);
    const counts = [0, 0, 0, 0, 0, 0, 0];
    for (let i = 0; i < 7000; i++) {
      const subset = subsetOf(7, 3, luck);
      expect(new Set(subset).size).toBe(3);
      for (const sample of subset) counts[sample]!++;
    }
    for (const count of counts) expect(Math.abs(count - 3000)).toBeLessThan(200);
  });
});

describe('bad input is refused with the reason, and the climb stays as it was', () => {
  const course = courseOn(sphere, { steps: 9 });
  const starts: readonly [says: string, make: () => Climb, message: string][] = [
    ['a batch on a formula', () => climbFrom(course, ruled('descent', 1), 1), 'is a formula and has no samples'],
    ['a batch of nobody', () => climbFrom(courseOn(bowl, { steps: 9 }), ruled('descent', 0), 1), 'from 1 to 7'],
    [
      'a batch of half a sample',
      () => climbFrom(courseOn(bowl, { steps: 9 }), ruled('descent', 1.5), 1),
      'from 1 to 7',
    ],
    ['a batch too large', () => climbFrom(courseOn(bowl, { steps: 9 }), ruled('descent', 8), 1), 'from 1 to 7'],
    ['an unknown optimizer', () => climbFrom(course, ruled('adma'), 1), 'is not one of random-search'],
    [
      'an unknown setting',
      () => climbFrom(course, { kind: 'optimizer', optimizer: 'momentum', settings: { friction: 0.98 } }, 1),
      'setting "friction" of momentum is not one of learningRate, momentum',
    ],
    [
      'a setting that is no number',
      () => climbFrom(course, { kind: 'optimizer', optimizer: 'descent', settings: { learningRate: NaN } }, 1),
      'not a finite number',
    ],
    [
      'a start off the map',
      () => climbFrom({ ...course, start: [99, 0] }, ruled('descent'), 1),
      'start[0] = 99 is not inside',
    ],
    [
      'a start in the wrong dimension',
      () => climbFrom({ ...course, start: [1] }, ruled('descent'), 1),
      'has 1 numbers',
    ],
    ['no stride at all', () => climbFrom(course, { kind: 'stride', longest: 0 }, 1), 'longest stride 0'],
  ];
  test.each(starts)('%s', (_says, make, message) => {
    expect(make).toThrow(message);
  });

  const striding: Gear = { kind: 'stride', longest: 1.5 };
  const commands: readonly [says: string, gear: Gear, command: Parameters<typeof step>[1], message: string][] = [
    ['a stride too long', striding, { kind: 'stride', by: [1.5, 0.1] }, 'longer than the longest, 1.5'],
    ['a stride in the wrong dimension', striding, { kind: 'stride', by: [1] }, 'needs 2 finite numbers'],
    ['a stride to nowhere', striding, { kind: 'stride', by: [NaN, 0] }, 'needs 2 finite numbers'],
    ['a step in boots', striding, { kind: 'step' }, 'takes the commands stride and rest, not "step"'],
    [
      'a stride on rails',
      ruled('descent'),
      { kind: 'stride', by: [1, 0] },
      'takes the commands step and rest, not "stride"',
    ],
    ['an unknown setting', ruled('descent'), { kind: 'step', settings: { speed: 2 } }, 'not one of learningRate'],
  ];
  test.each(commands)('%s', (_says, gear, command, message) => {
    const climb = climbFrom(course, gear, 1);
    const before = structuredClone(climb);
    expect(() => step(climb, command, course)).toThrow(message);
    expect(climb).toStrictEqual(before);
  });

  test('a step after the end', () => {
    const climb = walk(course, ruled('descent'));
    expect(() => step(climb, { kind: 'step' }, course)).toThrow('the climb is over (spent)');
  });
});

test('a stride of exactly the longest length is allowed in every direction', () => {
  const course = courseOn(sphere, { steps: 400 });
  const climb = climbFrom(course, { kind: 'stride', longest: 0.03 }, 1);
  for (let i = 0; i < 360; i++) {
    const angle = (i * Math.PI) / 180;
    step(climb, { kind: 'stride', by: [0.03 * Math.cos(angle), 0.03 * Math.sin(angle)] }, course);
  }
  expect(climb.spent.steps).toBe(360);
});

test('a setting turned in one step stays turned', () => {
  const course = courseOn(sphere, { steps: 9 });
  const climb = climbFrom(course, ruled('descent'), 1);
  step(climb, { kind: 'step', settings: { learningRate: 0.25 } }, course);
  step(climb, { kind: 'step' }, course);
  expect(climb.trail.map(([x]) => x)).toStrictEqual([1, 0.5, 0.25]);
});

test('a climb saved as JSON in the middle goes on to the same bits', () => {
  for (const gear of [ruled('adam', 2), ruled('random-search'), ruled('nesterov', 1)]) {
    const course = courseOn(bowl, { steps: 40 });
    const saved = climbFrom(course, gear, 5);
    for (let i = 0; i < 20; i++) step(saved, { kind: 'step' }, course);
    const loaded: Climb = JSON.parse(JSON.stringify(saved));
    while (!loaded.outcome) step(loaded, { kind: 'step' }, course);
    expect(loaded.trail).toStrictEqual(walk(course, gear, 5).trail);
  }
});
