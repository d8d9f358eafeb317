// The field `predict` of a level file, and what it must be to the level's bots. The answer is never in the file: a test runs the bot.
import { z } from 'zod';
import { outcomes } from '../core/events.ts';
import type { Fault } from './level-problems.ts';
import type { Level } from './level.ts';
import { beliefIds, expectedPlaces } from './predict.ts';
import { oneOf, positive, strict, wholeNumber } from './schema-parts.ts';

/** The fields that could be read; the others are undefined. */
type Readable = { readonly [Field in 'predict' | 'bots' | 'budget']?: Level[Field] | undefined };

const LEAST_CHOICES = 2;

const shared = { bot: wholeNumber.default(0), belief: oneOf(beliefIds) };

/** A question before the climb. */
export const predictSchema = z.discriminatedUnion(
  'kind',
  [
    strict({
      kind: z.literal('outcome'),
      ...shared,
      choices: z.array(oneOf(outcomes)).min(LEAST_CHOICES),
      believes: oneOf(outcomes),
    }),
    strict({
      kind: z.literal('place'),
      ...shared,
      steps: wholeNumber.min(1),
      within: positive,
      believes: oneOf(expectedPlaces),
    }),
  ],
  { error: (issue) => (issue.code === 'invalid_union' ? 'is not one of outcome, place' : undefined) },
);

/** What does not fit: a bot that is not there, a belief that cannot be chosen, a flag for steps nobody takes. */
export function predictFaults({ predict, bots, budget }: Readable): Fault[] {
  if (!predict || !bots) return [];
  const faults: Fault[] = [];
  if (predict.bot >= bots.length) {
    const choices = bots.length === 0 ? 'there are no bots' : `the bots are 0 to ${bots.length - 1}`;
    faults.push({ path: ['predict', 'bot'], message: `${predict.bot} is not the place of a bot: ${choices}` });
  }
  if (predict.kind === 'outcome' && !predict.choices.includes(predict.believes)) {
    const message = `"${predict.believes}" is not one of the choices ${predict.choices.join(', ')}`;
    faults.push({ path: ['predict', 'believes'], message });
  }
  if (predict.kind === 'place' && budget && predict.steps > budget.steps) {
    faults.push({ path: ['predict', 'steps'], message: `${predict.steps} is more than the budget of ${budget.steps}` });
  }
  return faults;
}
