// What was foretold, judged by the bots' own climbs.
import type { Level } from '../content/level.ts';
import type { Guess } from '../content/predict.ts';
import type { GroundFacts } from './class-ground.ts';
import type { Foretold } from './foretold.ts';
import { comesTrue } from './predict-answer.ts';

/** True for an answer to the question that the level asks; no ground is needed to tell. */
export function isAnswer({ predict, start }: Pick<Level, 'predict' | 'start'>, guess: Guess): boolean {
  if (guess.kind === 'outcome') return predict?.kind === 'outcome' && predict.choices.includes(guess.outcome);
  return predict?.kind === 'place' && !('seed' in start) && guess.at.length === start.length;
}

/** What came of `guess`; null where the level asks nothing like it. */
export function judgedGuess(
  { level, truth }: Pick<GroundFacts, 'level' | 'truth'>,
  guess: Guess | null | undefined,
): Foretold | null {
  if (!guess || !truth || !level.predict || !isAnswer(level, guess)) return null;
  return { guess, truth, right: comesTrue(level.predict, guess, truth) };
}
