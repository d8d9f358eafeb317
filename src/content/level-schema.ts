// The schema of a level file: which fields there are, which may be left out, and what each is when it is.
// Only shapes and defaults that need no other field; parse-level.ts checks what depends on several fields.
import { z } from 'zod';
import { outcomes } from '../core/events.ts';
import { modelIds } from '../core/models/index.ts';
import type { Start } from '../core/surface.ts';
import { fetchedIds } from '../core/surfaces/fetched.ts';
import { surfaceIds } from '../core/surfaces/index.ts';
import { commandSchema } from './command-schema.ts';
import { augmentSchema, datasetSchema, partSchema } from './dataset-schema.ts';
import { botSchema, gearSchema } from './gear-schema.ts';
import { actIds, hintIds, reliefs, type Goal, type GoldenCommand } from './level.ts';
import { predictSchema } from './predict-schema.ts';
import { numbersByName, oneOf, pointSchema, positive, strict, variants, wholeNumber } from './schema-parts.ts';

/** Ground flatter than this (gradient norm) is flat, where a level does not say otherwise. */
const defaultFlatSlope = 1e-3;
/** Steps on flat ground, or rattling, that end a climb where a level does not say otherwise. */
const defaultPatience = 5;

/** Where the ground comes from: a formula, or a model on a dataset. */
export const surfaceSchema = strict({
  id: oneOf([...surfaceIds, ...fetchedIds]).optional(),
  model: oneOf(modelIds).optional(),
  dataset: datasetSchema.optional(),
  part: partSchema.optional(),
  augment: augmentSchema.optional(),
  domain: z.array(z.tuple([z.number(), z.number()])).optional(),
  mirror: z.boolean().optional(),
}).transform((spec, context) => {
  const { id, model, dataset, part, augment, ...map } = spec;
  const fitted = model ?? dataset ?? part ?? augment;
  if (id !== undefined && fitted === undefined) return { id, ...map };
  if (id === undefined && model !== undefined && dataset !== undefined) {
    return { model, dataset, ...(part && { part }), ...(augment && { augment }), ...map };
  }
  context.addIssue({
    code: 'custom',
    message: 'needs "id" (a formula), or "model" and "dataset" (ground made from data)',
  });
  return z.NEVER;
});

/** Where climbers start: a point, or the seed of start weights. */
const startSchema: z.ZodType<Start> = z.lazy(() =>
  z.unknown().transform((value, context): Start => {
    const isSeed = typeof value === 'object' && value !== null && !Array.isArray(value);
    const parsed = (isSeed ? seedSchema : pointSchema).safeParse(value);
    if (parsed.success) return parsed.data;
    for (const { path, message, ...issue } of parsed.error.issues)
      context.issues.push({ ...issue, path, message, input: value } as z.core.$ZodRawIssue);
    return z.NEVER;
  }),
);
const seedSchema = strict({ seed: wholeNumber });

const simpleGoals = {
  stepsAtMost: strict({ stepsAtMost: wholeNumber.min(1) }),
  lossBelow: strict({ lossBelow: z.number() }),
  weightBelow: strict({ weightBelow: positive }),
  samplesAtMost: strict({ samplesAtMost: wholeNumber.min(1) }),
  lossesAtMost: strict({ lossesAtMost: wholeNumber.min(1) }),
  weightsAtLeast: strict({ weightsAtLeast: wholeNumber.min(1) }),
  outcome: strict({ outcome: oneOf(outcomes) }),
};
export const goalSchema: z.ZodType<Goal> = z.lazy(() =>
  variants<Goal>({
    ...simpleGoals,
    all: strict({ all: z.array(goalSchema).min(1) }),
    any: strict({ any: z.array(goalSchema).min(1) }),
  }),
);
/** The goals that claims share. */
export const simpleGoalSchemas = simpleGoals;

export const goldenCommandSchema = variants<GoldenCommand>({
  by: strict({ by: pointSchema }),
  times: strict({ times: wholeNumber.min(1), settings: numbersByName.optional() }),
  do: strict({ do: commandSchema }),
});

/** The parts of a level that stand for themselves; `claims` are read by claim-schema.ts. */
export const levelShape = {
  act: oneOf(actIds),
  surface: surfaceSchema,
  start: startSchema,
  seed: wholeNumber.default(1),
  gear: gearSchema,
  dial: z
    .array(
      strict({
        setting: z.string(),
        low: z.number(),
        high: z.number(),
        initial: z.number().optional(),
        whole: z.literal(true).optional(),
        knee: positive.optional(),
      }),
    )
    .default([]),
  budget: strict({
    steps: wholeNumber.min(1),
    gradients: wholeNumber.min(1).optional(),
    losses: wholeNumber.min(1).optional(),
    samples: wholeNumber.min(1).optional(),
  }),
  trap: z.boolean().default(false),
  campLoss: z.number(),
  validation: strict({
    surface: surfaceSchema,
    campLoss: z.number(),
    tent: z.boolean().default(false),
    radio: wholeNumber.min(1).optional(),
    test: strict({ surface: surfaceSchema, campLoss: z.number() }).optional(),
    folds: wholeNumber.min(2).optional(),
  }).optional(),
  flatSlope: positive.default(defaultFlatSlope),
  patience: wholeNumber.min(1).default(defaultPatience),
  relief: oneOf(reliefs).default('linear'),
  lampRadius: positive.optional(),
  bots: z.array(botSchema).default([]),
  predict: predictSchema.optional(),
  stars: strict({ par: wholeNumber.min(0).default(0), own: goalSchema }),
  hints: z.array(oneOf(hintIds)).optional(),
  golden: z.array(goldenCommandSchema).default([]),
};
