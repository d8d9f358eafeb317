// What a class has foretold, counted for the talk at dawn.
import type { GroundFacts } from '../protocol/class-ground.ts';
import { judgedGuess } from '../protocol/judged-guess.ts';
import type { RoundReport } from '../protocol/views.ts';
import { seatsIn, type Room } from './room.ts';

/** How many of the class foretold something of the round that was last, and how many rightly. */
export function foretoldBy(room: Room, ground: GroundFacts): RoundReport['foretold'] {
  if (!ground.level.predict) return null;
  const answers = seatsIn(room).flatMap(({ guesses }) => judgedGuess(ground, guesses?.[room.round]) ?? []);
  return { count: answers.length, right: answers.filter(({ right }) => right).length };
}
