// Small parts that level schemas are built from, each with an error that says what would have been right.
import { z } from 'zod';

/** A number above zero. */
export const positive = z.number().positive();
/** A whole number, zero or more where nothing else is said. */
export const wholeNumber = z.int().min(0);
/** No point that is written down has more coordinates: what lives in thousands of dimensions is walked on a plane. */
export const mostCoordinates = 8;
/** A point: one number for each parameter; how many, the surface says. */
export const pointSchema = z.array(z.number()).min(1).max(mostCoordinates);

/** No rule has more settings, its batch and penalty with them. */
const mostNames = 8;
const longestName = 40;
const few = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || Object.keys(value).length <= mostNames;

/** Numbers by name, at most eight. They are counted before any is looked at: a record of zod would report on each of thousands. */
export const numbersByName = z
  .custom<Record<string, number>>(few, `has more than ${mostNames} names`)
  .pipe(z.record(z.string().max(longestName), z.number()));

/** What the items of each `list` are, for the test that walks all schemas: a transform does not tell. */
export const itemsOf = new WeakMap<object, z.ZodType>();

/**
 * A list that is given up at its first fault: an array of zod reports every fault of every item, and whoever sends thousands of them
 * would choose how long that takes.
 */
export function list<Item>(item: z.ZodType<Item>, least: number, most: number): z.ZodType<Item[], Item[]> {
  const read = (values: readonly unknown[], context: z.RefinementCtx): Item[] => {
    const items: Item[] = [];
    for (const [index, value] of values.entries()) {
      const parsed = item.safeParse(value);
      if (!parsed.success) {
        context.addIssue({ code: 'custom', path: [index], message: 'is not what this list is made of' });
        return z.NEVER;
      }
      items.push(parsed.data);
    }
    return items;
  };
  const schema = z.array(z.unknown()).min(least).max(most).transform(read);
  itemsOf.set(schema, item);
  return schema as unknown as z.ZodType<Item[], Item[]>;
}

/** One of these words; the error lists them. */
export function oneOf<const Words extends readonly string[]>(words: Words) {
  return z.enum(words as Words & [string, ...string[]]);
}

/** An object with these fields and no others; the error lists the fields. */
export function strict<Shape extends z.ZodRawShape>(shape: Shape) {
  const fields = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? `is not a field here: the fields are ${fields}` : undefined,
  });
}

/**
 * One of several kinds of object, told apart by which of these fields it has. A plain union would answer a slip in one kind
 * with the complaints of all kinds.
 */
export function variants<Value>(kinds: Readonly<Record<string, z.ZodType<Value>>>): z.ZodType<Value> {
  const names = Object.keys(kinds);
  return z.unknown().transform((value, context) => {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    const name = isObject ? names.find((kind) => kind in value) : undefined;
    if (name === undefined) {
      const problem = isObject ? 'has none of the fields' : 'is not an object with one of the fields';
      context.issues.push({ code: 'custom', message: `${problem} ${names.join(', ')}`, input: value });
      return z.NEVER;
    }
    const parsed = kinds[name]?.safeParse(value);
    if (parsed?.success) return parsed.data;
    for (const { path, message, ...issue } of parsed?.error.issues ?? []) {
      context.issues.push({ ...issue, path, message, input: value } as z.core.$ZodRawIssue);
    }
    return z.NEVER;
  });
}
