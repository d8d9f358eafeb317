// Volley: blind guesses at many weights at once. Every weight has the canyon of the level for its own, a guess draws them all, evenly over
// the map, and its loss is that of its worst weight: all have to be right. Each step throws a volley of guesses; the climber
// stands where the worst weight of the best guess stands. The setting `weights` says how many there are; with another number all
// begins anew. A tenth of every axis is right, so one guess in 10^weights is.
import type { Climb } from '../climb.ts';
import type { Ground } from '../optimizer.ts';
import type { Domain, Surface } from '../surface.ts';
import type { GearRule, StepCommand } from './gear-rule.ts';

/**
 * `guesses` in each volley; `most` weights a guess may have; a weight is right within `reach` of `floor`, in parameter units. The ground
 * must rise evenly on both sides of its floor, so that the weight farthest from it is the worst.
 */
export interface VolleyGear {
  readonly kind: 'volley';
  readonly guesses: number;
  readonly most: number;
  readonly floor: number;
  readonly reach: number;
}

/** What a climber knows of its guesses with this many weights: all are counted since the number of weights was last changed. */
export interface Guessed {
  readonly weights: number;
  readonly thrown: number;
  /** Guesses with every weight right. */
  readonly hits: number;
  /** Every weight of the best guess. */
  readonly best: readonly number[];
}

const smallest = 1e-9;

/** Throws unless the ground is a canyon whose floor is where the gear says, as deep on one side as on the other. */
function checkCanyon({ floor, reach }: VolleyGear, { id, domain, minima, lossAt }: Surface): void {
  const even = Math.abs(lossAt([floor - reach]) - lossAt([floor + reach])) < smallest;
  if (domain.length === 1 && minima[0]?.point[0] === floor && even) return;
  throw new Error(`a volley needs a canyon of one weight with its floor at ${floor}: surface "${id}" is none`);
}

/**
 * Draws one guess into `guess` and returns how far its worst weight is from the floor. Stops at the first weight that is farther away
 * than `limit`: such a guess is neither right nor the best, whatever the rest of its weights are.
 */
function draw(guess: number[], { luck, domain }: Ground, floor: number, limit: number): { at: number; far: number } {
  const [low, high] = domain[0]!;
  let [at, far] = [floor, 0];
  for (let weight = 0; weight < guess.length; weight++) {
    const value = low + (high - low) * luck.uniform();
    guess[weight] = value;
    const away = Math.abs(value - floor);
    if (away <= far) continue;
    [at, far] = [value, away];
    if (away > limit) break;
  }
  return { at, far };
}

/** Throws volleys. `state` keeps the best guess, and counts guesses and those that were right. */
export const volley: GearRule<VolleyGear, StepCommand> = {
  kind: 'volley',
  commands: ['step'],
  check(gear, surface) {
    for (const name of ['guesses', 'most'] as const)
      if (!Number.isInteger(gear[name]) || gear[name] < 1)
        throw new Error(`${name} ${gear[name]} is not a whole number`);
    checkCanyon(gear, surface);
  },
  settingsOf: () => ({ weights: 1 }),
  start: (_gear, point) => ({ point: [...point], weights: 0, thrown: 0, hits: 0, best: [] }),
  costOf: (_climb, { guesses }) => ({ gradients: 0, losses: guesses }),
  leaps: () => true,
  seesSlope: () => false,
  checkCommand(_climb, { settings = {} }, _surface, { most }) {
    const { weights = 1, ...others } = settings;
    if (Object.keys(others).length > 0)
      throw new Error(`setting "${Object.keys(others).join(', ')}" of a volley is not weights`);
    if (!Number.isInteger(weights) || weights < 1 || weights > most)
      throw new Error(`weights ${weights} is not a whole number from 1 to ${most}`);
  },
  move(climb, { settings }, ground, { guesses, floor, reach }) {
    if (settings) climb.settings = { ...climb.settings, ...settings };
    const { weights = 1 } = climb.settings;
    const { state } = climb;
    const anew = state['weights'] !== weights;
    let best = anew ? Array.from({ length: weights }, () => floor) : [...listOf(climb)];
    let guess = [...best];
    let nearest = anew ? Infinity : Math.abs(state.point[0]! - floor);
    let hits = anew ? 0 : Number(state['hits']);
    for (let thrown = 0; thrown < guesses; thrown++) {
      const { at, far } = draw(guess, ground, floor, Math.max(nearest, reach));
      ground.lossAt([at]);
      if (far <= reach) hits++;
      if (far >= nearest) continue;
      [best, guess, nearest] = [guess, best, far];
      state.point[0] = at;
    }
    Object.assign(state, { weights, hits, best, thrown: guesses + (anew ? 0 : Number(state['thrown'])) });
  },
};

function listOf({ state: { best } }: Climb): readonly number[] {
  return Array.isArray(best) ? best : [];
}

/** What the volleys with the present number of weights have found; null before the first, and for other gear. */
export function guessedBy(climb: Climb): Guessed | null {
  const { weights, thrown, hits } = climb.state;
  if (climb.gear.kind !== 'volley' || !Number(thrown)) return null;
  return { weights: Number(weights), thrown: Number(thrown), hits: Number(hits), best: listOf(climb) };
}

/** Whether a single weight is right. */
export function isRight(weight: number, { floor, reach }: VolleyGear): boolean {
  return Math.abs(weight - floor) <= reach;
}

/** The part of an axis that is right: the chance that one blind guess at one weight is. */
export function rightPart({ reach }: VolleyGear, [range]: Domain): number {
  return range ? (2 * reach) / (range[1] - range[0]) : NaN;
}
