// The flickering lamp: which of the gradients that minibatches might give are shown now, and the one that the last step used.
// Mountain and flat map draw the same arrows.
import { drawsIn } from '../core/dataset.ts';
import { ruledGear } from '../core/gear/index.ts';
import { flickerOf, minibatchOf } from '../core/minibatch.ts';
import { dialValues } from '../state/view.ts';
import type { Journey } from './journey.ts';
import { shiftKey, shownMinibatch } from './shifting.ts';

/** Who stands where, on which ground. */
type Standing = Pick<Journey, 'leader' | 'party'>;

/** Arrows in all, all of them at once in a calm night; so many at a time otherwise. */
const arrows = 12;
const atOnce = 4;
/** Changes a second. */
const pace = 3;

/** Gradients of possible minibatches at one place. */
export type Flickers = readonly (readonly number[])[];

/**
 * The gradients to draw as faint arrows; null where every measurement gives the full gradient. Where the ground itself flickers, the
 * one arrow that belongs to the ground as it is shown.
 */
export function flickersOf(journey: Standing, time: number, calm: boolean): Flickers | null {
  const { leader, party } = journey;
  const batch = batchNow(journey);
  const fit = party?.course.surface.fit;
  if (!leader || !party || !fit || batch === null || batch >= drawsIn(fit.dataset)) return null;
  const shown = shownMinibatch(party, time, calm);
  if (shown) return [fit.gradientOf(leader.climber.climb.state.point, shown)];
  const all = flickerOf(leader.climber.climb, party.course, batch, arrows);
  if (calm) return all;
  const first = (turnAt(time) * atOnce) % arrows;
  return all.slice(first, first + atOnce);
}

/** What the flicker depends on, as a short text that changes with the picture. */
export function flickerKey(journey: Standing, time: number, calm: boolean): string {
  const batch = batchNow(journey);
  const shift = journey.party && !journey.party.demo ? shiftKey(journey.party, time, calm) : '';
  return batch === null ? shift : `${batch}@${calm ? 'calm' : turnAt(time) % (arrows / atOnce)} ${shift}`;
}

/** The gradient that the leader's last step was measured with, where it was a minibatch's, and the place it was measured at. */
export function usedGradientOf({
  leader,
  party,
}: Standing): { at: readonly number[]; gradient: readonly number[] } | null {
  const climb = leader?.climber.climb;
  const last = (climb?.trail.length ?? 0) - 1;
  const at = climb?.trail[last - 1];
  if (!climb || !party || !at) return null;
  const samples = minibatchOf(climb, party.course, last);
  const gradient = samples && party.course.surface.fit?.gradientOf(at, samples);
  return gradient ? { at, gradient } : null;
}

/** The batch size of the next step; null without a lantern. */
function batchNow({ leader, party }: Standing): number | null {
  const gear = leader && ruledGear(leader.climber.climb.gear);
  if (!party || party.demo || gear?.batch === undefined) return null;
  return dialValues.value['batch'] ?? gear.batch;
}

function turnAt(time: number): number {
  return Math.floor(time * pace);
}
