// The live text: what each step brought, in words, for players who listen. Fast walks are told now and then, ends always.
import { flaresOf } from '../core/gear/flares.ts';
import type { Point } from '../core/surface.ts';
import { party as climbParty, type Climber, type Party } from '../state/party.ts';
import { announcement } from '../state/talk.ts';
import { marker } from '../state/view.ts';
import { compassText, downhillHeading, lengthOf, quantity } from '../state/words.ts';

const shortestPause = 900; // ms between two announcements while walking
let spokenAt = -Infinity;

/** Tells the player's last step: step, altitude, slope and where downhill is. `walking` thins it out. */
export function tellStep(party: Party, walking: boolean): void {
  const player = party.climbers[0];
  if (!player || party.demo) return;
  const now = performance.now();
  const ended = player.climb.outcome !== null;
  if (walking && !ended && now - spokenAt < shortestPause) return;
  spokenAt = now;
  if (player.climb.gear.kind === 'flares') return tellFlare(party, player);
  const { gradient, losses, spent } = player.climb;
  const { steps } = spent;
  const loss = losses.at(-1) ?? Number.NaN;
  const slope = lengthOf(gradient);
  const heading = downhillHeading(gradient) ?? 0;
  announcement.value = {
    key: ended ? 'live.end' : 'live.step',
    values: () => ({
      step: steps,
      loss: quantity(loss),
      slope: quantity(slope),
      compass: compassText(heading),
    }),
  };
}

/** A place in words: each parameter and its value. */
function placeText(parameters: readonly string[], at: Point): string {
  return parameters.map((name, axis) => `${name} = ${quantity(at[axis] ?? NaN)}`).join(', ');
}

/** Tells where the last flare fell, what it read, and the lowest altitude so far. */
function tellFlare({ course }: Party, { climb }: Climber): void {
  const flares = flaresOf(climb);
  const last = flares.at(-1);
  if (!last) return;
  const { lowest } = climb;
  announcement.value = {
    key: 'live.flare',
    values: () => ({
      number: flares.length,
      place: placeText(course.surface.parameters, last.at),
      loss: quantity(last.loss),
      lowest: quantity(lowest),
    }),
  };
}

/** Tells where the marker is, after keys or buttons have moved it. */
export function tellMarker(): void {
  const parameters = climbParty.peek()?.course.surface.parameters ?? [];
  const at = marker.peek();
  announcement.value = { key: 'live.marker', values: () => ({ place: placeText(parameters, at) }) };
}

/** Tells where the aim points after it was turned by keys or buttons. */
export function tellAim(heading: number, length: number): void {
  announcement.value = { key: 'live.aim', values: () => ({ compass: compassText(heading), length: quantity(length) }) };
}
