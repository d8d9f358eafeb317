// What pupils foretell about a bot before a climb, and what came of it.
import { z } from 'zod';
import type { Answer, Guess } from '../content/predict.ts';
import { pointSchema } from '../content/schema-parts.ts';
import { outcomes } from '../core/events.ts';

const outcomeGuess = z.strictObject({ kind: z.literal('outcome'), outcome: z.enum(outcomes) });
const placeGuess = z.strictObject({ kind: z.literal('place'), at: pointSchema });

/** How the bot ends, or where it will be (in parameter units). */
export const guessSchema: z.ZodType<Guess> = z.discriminatedUnion('kind', [outcomeGuess, placeGuess]);

/** A prediction with the truth that the referee found. */
export const foretoldSchema = z.object({ guess: guessSchema, truth: guessSchema, right: z.boolean() });
export type Foretold = Pick<Answer, 'truth' | 'right'> & { readonly guess: Guess };
