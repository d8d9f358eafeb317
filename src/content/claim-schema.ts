// The schema of claims: what a level file may state about its ground and about runs over it. claims.ts proves them.
import { z } from 'zod';
import { botShape, completeSettings } from './gear-schema.ts';
import { simpleGoalSchemas, surfaceSchema } from './level-schema.ts';
import { numbersByName, pointSchema, positive, strict, variants, wholeNumber } from './schema-parts.ts';
import type { Claim, Expectation, GroundFact, Run, Study } from './level.ts';

const runChange = {
  on: surfaceSchema.optional(),
  from: pointSchema.optional(),
  steps: wholeNumber.min(1).optional(),
  samples: wholeNumber.min(1).optional(),
  onward: z.boolean().optional(),
};

const sweep = strict({ setting: z.string(), values: z.array(z.number()).min(1) });
const optimizerRun = strict({ ...botShape, ...runChange, sweep: sweep.optional() }).transform((run, context) => {
  const settings = completeSettings(run, context);
  if (run.sweep && !(run.sweep.setting in settings)) {
    const message = `"${run.sweep.setting}" is not one of ${Object.keys(settings).join(', ')}`;
    context.addIssue({ code: 'custom', path: ['sweep', 'setting'], message });
  }
  return { ...run, settings };
});

const runSchema: z.ZodType<Run> = variants<Run>({
  optimizer: optimizerRun,
  gear: strict({ gear: numbersByName, ...runChange }),
  stride: strict({ stride: z.union([z.literal('golden'), positive, z.array(pointSchema)]), ...runChange }),
});

const expectationSchema: z.ZodType<Expectation> = z.lazy(() =>
  variants<Expectation>({
    ...simpleGoalSchemas,
    all: strict({ all: z.array(expectationSchema).min(1) }),
    any: strict({ any: z.array(expectationSchema).min(1) }),
    not: strict({ not: expectationSchema }),
    perStep: strict({ perStep: strict({ losses: wholeNumber, gradients: wholeNumber }) }),
    near: strict({ near: pointSchema, within: positive }),
    fewerStepsThan: strict({ fewerStepsThan: runSchema, times: positive.default(1) }),
    fewerSamplesThan: strict({ fewerSamplesThan: runSchema, times: positive.default(1) }),
    arrivesBefore: strict({ arrivesBefore: runSchema }),
    generalisesBetterThan: strict({ generalisesBetterThan: runSchema, times: positive.default(1) }),
    nearerToBestThan: strict({ nearerToBestThan: runSchema }),
    climbsBackLessThan: strict({ climbsBackLessThan: runSchema, times: positive.default(1) }),
  }),
);

const groundFactSchema = variants<GroundFact>({
  leastSquares: strict({ leastSquares: positive }),
  deceives: strict({ deceives: positive }),
  rateLimit: strict({ rateLimit: positive, within: positive }),
  slopeAt: strict({ slopeAt: pointSchema, below: positive }),
  flattens: strict({ flattens: surfaceSchema, worseThan: z.number(), times: positive.default(1) }),
});

const plan = z.array(numbersByName).min(2);
const studySchema: z.ZodType<Study> = z.discriminatedUnion('kind', [
  strict({ kind: z.literal('stop-early'), patience: wholeNumber.min(1) }),
  strict({ kind: z.literal('choose-on-test'), plan }),
  strict({ kind: z.literal('choose-on-validation'), plan }),
  strict({ kind: z.literal('choose-by-folds'), plan }),
]);

/** One claim; `atLeast` is every seed where the file does not say otherwise. */
export const claimSchema: z.ZodType<Claim> = variants<Claim>({
  ground: strict({
    says: z.string().min(1),
    ground: groundFactSchema,
    freshData: strict({ seeds: wholeNumber.min(1), atLeast: wholeNumber.min(1) }).optional(),
  }),
  study: strict({
    says: z.string().min(1),
    study: studySchema,
    seeds: wholeNumber.min(1),
    atLeast: wholeNumber.min(1),
  }),
  run: strict({
    says: z.string().min(1),
    run: runSchema,
    seeds: wholeNumber.min(1).default(1),
    atLeast: wholeNumber.min(1).optional(),
    freshData: z.literal(true).optional(),
    expect: expectationSchema,
  }).transform(({ atLeast, ...claim }) => ({ ...claim, atLeast: atLeast ?? claim.seeds })),
});
