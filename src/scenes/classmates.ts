// Where the others of a class are, as both views draw them: a lamp each at its place on the map, and nothing of the ground there.
import { classLamps, pupilView } from '../state/room.ts';
import type { Journey } from './journey.ts';

/** World places of everybody else's lamp; none outside a class, and none for a player who has no lamp and sees nobody. */
export function classmatesOf({ ground, party, dark }: Journey): [number, number][] {
  const own = pupilView.value?.seat;
  if (!ground || own === undefined || !party || party.demo || dark) return [];
  return [...classLamps.value.values()]
    .filter(({ seat }) => seat !== own)
    .map(({ east, north }) => [(east - 0.5) * ground.width, (north - 0.5) * ground.depth]);
}
