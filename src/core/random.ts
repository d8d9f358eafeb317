// Seeded luck whose whole state is plain data (pure-rand underneath), so that a climb with its luck can be saved and replayed.
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus, xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import { cos, log, PI } from './math.ts';

/** The generator's state, as JSON. */
export type RandomState = readonly number[];

/** A stream of numbers that can be saved at any moment. */
export interface Luck {
  /** The next number, uniform in [0, 1). */
  uniform(): number;
  /** The next whole number, uniform in 0 to below - 1. */
  below(below: number): number;
  state(): RandomState;
}

/** How many numbers are thrown away after seeding: the first ones of neighbouring seeds resemble each other. */
const WARM_UP = 20;

/** A new stream; the same whole-number seed always gives the same numbers. */
export function luckFrom(seed: number): Luck {
  const generator = xoroshiro128plus(seed);
  for (let i = 0; i < WARM_UP; i++) generator.next();
  return luckOn(generator);
}

/** A stream that goes on where `state` was taken; throws on anything that no stream has given. */
export function luckAt(state: RandomState): Luck {
  return luckOn(xoroshiro128plusFromState(state));
}

/** The next number of a normal distribution with mean 0 and deviation 1 (Box and Muller; takes two uniform numbers). */
export function gaussian(luck: Luck): number {
  const radius = Math.sqrt(-2 * log(1 - luck.uniform()));
  return radius * cos(2 * PI * luck.uniform());
}

function luckOn(generator: ReturnType<typeof xoroshiro128plus>): Luck {
  return {
    uniform: () => uniformFloat64(generator),
    below: (below) => uniformInt(generator, 0, below - 1),
    state: () => [...generator.getState()],
  };
}
