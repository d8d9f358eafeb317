// The schemas of samples: a dataset by its id or drawn from a family, and the part of it that a ground is made from.
import { z } from 'zod';
import { datasetIds } from '../core/datasets/index.ts';
import { familyIds } from '../core/families/index.ts';
import type { AugmentSpec } from '../core/augment.ts';
import { setNames, type PartSpec } from '../core/part.ts';
import type { DatasetSpec } from '../core/surface.ts';
import { oneOf, positive, strict, variants, wholeNumber } from './schema-parts.ts';

const drawn = strict({
  family: oneOf(familyIds),
  seed: wholeNumber,
  count: wholeNumber.min(1),
  noise: z.number().min(0),
});
const listed = oneOf(datasetIds);

/** Where samples come from. */
export const datasetSchema: z.ZodType<DatasetSpec> = z.unknown().transform((value, context) => {
  const parsed = (typeof value === 'object' ? drawn : listed).safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    context.issues.push({ ...issue, input: value } as z.core.$ZodRawIssue);
  }
  return z.NEVER;
});

const dealt = { take: oneOf(setNames), seed: wholeNumber.optional() };

const onePart = variants<PartSpec>({
  split: strict({ split: z.array(wholeNumber.min(1)).min(2).max(setNames.length), ...dealt }),
  fold: strict({ fold: wholeNumber.min(1), folds: wholeNumber.min(2), ...dealt }),
});

/** A set of a split, or a fold; or a part of a part. */
export const partSchema: z.ZodType<PartSpec | readonly PartSpec[]> = z.unknown().transform((value, context) => {
  const parsed = (Array.isArray(value) ? z.array(onePart) : onePart).safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) context.issues.push({ ...issue, input: value } as z.core.$ZodRawIssue);
  return z.NEVER;
});

/** Changed copies of the samples: dropout masks, or noise on the inputs. */
export const augmentSchema = variants<AugmentSpec>({
  dropout: strict({ dropout: positive }),
  noise: strict({ noise: positive, copies: wholeNumber.min(1), seed: wholeNumber.optional() }),
});
