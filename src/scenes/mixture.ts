// The ground that is a mixture of layers, as it is now: bent by the rope, or heaving from one mask to the next.
import type { Party } from '../state/party.ts';
import { easeIn } from './ease.ts';
import { hasGroups, weightsNow } from './shifting.ts';
import type { Ground } from './terrain/ground.ts';
import { mixedGround } from './terrain/mixed-ground.ts';

/** Seconds in which the ground heaves about two thirds of the way from one mask to the next. */
const heaveTime = 0.12;
/** Weights this close to the wanted ones have arrived. */
const nearWeight = 0.01;

interface Moment {
  /** Since the moment before. */
  readonly seconds: number;
  /** Changes come at once. */
  readonly calm: boolean;
  /** Seconds of the scene: they say which mask is shown. */
  readonly time: number;
}

/** A ground with layers, and the weights of the layers in what is shown of it. */
export class Mixture {
  private whole: Ground | null = null;
  private weights: readonly number[] | null = null;

  /** Takes the ground as it came, or none. */
  take(whole: Ground | null): void {
    this.whole = whole;
    this.weights = null;
  }

  /** The ground as it is mixed now; null where that is what it was the moment before, or there is nothing to mix. */
  mix(party: Party, { seconds, calm, time }: Moment): Ground | null {
    const { whole } = this;
    if (!whole || whole.layers.length === 0) return null;
    const wanted = weightsNow(party, time, calm);
    const next = hasGroups(party) && !calm ? heaved(this.weights, wanted, seconds) : wanted;
    if (sameWeights(next, this.weights)) return null;
    this.weights = next;
    const { domain } = party.course.surface;
    return next ? mixedGround(whole, next, domain, party.level.lampRadius * whole.scale) : whole;
  }
}

/** On the way from the weights now to the wanted ones; there at once where nothing has been shown yet. */
function heaved(
  now: readonly number[] | null,
  wanted: readonly number[] | null,
  seconds: number,
): readonly number[] | null {
  if (!now || !wanted || now.every((weight, i) => Math.abs(weight - (wanted[i] ?? 0)) < nearWeight)) return wanted;
  const part = easeIn(seconds, heaveTime);
  return wanted.map((weight, i) => (now[i] ?? 0) + (weight - (now[i] ?? 0)) * part);
}

function sameWeights(one: readonly number[] | null, other: readonly number[] | null): boolean {
  return one === other || (one !== null && other !== null && one.every((weight, i) => weight === other[i]));
}
