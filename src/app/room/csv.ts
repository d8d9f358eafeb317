// Results as CSV: one line a pupil and round.
import type { Guess } from '../../content/predict.ts';
import type { ResultRow } from '../../protocol/views.ts';
import { csvText } from '../csv.ts';

const columns = [
  'name',
  'round',
  'level',
  'outcome',
  'final loss',
  'steps',
  'samples',
  'stars',
  'tries',
  'points',
  'prediction',
  'what happened',
  'prediction came true',
] as const;

/** A prediction as one cell: how the bot ends, or a place in parameter units. */
function guessCell(guess: Guess | undefined): string {
  if (!guess) return '';
  return guess.kind === 'outcome'
    ? guess.outcome
    : `at ${guess.at.map((value) => Number(value.toPrecision(4))).join(' ')}`;
}

/** The table, headings first. `outcome` is empty where time was up on the way, everything of a climb where none was begun, the tries
 * where nobody has counted them. */
export function csvOf(rows: readonly ResultRow[]): string {
  const lines = rows.map(({ name, round, level, result, foretold }) => [
    name,
    round,
    level,
    result?.outcome ?? '',
    result?.loss ?? '',
    result?.steps ?? '',
    result?.samples ?? '',
    result?.stars.filter(Boolean).length ?? '',
    result?.attempts || '',
    result?.points ?? '',
    guessCell(foretold?.guess),
    guessCell(foretold?.truth),
    foretold ? (foretold.right ? 'yes' : 'no') : '',
  ]);
  return csvText([columns, ...lines]);
}
