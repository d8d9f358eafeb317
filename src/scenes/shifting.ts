// Ground that is not the same from one moment to the next: bent by the rope, or seen through one mask or noisy copy at a time.
// Which mixture of its layers is shown now; the lamp's arrow belongs to the same one.
import { drawsIn } from '../core/dataset.ts';
import { possibleMinibatches } from '../core/minibatch.ts';
import type { Party } from '../state/party.ts';
import { ropeNow, settingsNow } from '../state/standing.ts';

/** Masks shown one after the other before they come again, and seconds that each stays. */
const shownInTurn = 12;
const turnTime = 0.9;

/** Which of the possible minibatches is shown at `time` (seconds). */
function turnAt(time: number): number {
  return Math.floor(time / turnTime) % shownInTurn;
}

/** True where a minibatch draws whole groups of samples, so that the ground itself flickers. */
export function hasGroups({ course }: Party): boolean {
  return course.surface.fit?.dataset.groups !== undefined;
}

/**
 * The samples behind the ground that is shown now, where it is one minibatch of groups; null where the whole mean is shown: by day,
 * in a calm night, with every group in the batch, and on ground without groups.
 */
export function shownMinibatch(party: Party, time: number, calm: boolean): readonly number[] | null {
  const climb = party.climbers[0]?.climb;
  const batch = settingsNow(party)['batch'];
  if (!climb || batch === undefined || party.demo || calm || climb.outcome !== null || !hasGroups(party)) return null;
  return possibleMinibatches(climb, party.course, batch, shownInTurn)[turnAt(time)] ?? null;
}

/** The weight of each layer of the ground that is shown now; null where it is the ground as it came. */
export function weightsNow(party: Party, time: number, calm: boolean): readonly number[] | null {
  const rope = ropeNow(party);
  if (rope) return [1, rope.lambda];
  const dataset = party.course.surface.fit?.dataset;
  if (!dataset || !hasGroups(party)) return null;
  const groups = drawsIn(dataset);
  const size = dataset.count / groups;
  const samples = shownMinibatch(party, time, calm);
  const weights = Array.from({ length: groups }, () => (samples ? 0 : 1 / groups));
  for (const sample of samples ?? []) weights[Math.floor(sample / size)]! += 1 / (samples?.length ?? 1);
  return weights;
}

/** Text that changes with the ground shown. */
export function shiftKey(party: Party, time: number, calm: boolean): string {
  const rope = ropeNow(party);
  if (rope) return `lambda ${rope.lambda}`;
  return hasGroups(party) ? `turn ${calm ? 'calm' : turnAt(time)}` : '';
}
