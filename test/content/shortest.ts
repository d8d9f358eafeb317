// The shortest level that can be read, and the file it would be: what the tests of mistakes begin with.
export const file = '030-ravine.json';
export const shortest = {
  act: 'inertia',
  surface: { id: 'sphere' },
  start: [3, 4],
  gear: { kind: 'stride', longest: 1 },
  budget: { steps: 20 },
  campLoss: 0.1,
  bots: [{ optimizer: 'descent' }],
  stars: { own: { stepsAtMost: 8 } },
};
