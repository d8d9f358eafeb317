// Random search: guess a point anywhere on the map, evenly; go there if its loss is lower than the lowest so far.
// One loss evaluation a guess, and one more in the first step, for the start itself. It needs no slope and has no settings;
// in N parameters the share of guesses that land near camp falls as a power of N.
import type { Optimizer, OptimizerState } from '../optimizer.ts';
import { copyOf } from './specs.ts';

interface RandomSearchState extends OptimizerState {
  readonly guess: number[];
  /** The lowest loss measured so far; means nothing before the first guess. */
  lowest: number;
  guesses: number;
}

/** Tries its luck and keeps the best. */
export const randomSearch: Optimizer = {
  id: 'random-search',
  settings: [],
  leaps: true,
  start: (point): RandomSearchState => ({ point: copyOf(point), guess: copyOf(point), lowest: 0, guesses: 0 }),
  costOf: (state) => ({ gradients: 0, losses: state['guesses'] === 0 ? 2 : 1 }),
  step(state: RandomSearchState, ground) {
    const { point, guess } = state;
    if (state.guesses === 0) state.lowest = ground.lossAt(point);
    for (let i = 0; i < guess.length; i++) {
      const [low, high] = ground.domain[i]!;
      guess[i] = low + (high - low) * ground.luck.uniform();
    }
    state.guesses++;
    const loss = ground.lossAt(guess);
    if (!(loss < state.lowest)) return;
    state.lowest = loss;
    for (let i = 0; i < point.length; i++) point[i] = guess[i]!;
  },
};
