// The live text: what each step brought, in words, for players who listen. Fast walks are told now and then, ends always.
import type { Party } from '../state/party.ts';
import { announcement } from '../state/talk.ts';
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

/** Tells where the aim points after it was turned by keys or buttons. */
export function tellAim(heading: number, length: number): void {
  announcement.value = { key: 'live.aim', values: () => ({ compass: compassText(heading), length: quantity(length) }) };
}
