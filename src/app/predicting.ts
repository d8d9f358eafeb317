// The predict moment between brief and climb: asks once, keeps the guess, and judges it by the bot's real climb.
import { answerFor } from '../protocol/predict-answer.ts';
import type { Guess, PredictSpec } from '../content/predict.ts';
import type { Intent } from '../state/intent.ts';
import { party, type Climber, type Party } from '../state/party.ts';
import { guess, prediction } from '../state/predict.ts';
import { progress, type Prediction } from '../state/progress.ts';
import { marker, phase, sheet } from '../state/view.ts';
import { tellStart } from './live-text.ts';

/** Where the flag waits to be moved, in parts of the lamp's reach: to the east on every level, so that it tells nothing. */
const firstPart = 0.8;

/** In a class: who hears what was foretold. Then everybody is asked, whoever has played on this device before. */
let onForetold: ((guess: Guess) => void) | null = null;

/** From now on `listener` hears what is foretold; `said` was foretold of this climb before, on this device or another. */
export function hearGuesses(listener: ((guess: Guess) => void) | null, said: Guess | null = null): void {
  onForetold = listener;
  if (said) guess.value = said;
}

/** The question that this level still has for the player; one that was answered before is not asked again. */
function questionNow({ level }: Party): PredictSpec | null {
  const isAnswered = onForetold ? guess.peek() !== null : progress.peek()[level.slug]?.prediction;
  return isAnswered ? null : (level.predict ?? null);
}

/** From the brief to the question, or into the dark where there is none. */
export function leaveBrief(): void {
  const now = party.peek();
  if (!now || now.demo || phase.peek() !== 'brief') return;
  const question = questionNow(now);
  if (!question) return stepIntoTheDark(now);
  const { lampRadius } = now.level;
  const [east = 0, north = 0] = now.course.start;
  if (question.kind === 'place') marker.value = [east + firstPart * lampRadius, north];
  phase.value = 'predict';
}

function stepIntoTheDark(now: Party): void {
  phase.value = 'climb';
  tellStart(now);
}

/** Forgets the guess of the attempt before. */
export function forgetGuess(): void {
  guess.value = null;
  prediction.value = null;
}

/** Keeps what the player says will happen, and steps into the dark. */
export function foretell(said: Extract<Intent, { kind: 'foretell' }>['outcome']): void {
  const now = party.peek();
  if (!now || phase.peek() !== 'predict' || sheet.peek() !== null) return;
  if (said === 'flag') guess.value = { kind: 'place', at: marker.peek() };
  else guess.value = said && { kind: 'outcome', outcome: said };
  if (guess.value) onForetold?.(guess.value);
  stepIntoTheDark(now);
}

/** The answer to the player's guess, by the bot at the end of its climb; null where nothing was foretold. */
export function judgedGuess({ level, course }: Party, bots: readonly Climber[]): Prediction | null {
  const said = guess.peek();
  const bot = bots[level.predict?.bot ?? -1];
  if (!said || !level.predict || !bot) return null;
  const minimum = course.surface.minima[0]?.point ?? [];
  return { belief: level.predict.belief, guess: said, ...answerFor(level.predict, said, bot.climb, minimum) };
}
