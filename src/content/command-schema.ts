// The schemas of commands: what a climber may do, as level files, kept recordings and the classroom say it. The core checks
// what a command must be to the climb it is given to.
import { z } from 'zod';
import type { Command } from '../core/gear/index.ts';
import { mostCoordinates, numbersByName, pointSchema, strict, wholeNumber } from './schema-parts.ts';

const axis = wholeNumber.max(mostCoordinates - 1);
/** A team sends far fewer climbers. */
const mostTrials = 1000;

const schemas = {
  stride: strict({ kind: z.literal('stride'), by: pointSchema }),
  step: strict({ kind: z.literal('step'), settings: numbersByName.optional() }),
  flare: strict({ kind: z.literal('flare'), at: pointSchema }),
  poke: strict({ kind: z.literal('poke'), axis, side: z.union([z.literal(1), z.literal(-1)]) }),
  trial: strict({ kind: z.literal('trial'), settings: numbersByName.optional() }),
  choose: strict({ kind: z.literal('choose'), trial: wholeNumber.max(mostTrials) }),
  rest: strict({ kind: z.literal('rest') }),
} satisfies Record<Command['kind'], z.ZodType>;

const kinds = Object.keys(schemas);

/** One command of any gear. */
export const commandSchema = z.discriminatedUnion('kind', Object.values(schemas) as unknown as [typeof schemas.rest], {
  error: (issue) => (issue.code === 'invalid_union' ? `is not one of ${kinds.join(', ')}` : undefined),
}) as unknown as z.ZodType<Command>;
