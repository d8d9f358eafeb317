// The truth about a predict moment: read from the bot's own climb, never from a file.
import type { Climb } from '../core/climb.ts';
import { distance, norm } from '../core/math.ts';
import type { Point } from '../core/surface.ts';
import type { Answer, Guess, PredictSpec } from '../content/predict.ts';

/** What the bot did, read from its finished `climb`. */
export function truthOf(spec: PredictSpec, climb: Climb): Guess {
  if (spec.kind === 'outcome') return { kind: 'outcome', outcome: climb.outcome ?? 'spent' };
  return { kind: 'place', at: climb.trail[Math.min(spec.steps, climb.trail.length - 1)] ?? [] };
}

/** True when `guess` says what `truth` says: the same outcome, or a place within the level's radius. */
export function comesTrue(spec: PredictSpec, guess: Guess, truth: Guess): boolean {
  if (guess.kind === 'outcome') return truth.kind === 'outcome' && truth.outcome === guess.outcome;
  return spec.kind === 'place' && truth.kind === 'place' && distance(guess.at, truth.at) <= spec.within;
}

/** What who holds the belief would foretell. `minimum`: the lowest point of the level's ground. */
function believedGuess(spec: PredictSpec, climb: Climb, minimum: Point): Guess {
  if (spec.kind === 'outcome') return { kind: 'outcome', outcome: spec.believes };
  const [start = [], second = start] = climb.trail;
  if (spec.believes === 'minimum') return { kind: 'place', at: minimum };
  // As far as the climber really got, but straight on: only the direction is believed, so only the direction is judged.
  const truth = truthOf(spec, climb);
  const far = truth.kind === 'place' ? distance(start, truth.at) : 0;
  const first = second.map((value, axis) => value - (start[axis] ?? 0));
  const length = norm(first);
  return { kind: 'place', at: start.map((value, axis) => value + (far * (first[axis] ?? 0)) / (length || 1)) };
}

/** Judges a guess by the bot's finished `climb`. */
export function answerFor(spec: PredictSpec, guess: Guess, climb: Climb, minimum: Point): Answer {
  const truth = truthOf(spec, climb);
  return {
    truth,
    right: comesTrue(spec, guess, truth),
    held: comesTrue(spec, believedGuess(spec, climb, minimum), truth),
  };
}
