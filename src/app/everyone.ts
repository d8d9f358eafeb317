// Everyone on the mountain: the only file that moves a climber and publishes the party. Alone, in class, as homework, at a
// kiosk and behind the title people step here, and bots walk here. A mode says who is a person, when bots move, what is kept.
import { walkBot, isBehind } from '../core/bot.ts';
import { step, type Command } from '../core/climb.ts';
import type { ClimbEvent } from '../core/events.ts';
import { announceHappening, party, peopleOf, type Climber, type Happening, type Party } from '../state/party.ts';

/** Puts a party on the mountain in place of the one before. */
export function showParty(shown: Party): void {
  party.value = shown;
}

/** Puts `climber` behind everyone else. */
export function addClimber(climber: Climber): void {
  const current = party.peek();
  if (current) party.value = { ...current, climbers: [...current.climbers, climber] };
}

/** Puts `climber` in the place of the one at `place`. */
export function replaceClimber(place: number, climber: Climber): void {
  const current = party.peek();
  if (current) party.value = withClimber(current, place, climber);
}

/**
 * One command of a person (their place among the people); with `botsFollow` no bot stays behind who has taken fewer steps.
 * Returns what happened to the person; null when that climb is over or not on. Throws what `step` throws, and then nothing
 * has changed.
 */
export function stepPerson(person: number, command: Command, botsFollow: boolean): readonly ClimbEvent[] | null {
  const current = party.peek();
  const before = current && peopleOf(current)[person];
  if (!current || !before || before.climb.outcome !== null) return null;
  const climber = moved(before);
  const events = step(climber.climb, command, current.course);
  const happenings = events.map((event) => ({ climber, event }));
  const steps = Math.max(current.steps, climber.climb.spent.steps);
  const next = { ...withClimber(current, person, climber), steps };
  publish(botsFollow ? withBotsAt(next, climber.climb.spent.steps, happenings) : next, happenings);
  return events;
}

/** Lets every bot catch up to so many steps; what happens to them on the way is announced as for people. */
export function walkBots(steps: number): void {
  const current = party.peek();
  if (!current) return;
  const happenings: Happening[] = [];
  const next = withBotsAt(current, steps, happenings);
  // Behind the title and in a show there are only bots: how far they are is how far the party is.
  if (current.demo) publish({ ...next, steps }, happenings);
  else if (next !== current) publish(next, happenings);
}

/** `current` with each bot at `steps` or its end; adds what happened to `happenings`. */
function withBotsAt(current: Party, steps: number, happenings: Happening[]): Party {
  const people = peopleOf(current).length;
  const waits = ({ climb }: Climber, place: number): boolean => place >= people && isBehind(climb, steps);
  if (!current.climbers.some(waits)) return current;
  const climbers = current.climbers.map((before, place) => {
    if (!waits(before, place)) return before;
    const climber = moved(before);
    for (const event of walkBot(climber.climb, current.course, steps)) happenings.push({ climber, event });
    return climber;
  });
  return { ...current, climbers };
}

const withClimber = (current: Party, at: number, climber: Climber): Party => ({
  ...current,
  climbers: current.climbers.map((one, place) => (place === at ? climber : one)),
});

/** A new object around the old trail: the interface redraws only what is not the same object as before. */
const moved = (climber: Climber): Climber => ({ ...climber, climb: { ...climber.climb } });

function publish(shown: Party, happenings: readonly Happening[]): void {
  party.value = shown;
  for (const happening of happenings) announceHappening(happening);
}
