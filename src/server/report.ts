// Standings: places, what a round taught the class, and the best three. Nobody's low place is ever in it.
import type { RoundReport } from '../protocol/views.ts';
import { foretoldBy } from './foretold.ts';
import type { BotEnd, GroundFacts } from '../protocol/class-ground.ts';
import { pointsOf, seatsIn } from './room.ts';
import type { Room, Seat } from './room.ts';

const topPlaces = 3;

export interface Place {
  readonly place: number;
  readonly name: string;
  readonly points: number;
}

/** The place of `points` among all: 1 and one more for each who has more, so that equals share a place. */
export function placeAmong(points: number, all: readonly number[]): number {
  return 1 + all.filter((other) => other > points).length;
}

/** The best three by `scoreOf`, those with the same score as the third included; nobody without a point. */
export function topThree(seats: readonly Seat[], scoreOf: (seat: Seat) => number): Place[] {
  const all = seats.map(scoreOf);
  return seats
    .map((seat) => ({ place: placeAmong(scoreOf(seat), all), name: seat.name, points: scoreOf(seat) }))
    .filter(({ place, points }) => place <= topPlaces && points > 0)
    .toSorted((one, other) => one.place - other.place);
}

/** The name of a bot's rule for the texts: descent on minibatches is called SGD. */
function ruleOf(ground: GroundFacts, place: number): string {
  const bot = ground.level.bots[place];
  return bot?.optimizer === 'descent' && bot.batch !== undefined ? 'sgd' : (bot?.optimizer ?? '');
}

const stepsToCamp = ({ outcome, spent }: BotEnd): number | null => (outcome === 'camp' ? spent.steps : null);

function bestBot(ground: GroundFacts): RoundReport['bestBot'] {
  const score = (end: BotEnd): number => stepsToCamp(end) ?? ground.level.budget.steps + 1 + end.loss;
  const order = ground.bots.map((_, place) => place);
  const [first] = order.toSorted((one, other) => score(ground.bots[one]!) - score(ground.bots[other]!));
  const end = first === undefined ? undefined : ground.bots[first];
  return end && first !== undefined ? { rule: ruleOf(ground, first), steps: stepsToCamp(end) } : null;
}

/** What the round that ended last taught the class. */
export function reportOf(room: Room, ground: GroundFacts): RoundReport {
  const seats = seatsIn(room);
  const results = seats.flatMap(({ results }) => results[room.round] ?? []);
  const adamSteps = stepsToCamp(ground.adam);
  const camp = results.filter(({ outcome }) => outcome === 'camp');
  const playful = room.lesson.preset === 'playful';
  return {
    climbed: results.length,
    camp: camp.length,
    beforeAdam: camp.filter(({ steps }) => adamSteps === null || steps < adamSteps).length,
    adamSteps,
    bestBot: bestBot(ground),
    foretold: foretoldBy(room, ground),
    top: playful ? topThree(seats, ({ results }) => results[room.round]?.points ?? 0) : [],
  };
}

/** The best three of the lesson. */
export function podiumOf(room: Room): Place[] {
  return room.lesson.preset === 'playful' && room.phase === 'podium' ? topThree(seatsIn(room), pointsOf) : [];
}
