// What was foretold, judged by the bots' own climbs.
import type { Guess } from '../content/predict.ts';
import type { ClassGround } from './class-ground.ts';
import type { Foretold } from './foretold.ts';
import { answerFor } from './predict-answer.ts';

/** True for an answer to the question that the round's level asks. */
export function isAnswer({ level, course }: ClassGround, guess: Guess): boolean {
  const { predict } = level;
  if (guess.kind === 'place') return predict?.kind === 'place' && guess.at.length === course.start.length;
  return predict?.kind === 'outcome' && predict.choices.includes(guess.outcome);
}

/** What came of `guess`; null where the level asks nothing like it. */
export function judgedGuess(ground: ClassGround, guess: Guess | null | undefined): Foretold | null {
  const { level, course, bots } = ground;
  const bot = bots[level.predict?.bot ?? -1];
  if (!guess || !level.predict || !bot || !isAnswer(ground, guess)) return null;
  const { truth, right } = answerFor(level.predict, guess, bot, course.surface.minima[0]?.point ?? []);
  return { guess, truth, right };
}
