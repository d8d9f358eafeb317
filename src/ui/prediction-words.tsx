// A prediction in words: what was foretold, what came, and what that says about the belief behind it.
import type { Guess } from '../content/predict.ts';
import type { Prediction } from '../state/progress.ts';
import { text, textOf } from '../state/text.ts';
import { quantity } from '../state/words.ts';

/** The distance between two places; null where one of them is no place. */
function distanceBetween(one: Guess, other: Guess): number | null {
  if (one.kind !== 'place' || other.kind !== 'place') return null;
  return Math.hypot(...one.at.map((value, axis) => value - (other.at[axis] ?? 0)));
}

/** What was foretold and what came of it: one sentence. */
export function predictionText({ guess, truth, right }: Prediction): string {
  if (guess.kind === 'outcome' && truth.kind === 'outcome') {
    const said = textOf(`predict.ends.${guess.outcome}`);
    return right
      ? text('predict.came-true', { said })
      : text('predict.came-else', { said, truth: textOf(`predict.ends.${truth.outcome}`) });
  }
  const distance = quantity(distanceBetween(guess, truth) ?? NaN);
  return text(right ? 'predict.flag-near' : 'predict.flag-far', { distance });
}

/** Whether the belief held there: one sentence. */
export function beliefText({ belief, held }: Prediction): string {
  return text(held ? 'predict.held' : 'predict.refuted', { belief: textOf(`belief.${belief}`) });
}

/** The answer at dawn. */
export function PredictionAnswer({ prediction }: { readonly prediction: Prediction }) {
  return (
    <section class={`prediction ${prediction.right ? 'right' : 'wrong'}`} aria-labelledby="prediction-heading">
      <h2 id="prediction-heading">{text('predict.answer')}</h2>
      <p>
        {predictionText(prediction)} {prediction.truth.kind === 'place' && text('predict.ring')}
      </p>
      <p class="note">{beliefText(prediction)}</p>
    </section>
  );
}
